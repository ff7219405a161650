// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mergeEdits } from './editing';

const fields = ['name', 'place', 'tags'] as const;
const opened = { name: 'Ada', place: 'London', tags: ['a'] };

test('attack 6: takes what either of two tabs has changed', () => {
  const theirs = { ...opened, place: 'Paris' };
  expect(mergeEdits(opened, theirs, { ...opened, name: 'Bea' }, fields)).toEqual({
    values: { name: 'Bea', place: 'Paris', tags: ['a'] },
    both: [],
  });
});

test('names the fields that both have changed, but for those that are the same again', () => {
  const [theirs, mine] = [
    { name: 'Bea', place: 'Paris', tags: ['a', 'b'] },
    { name: 'Cleo', place: 'Rome', tags: ['a', 'b'] },
  ];
  expect(mergeEdits(opened, theirs, mine, fields)).toEqual({ values: mine, both: ['name', 'place'] });
});
