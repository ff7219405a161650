import { expect, test } from 'vitest';
import { emptyDatabase } from '../../database';
import { choicesCell } from './cells';

const cell = choicesCell([
  { value: 'a', label: 'Ash' },
  { value: 'b', label: 'Birch, old' },
]);

test.each([
  ['Ash', ['a']],
  ['birch, old; ash', ['a', 'b']],
  ['a,b,', ['a', 'b']],
  ['', []],
])('reads %j', (text, value) => {
  expect(cell.read(text, emptyDatabase)).toEqual({ value });
});

test('says which of the options there is not', () => {
  expect(cell.read('Ash; Oak', emptyDatabase)).toEqual({ problem: expect.stringContaining('Oak') });
});
