import { expect, test } from 'vitest';
import { idsByText } from './list';

const find = (text: string, records: readonly { readonly id: string; readonly name: string }[]) =>
  idsByText(text, records, (record) => record.name, records, 'name');

test('finds records whatever their capitals, and says where there are several', () => {
  const records = [
    { id: '1', name: 'Ada' },
    { id: '2', name: 'Grace' },
    { id: '3', name: 'ADA' },
  ];
  expect(find('grace', records)).toEqual(['2']);
  expect(find('ada', records)).toEqual(['1', '3']);
  expect(find('Alan', records)).toEqual([]);
});

test('follows a list that grows', () => {
  const records = [{ id: '1', name: 'Ada' }];
  expect(find('Grace', records)).toEqual([]);
  records.push({ id: '2', name: 'Grace' });
  expect(find('Grace', records)).toEqual(['2']);
});
