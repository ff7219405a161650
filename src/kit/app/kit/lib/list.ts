/** Search, filters and order of a list: pure functions from all records to those that are shown. */
import type { Database } from '../../database';
import { locale } from '../../locale';
import type { StoredRecord } from './record';

type SortValue = string | number | boolean | null;

export interface Column<Entry extends StoredRecord> {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Its text is the address of a picture. */
  readonly isImage?: boolean;
  /** Long values are cut after two lines. */
  readonly long?: boolean;
  readonly text: (record: Entry, database: Database) => string;
  readonly sortBy: (record: Entry, database: Database) => SortValue;
}

export interface Filter<Entry extends StoredRecord> {
  readonly id: string;
  readonly label: string;
  readonly options: (database: Database) => readonly { readonly value: string; readonly label: string }[];
  readonly matches: (record: Entry, value: string, database: Database) => boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

let collator: Intl.Collator | undefined;

/** In the order of the app's language, numbers by their value. */
export function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator(locale, { numeric: true });
  return collator.compare(a, b);
}

/** Every word of the query must occur somewhere in the text. */
export function matchesQuery(text: string, query: string): boolean {
  const haystack = text.toLocaleLowerCase(locale);
  return query
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Records without a value come last in both directions; equal ones keep their order, newest first where descending. */
export function sortRecords<Entry extends StoredRecord>(
  records: readonly Entry[],
  sortBy: (record: Entry) => SortValue,
  direction: Sort['direction'],
): Entry[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return records
    .map((record, index) => ({ record, index, value: sortBy(record) }))
    .sort((a, b) => emptyLast(a.value, b.value) || sign * (compare(a.value, b.value) || a.index - b.index))
    .map(({ record }) => record);
}

/** By several columns, one after the other; by those that are not there not at all. */
export function sortRecordsBy<Entry extends StoredRecord>(
  records: readonly Entry[],
  keys: readonly Sort[],
  columns: readonly Column<Entry>[],
  database: Database,
): Entry[] {
  const by = keys.flatMap(({ column, direction }) => {
    const found = columns.find(({ id }) => id === column);
    return found ? [{ sortBy: found.sortBy, sign: direction === 'ascending' ? 1 : -1 }] : [];
  });
  return records
    .map((record) => ({ record, values: by.map(({ sortBy }) => sortBy(record, database)) }))
    .sort((a, b) => {
      for (const [index, { sign }] of by.entries()) {
        const [one = null, other = null] = [a.values[index], b.values[index]];
        const order = emptyLast(one, other) || sign * compare(one, other);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ record }) => record);
}

/** Some of the columns of a kind, in this order. */
export function columnsOf<Entry extends StoredRecord>(
  columns: readonly Column<Entry>[],
  ...ids: readonly string[]
): readonly Column<Entry>[] {
  return ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}

/** Some of the filters of a kind, in this order. */
export function filtersOf<Entry extends StoredRecord>(
  filters: readonly Filter<Entry>[],
  ...ids: readonly string[]
): readonly Filter<Entry>[] {
  return ids.flatMap((id) => filters.find((filter) => filter.id === id) ?? []);
}

/** What a record shows in some of its columns. */
export function textIn<Entry extends StoredRecord>(
  columns: readonly Column<Entry>[],
  record: Entry,
  database: Database,
): string {
  return columns.map((column) => column.text(record, database)).join(' ');
}

function emptyLast(a: SortValue, b: SortValue): number {
  return Number(isEmpty(a)) - Number(isEmpty(b));
}

function isEmpty(value: SortValue): boolean {
  return value === null || value === '';
}

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return Number(a) - Number(b);
}

// Finds records by a text without looking at all of them, which would take long for each row of a large import.

interface TextIndex {
  readonly ids: Map<string, string[]>;
  /** How many records it covers. */
  size: number;
}

const indexes = new WeakMap<object, Map<string, TextIndex>>();

/**
 * The ids of the records that have a text, capitals or not; two at most, which is enough to know that there are others.
 * The index is kept with `owner` under `name`. Records that are added to the end of the list later are found as well.
 */
export function idsByText<Entry extends { readonly id: string }>(
  text: string,
  records: readonly Entry[],
  textOf: (record: Entry) => string,
  owner: object,
  name: string,
): readonly string[] {
  const index = indexOf(owner, name);
  for (const record of records.slice(index.size)) {
    const key = textOf(record).toLowerCase();
    index.ids.set(key, [...(index.ids.get(key) ?? []).slice(0, 1), record.id]);
  }
  index.size = records.length;
  return index.ids.get(text.toLowerCase()) ?? [];
}

function indexOf(owner: object, name: string): TextIndex {
  const own = indexes.get(owner) ?? new Map<string, TextIndex>();
  const index = own.get(name) ?? { ids: new Map<string, string[]>(), size: 0 };
  indexes.set(owner, own.set(name, index));
  return index;
}
