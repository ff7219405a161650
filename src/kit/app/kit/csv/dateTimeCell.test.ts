import { expect, test } from 'vitest';
import { emptyDatabase } from '../../database';
import { dateTimeCell } from './days';

test.each([
  ['2026-05-31T09:30', '2026-05-31T09:30'],
  ['2026-05-31 9:30:00', '2026-05-31T09:30'],
  ['2026-05-31, 9:30 PM', '2026-05-31T21:30'],
  ['', ''],
])('reads %j', (text, value) => {
  expect(dateTimeCell.read(text, emptyDatabase)).toEqual({ value });
});

test.each(['2026-05-31', '2026-05-31 24:00', '09:30'])('does not take %j for a day with a time', (text) => {
  expect(dateTimeCell.read(text, emptyDatabase)).toHaveProperty('problem');
});
