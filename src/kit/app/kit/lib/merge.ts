/** Puts the records of a backup beside those that are here; of two with the same id, or of a kind that has only one, the backup's stays. */
import { type Database, entityNames } from '../../database';
import { kinds } from '../../kinds';
import { recordsOf, withRecords } from './records';
import type { StoredRecord } from './storedRecord';

export function merge(here: Database, backup: Database): Database {
  return entityNames.reduce((merged, name) => {
    const [own, others] = [recordsOf(here, name), recordsOf(backup, name)];
    const isInstead = kinds[name].only !== undefined && others.length > 0;
    return withRecords(merged, name, isInstead ? others : both(own, others));
  }, here);
}

function both<Entry extends StoredRecord>(here: readonly Entry[], backup: readonly Entry[]): Entry[] {
  const records = new Map<string, Entry>();
  for (const record of [...here, ...backup]) records.set(record.id, record);
  return [...records.values()];
}
