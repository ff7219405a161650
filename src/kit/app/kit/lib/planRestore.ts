/** Works out what a backup comes to beside or instead of the records that are here: what holds is taken, the rest is told. */
import { csvTables } from '../../csvTables';
import {
  type Database,
  type EntityName,
  emptyDatabase,
  entityNames,
  type RecordOf,
  type ValuesOf,
} from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import type { CsvTable } from '../csv/table';
import { othersIn, type StoredData } from './readDatabase';
import { carried, recordsOf, type StoredRecord, withRecords } from './record';

interface RestorePlan {
  readonly after: Database;
  /** A sentence for each value that is left empty and each record that is left out. */
  readonly problems: readonly string[];
}

export function planReplace(backup: StoredData): RestorePlan {
  return planMerge(emptyDatabase, backup);
}

/** Of two records with one id the backup's is taken, where it holds. */
export function planMerge(here: Database, backup: StoredData): RestorePlan {
  const problems = entityNames.flatMap((name) => [...repeated(name, backup), ...unread(name, backup.database)]);
  let after = merge(here, backup.database);
  let before: Database | undefined;
  // What points at a record that is left out may not hold any more.
  while (before !== after) {
    before = after;
    for (const name of entityNames) after = heldKind(name, here, backup.database, after, problems);
  }
  return { after, problems: [...new Set(problems)] };
}

/** From the last record on: of two that cannot both be there, the first stays. */
function heldKind<Name extends EntityName>(
  name: Name,
  here: Database,
  backup: Database,
  after: Database,
  problems: string[],
): Database {
  const own = new Map(recordsOf(here, name).map((record) => [record.id, record]));
  const taken = new Set<RecordOf<Name>>(recordsOf(backup, name));
  let result = after;
  for (const record of [...recordsOf(after, name)].reverse()) {
    if (!taken.has(record)) continue;
    const held = hold(name, record, result, problems);
    if (held === record) continue;
    const instead = held ?? own.get(record.id);
    const records = recordsOf(result, name).flatMap((one) => (one === record ? (instead ? [instead] : []) : [one]));
    result = withRecords(result, name, records);
    if (held) taken.add(held);
  }
  return result;
}

/** The record, with values that do not hold left empty where they may be; undefined where it cannot be taken. */
function hold<Name extends EntityName>(
  name: Name,
  record: RecordOf<Name>,
  database: Database,
  problems: string[],
): RecordOf<Name> | undefined {
  const title = kinds[name].title(record, database);
  if (!isSafeId(name, record.id)) {
    problems.push(words.leftOut(title, words.notASafeId));
    return undefined;
  }
  const wrong = mistakes(name, record, database);
  if (wrong.length === 0) return record;
  const emptied = wrong.map(({ key }) => [key, emptyLike(record[key])]);
  const mended = { ...record, ...Object.fromEntries(emptied) };
  const list = withRecords(
    database,
    name,
    recordsOf(database, name).map((one) => (one === record ? mended : one)),
  );
  const left = mistakes(name, mended, list);
  problems.push(
    ...(left.length > 0
      ? left.map(({ label, message }) => words.leftOut(title, `${label}: ${message}`))
      : wrong.map(({ label, message }) => words.emptied(title, label, message))),
  );
  return left.length > 0 ? undefined : mended;
}

interface Mistake<Name extends EntityName> {
  readonly key: keyof ValuesOf<Name> & keyof RecordOf<Name> & string;
  readonly label: string;
  readonly message: string;
}

function mistakes<Name extends EntityName>(
  name: Name,
  record: RecordOf<Name>,
  database: Database,
): readonly Mistake<Name>[] {
  const table: CsvTable<Name> = csvTables[name];
  const found = table.checkFields(record, database, record);
  return table.fields.flatMap(({ key, label }) => {
    const message = found[key];
    return message === undefined ? [] : [{ key, label, message }];
  });
}

/** An id becomes part of an address, where it must not mean another page. */
function isSafeId(name: EntityName, id: string): boolean {
  const path = `${kinds[name].basePath}/${id}`;
  const pages = entityNames.flatMap((one) => [kinds[one].createPath, kinds[one].listPath]);
  return /^[\w-]{1,100}$/.test(id) && !pages.includes(path);
}

/** What stands in the file beside the records that could be read. */
function repeated(name: EntityName, { rest }: StoredData): string[] {
  return othersIn(rest, name).map((value) => {
    const id: unknown = value instanceof Object ? Reflect.get(value, 'id') : undefined;
    return typeof id === 'string' && id !== ''
      ? words.leftOut(`${kinds[name].label} ${id}`, words.sameIdTwice)
      : words.leftOut(kinds[name].label, words.notASafeId);
  });
}

/** Values of fields that the app has, and that it cannot show. */
function unread<Name extends EntityName>(name: Name, database: Database): string[] {
  const table: CsvTable<Name> = csvTables[name];
  return recordsOf(database, name).flatMap((record) => {
    const title = kinds[name].title(record, database);
    const fields = table.fields.filter(({ key }) => record[carried]?.[key] !== undefined);
    return fields.map(({ key, label }) => {
      const text = String(record[carried]?.[key]).slice(0, 60);
      return words.emptied(title, label, words.cannotBeRead(text));
    });
  });
}

function emptyLike(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'boolean') return false;
  return typeof value === 'string' ? '' : null;
}

/** Puts the records of a backup beside those that are here; of two with the same id, or of a kind that has only one, the backup's stays. */
function merge(here: Database, backup: Database): Database {
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
