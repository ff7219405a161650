import { expect, test } from 'vitest';
import { recordsPointing } from './record';

const times = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
const record = (id: string, to: string | readonly string[]) => ({ ...times, id, to });
const found = (records: readonly ReturnType<typeof record>[], id: string) =>
  recordsPointing(records, 'to', id).map((one) => one.id);

test('finds those that refer to one, also by one of several', () => {
  const records = [record('1', 'a'), record('2', ['b', 'a']), record('3', '')];
  expect(found(records, 'a')).toEqual(['1', '2']);
  expect(found(records, 'b')).toEqual(['2']);
  expect(found(records, 'c')).toEqual([]);
});

test('finds what was added to the list since, and keeps lists apart', () => {
  const records = [record('1', 'a')];
  expect(found(records, 'a')).toEqual(['1']);
  records.push(record('2', 'a'));
  expect(found(records, 'a')).toEqual(['1', '2']);
  expect(found([record('3', 'a')], 'a')).toEqual(['3']);
});
