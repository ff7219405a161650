/** Turns stored or imported text into records and back. What the app does not know is carried along. */
import { type Database, type EntityName, emptyDatabase, entityNames, type RecordOf, storageKey } from '../../database';
import { kinds } from '../../kinds';
import type { Source } from './read';
import { carried, type Kind, type StoredRecord, withRecords } from './record';

const formatVersion = 1;

/** By kind: all of a kind that the app does not know, and of its own what is no record or has the id of another. */
export type Rest = Readonly<Record<string, unknown>>;

export interface StoredData {
  readonly database: Database;
  readonly rest: Rest;
  /** The app that has written it, which earlier versions did not say. */
  readonly app: string | undefined;
  /** How many values and records cannot be shown, although the app knows their field or kind. */
  readonly wrong: number;
}

/** Undefined where the text holds no records of any app. */
export function readDatabase(text: string): StoredData | undefined {
  const stored = parse(text);
  if (!isObject(stored) || stored.version !== formatVersion || !isObject(stored.records)) return undefined;
  const { records } = stored;
  const app = typeof stored.app === 'string' ? stored.app : undefined;
  // What is kept under a former name is written there anew.
  const known = new Set<string>(entityNames.flatMap((name) => [name, ...(kinds[name].formerly ?? [])]));
  const rest: Record<string, unknown> = Object.fromEntries(
    Object.entries(records).filter(([name]) => !known.has(name)),
  );
  let database = emptyDatabase;
  let wrong = 0;
  for (const name of entityNames) {
    const kept = [...(kinds[name].formerly ?? []), name].find((one) => Object.hasOwn(records, one));
    const read = readAll(name, kept === undefined ? undefined : records[kept]);
    database = withRecords(database, name, read.records);
    if (read.others.length > 0) rest[name] = read.others;
    wrong += read.wrong;
  }
  return { database, rest, app, wrong };
}

export function writeDatabase(database: Database, rest: Rest): string {
  const own = entityNames.flatMap((name) => {
    const kept = kinds[name].only?.isKept === false ? [] : database[name];
    const written = kept.map((record) => withFormerNames(withCarried(record), kinds[name].was));
    const all = [...written, ...othersIn(rest, name)];
    return [name, ...(kinds[name].formerly ?? [])].map((one) => [one, all] as const);
  });
  return JSON.stringify({ app: storageKey, version: formatVersion, records: { ...rest, ...Object.fromEntries(own) } });
}

/** What stands beside the records of a kind. */
export function othersIn(rest: Rest, name: EntityName): readonly unknown[] {
  const others = rest[name];
  return Array.isArray(others) ? others : [];
}

type FormerNames = Kind<StoredRecord>['was'];

/**
 * What is kept under a former name is read under the new one. A version of the app that knows both names writes both alike; where they
 * differ, only the former one was known to whoever wrote it.
 */
function withNewNames(values: Readonly<Record<string, unknown>>, was: FormerNames = {}) {
  const renamed = Object.entries(was).flatMap(([name, former]) => {
    const kept = former.find((one) => Object.hasOwn(values, one));
    return kept === undefined ? [] : [[name, values[kept]] as const];
  });
  return { ...values, ...Object.fromEntries(renamed) };
}

/** Under the former names as well: any version of the app reads what any other has written. */
function withFormerNames(record: object, was: FormerNames = {}): object {
  const copies = Object.entries(was).flatMap(([name, former]) =>
    former.map((one) => [one, Reflect.get(record, name)] as const),
  );
  return copies.length > 0 ? { ...record, ...Object.fromEntries(copies) } : record;
}

function readAll<Name extends EntityName>(name: Name, values: unknown) {
  const records = new Map<string, RecordOf<Name>>();
  const others: unknown[] = [];
  let wrong = 0;
  const all: readonly unknown[] = Array.isArray(values) ? values : values === undefined ? [] : [values];
  const { only } = kinds[name];
  for (const value of all) {
    const known = isObject(value) ? withNewNames(value, kinds[name].was) : {};
    const source: Source = { values: known, known: new Set(), carried: {}, wrong: 0 };
    const record = kinds[name].read(source);
    const isOther = record.id === '' || records.has(record.id) || (only !== undefined && records.size > 0);
    if (isOther) others.push(value);
    else records.set(record.id, carrying(record, source));
    wrong += isOther ? 1 : source.wrong;
  }
  return { records: [...records.values()], others, wrong };
}

function carrying<Entry extends StoredRecord>(record: Entry, source: Source): Entry {
  const unknown = Object.entries(source.values).filter(([key]) => !source.known.has(key));
  const all = { ...Object.fromEntries(unknown), ...source.carried };
  return Object.keys(all).length > 0 ? { ...record, [carried]: all } : record;
}

/** A value that has been filled in since takes the place of one that was carried along. */
function withCarried(record: StoredRecord): object {
  const entries = Object.entries(record[carried] ?? {}).map(([key, value]) => {
    const own: unknown = Reflect.get(record, key);
    if (Array.isArray(own) && Array.isArray(value)) return [key, [...own, ...value]];
    return [key, isBlank(own) ? value : own];
  });
  return entries.length > 0 ? { ...record, ...Object.fromEntries(entries) } : record;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Keeps a copy of stored data that cannot be read, before anything takes its place.

/** Each copy has a key of its own. Undefined where there is no room for one. */
export function keepDamaged(text: string): string | undefined {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? `${storageKey}.damaged` : `${storageKey}.damaged-${number}`;
    const there = localStorage.getItem(key);
    if (there === text) return key;
    if (there === null) return isStored(key, text) ? key : undefined;
  }
}

function isStored(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
