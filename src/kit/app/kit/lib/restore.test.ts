// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { emptyDatabase, entityNames } from '../../database';
import { sampleDatabase } from '../../testing/samples';
import { restore } from './backup';
import { recordsOf, withRecords } from './record';

test('brings back all that was deleted', () => {
  expect(restore(emptyDatabase, sampleDatabase, emptyDatabase)).toEqual(sampleDatabase);
});

test.each(entityNames)('keeps what was added since: %s', (name) => {
  const deleted = recordsOf(sampleDatabase, name);
  const added = deleted.map((record) => ({ ...record, id: 'added' }));
  const now = withRecords(emptyDatabase, name, added);
  expect(recordsOf(restore(now, sampleDatabase, emptyDatabase), name)).toEqual([...deleted, ...added]);
});

test('takes away what was imported', () => {
  expect(restore(sampleDatabase, emptyDatabase, sampleDatabase)).toEqual(emptyDatabase);
});
