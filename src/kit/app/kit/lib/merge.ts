/** Puts the records of a backup beside those that are here; of two with the same id the backup's stays. */
import { type Database, entityNames } from '../../database';
import { recordsOf, withRecords } from './records';
import type { StoredRecord } from './storedRecord';

export function merge(here: Database, backup: Database): Database {
  return entityNames.reduce(
    (merged, name) => withRecords(merged, name, both(recordsOf(here, name), recordsOf(backup, name))),
    here,
  );
}

function both<Entry extends StoredRecord>(here: readonly Entry[], backup: readonly Entry[]): Entry[] {
  const records = new Map<string, Entry>();
  for (const record of [...here, ...backup]) records.set(record.id, record);
  return [...records.values()];
}
