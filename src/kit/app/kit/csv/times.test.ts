import { expect, test } from 'vitest';
import { readTime } from './days';

test.each([
  ['9:30', '09:30'],
  ['21:30:59', '21:30'],
  ['12:15 am', '00:15'],
  ['9:30 PM', '21:30'],
])('reads %j', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(['24:00', '9:60', '9', '', 'noon'])('does not take %j for a time', (text) => {
  expect(readTime(text)).toBeUndefined();
});
