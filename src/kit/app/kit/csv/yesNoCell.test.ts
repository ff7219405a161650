import { expect, test } from 'vitest';
import { emptyDatabase } from '../../database';
import { words } from '../../words';
import { yesNoCell } from './cells';

test.each([
  [words.yes.toUpperCase(), true],
  ['TRUE', true],
  ['1', true],
  ['x', true],
  [words.no, false],
  ['false', false],
  ['0', false],
  ['', false],
])('reads %j', (text, value) => {
  expect(yesNoCell.read(text, emptyDatabase)).toEqual({ value });
});

test('says what is neither yes nor no', () => {
  expect(yesNoCell.read('perhaps', emptyDatabase)).toEqual({ problem: expect.stringContaining('perhaps') });
});
