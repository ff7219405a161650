/** The records of one kind, out of all records and back in, and new ones. */
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import type { StoredRecord } from './storedRecord';

/** Made once for each list of records. What is added to the end of a list later, as by an import, is found as well. */
const indexes = new WeakMap<readonly StoredRecord[], Map<string, StoredRecord>>();

/** Finds a record by its id without walking the list each time. */
export function recordWith<Entry extends StoredRecord>(records: readonly Entry[], id: string): Entry | undefined {
  const index = indexes.get(records) ?? new Map<string, StoredRecord>();
  indexes.set(records, index);
  for (const record of records.slice(index.size)) index.set(record.id, record);
  // The map holds records of the list that it was made for.
  return index.get(id) as Entry | undefined;
}

export function recordsOf<Name extends EntityName>(database: Database, name: Name): readonly RecordOf<Name>[] {
  return database[name];
}

export function withRecords<Name extends EntityName>(
  database: Database,
  name: Name,
  records: readonly RecordOf<Name>[],
): Database {
  return { ...database, [name]: records };
}

export function createRecord<Name extends EntityName>(values: ValuesOf<Name>): RecordOf<Name> {
  const now = new Date().toISOString();
  // The type checker cannot put a generic record together again from its values.
  return { ...values, id: crypto.randomUUID(), createdAt: now, updatedAt: now } as unknown as RecordOf<Name>;
}
