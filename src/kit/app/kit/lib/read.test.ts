/** What is stored of choices: options that an earlier version kept under another name, and such as nobody knows. */
import { expect, test } from 'vitest';
import { readChoice, readChoices, type Source } from './read';

const options = [
  { value: 'fresh', label: 'Fresh', was: ['new', 'mint'] },
  { value: 'worn', label: 'Worn' },
] as const;
const source = (state: unknown): Source => ({ values: { state }, known: new Set(), carried: {}, wrong: 0 });

test.each([
  ['new', 'fresh', {}],
  ['mint', 'fresh', {}],
  ['worn', 'worn', {}],
  ['lost', '', { state: 'lost' }],
])('the option %s is read as "%s"', (stored, read, carried) => {
  const from = source(stored);
  expect(readChoice(from, 'state', options)).toBe(read);
  expect(from.carried).toEqual(carried);
});

test('of several options each is read, once, in their order', () => {
  const from = source(['worn', 'new', 'fresh', 'lost']);
  expect(readChoices(from, 'state', options)).toEqual(['fresh', 'worn']);
  expect(from.carried).toEqual({ state: ['lost'] });
});
