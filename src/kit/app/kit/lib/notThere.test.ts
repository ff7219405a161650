import { expect, test } from 'vitest';
import { NotThere, Records, settled, there } from './recordView';

const list = () => {
  const records = new Records<{ day: string }>();
  records.push({ day: 'Monday' }, { day: '' }, { day: 'Tuesday' });
  return records;
};

test('gives what is there, and says of what is empty that it is not there', () => {
  expect([there(0), there(false), there('a')]).toEqual([0, false, 'a']);
  for (const empty of [undefined, null, '']) expect(() => there(empty)).toThrow(NotThere);
});

test('takes another value for what can’t be said, and for no other failure', () => {
  expect(settled(() => there(''), 'nothing')).toBe('nothing');
  const fault = () => {
    throw new TypeError('a fault');
  };
  expect(() => settled(fault, 'nothing')).toThrow('a fault');
});

test('leaves one damaged record out of what a rule says of the others', () => {
  expect(list().some(({ day }) => there(day) === 'Tuesday')).toBe(true);
  expect(list().some(({ day }) => there(day) === 'Friday')).toBe(false);
  expect(list().every(({ day }) => there(day).endsWith('day'))).toBe(true);
  expect(list().filter(({ day }) => there(day) !== 'Monday')).toEqual([{ day: 'Tuesday' }]);
  expect(list().map(({ day }) => there(day))).toEqual(['Monday', undefined, 'Tuesday']);
});
