import { expect, test } from 'vitest';
import { emptyDatabase } from '../../database';
import { choiceCell } from './cells';

const cell = choiceCell([
  { value: 'a', label: 'Ash' },
  { value: 'b', label: 'Birch' },
]);

test.each([
  ['Ash', 'a'],
  ['BIRCH', 'b'],
  ['B', 'b'],
  ['', ''],
])('reads %j', (text, value) => {
  expect(cell.read(text, emptyDatabase)).toEqual({ value });
});

test('says which options there are', () => {
  expect(cell.read('Oak', emptyDatabase)).toEqual({ problem: expect.stringMatching(/Oak.*Ash, Birch/) });
});
