/**
 * Takes a deletion or an import back: what it removed is there again, what it emptied is filled again, and what it added is
 * gone. Changes made since stay.
 */
import { type Database, entityNames } from '../../database';
import { recordsOf, withRecords } from './records';
import type { StoredRecord } from './storedRecord';

export function restore(now: Database, before: Database, after: Database): Database {
  return entityNames.reduce((result, name) => {
    const records = restored(recordsOf(now, name), recordsOf(before, name), recordsOf(after, name));
    return withRecords(result, name, records);
  }, now);
}

function restored<Entry extends StoredRecord>(
  now: readonly Entry[],
  before: readonly Entry[],
  after: readonly Entry[],
): readonly Entry[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const left = new Map(after.map((record) => [record.id, record]));
  const present = new Set(now.map((record) => record.id));
  const removed = before.filter((record) => !left.has(record.id) && !present.has(record.id));
  const untouched = (record: Entry) => left.get(record.id) === record;
  const kept = now.filter((record) => old.has(record.id) || !untouched(record));
  const mended = kept.map((record) => (untouched(record) ? (old.get(record.id) ?? record) : record));
  const places = new Map(before.map((record, index) => [record.id, index]));
  const placeOf = (record: Entry) => places.get(record.id) ?? before.length;
  return [...mended, ...removed].sort((a, b) => placeOf(a) - placeOf(b));
}
