/** Search, filters and order of a list: pure functions from all records to those that are shown. */
import type { Database } from '../../database';
import { locale } from '../../locale';
import type { StoredRecord } from './storedRecord';

type SortValue = string | number | boolean | null;

export interface Column<Entry extends StoredRecord> {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Long values are cut after two lines. */
  readonly long?: boolean;
  readonly text: (record: Entry, database: Database) => string;
  readonly sortBy: (record: Entry, database: Database) => SortValue;
}

export interface Filter<Entry extends StoredRecord> {
  readonly id: string;
  readonly label: string;
  readonly options: (database: Database) => readonly { readonly value: string; readonly label: string }[];
  readonly matches: (record: Entry, value: string) => boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator(locale, { numeric: true });

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

function emptyLast(a: SortValue, b: SortValue): number {
  return Number(isEmpty(a)) - Number(isEmpty(b));
}

function isEmpty(value: SortValue): boolean {
  return value === null || value === '';
}

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}
