/** Records, references and kinds: what the shared parts of the app know about them. */
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import type { Source } from './read';

/** Values of the stored record that the app does not know, or not any more: they are written back as they were. */
export const carried = Symbol('carried');

/** What every record has beside the fields of its kind. */
export interface StoredRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly [carried]?: Readonly<Record<string, unknown>>;
}

/** A field of one kind of record that points at another, and what deleting the target does to it. */
export interface Reference {
  readonly from: EntityName;
  readonly field: string;
  readonly to: EntityName;
  /** `refuse` keeps the target, `deleteAlong` deletes the pointing record too, `clear` empties the field. */
  readonly onDelete: 'refuse' | 'deleteAlong' | 'clear';
}

/** Of a kind of which there is always exactly one record, such as settings. */
export interface Only<Entry extends StoredRecord> {
  readonly begins: (database: Database) => Omit<Entry, keyof StoredRecord>;
  /** Otherwise it begins anew with each start of the app. */
  readonly isKept: boolean;
}

/** What the shared parts of the app know about a kind of record. */
export interface Kind<Entry extends StoredRecord> {
  readonly label: string;
  readonly plural: string;
  /** The word that follows a number of records. */
  readonly counted: (count: number) => string;
  readonly title: (record: Entry, database: Database) => string;
  readonly read: (source: Source) => Entry;
  /** Under which names earlier versions of the app kept its records, the latest first. */
  readonly formerly?: readonly string[];
  /** By the names of fields those under which earlier versions of the app kept them, the latest first. */
  readonly was?: Readonly<Record<string, readonly string[]>>;
  /** What the way to a new record is called. */
  readonly createLabel: string;
  readonly listPath: string;
  /** What the paths of single records begin with. */
  readonly basePath: string;
  readonly createPath: string;
  /** Why a record can't be deleted, where a rule says so. */
  readonly keeps?: (record: Entry, database: Database) => string | undefined;
  readonly only?: Only<Entry>;
}

// The records of one kind, out of all records and back in, and new ones.

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

/** Finds the records that refer to one without looking at all of them each time. */
interface Pointers {
  /** By the id that is referred to. */
  readonly byTarget: Map<string, StoredRecord[]>;
  /** How many records it covers. */
  size: number;
}

const pointers = new WeakMap<readonly StoredRecord[], Map<string, Pointers>>();

/** `field`: a reference, or a list of them. What is added to the end of a list later is found as well. */
export function recordsPointing<Entry extends StoredRecord>(
  records: readonly Entry[],
  field: keyof Entry & string,
  id: string,
): readonly Entry[] {
  const index = pointersOf(records, field);
  for (const record of records.slice(index.size)) {
    for (const target of [record[field]].flat()) {
      const known = index.byTarget.get(String(target));
      if (known) known.push(record);
      else index.byTarget.set(String(target), [record]);
    }
  }
  index.size = records.length;
  // The index holds records of the list that it was made for.
  return (index.byTarget.get(id) ?? []) as Entry[];
}

function pointersOf(records: readonly StoredRecord[], field: string): Pointers {
  const ofList = pointers.get(records) ?? new Map<string, Pointers>();
  const index = ofList.get(field) ?? { byTarget: new Map<string, StoredRecord[]>(), size: 0 };
  pointers.set(records, ofList.set(field, index));
  return index;
}
