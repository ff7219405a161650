/** The months of a calendar, and which records are on which of their days. A day is YYYY-MM-DD, a month YYYY-MM. */
import type { Database } from '../../database';
import { locale } from '../../locale';
import type { StoredRecord } from './record';

/** When the records of a kind take place. */
export interface Timing<Entry extends StoredRecord> {
  readonly title: (record: Entry, database: Database) => string;
  /** A day, with T and HH:MM where there is a time; empty where the record has no day. */
  readonly start: (record: Entry) => string;
  /** Like `start`, for records that go on for days. */
  readonly end?: (record: Entry) => string;
  /** The address of the form for a new record on that day. */
  readonly createPath: (day: string) => string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** The weeks that the month touches, each with its seven days. `firstDay` is 1 for Monday to 7 for Sunday. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = new Date(`${month}-01`);
  const next = Date.parse(`${addMonths(month, 1)}-01`);
  const before = (first.getUTCDay() - firstDay + 7) % 7;
  const weeks: string[][] = [];
  for (let start = first.getTime() - before * dayLength; start < next; start += 7 * dayLength) {
    weeks.push(Array.from({ length: 7 }, (_, index) => isoDay(start + index * dayLength)));
  }
  return weeks;
}

export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01`);
  return isoDay(date.setUTCMonth(date.getUTCMonth() + count)).slice(0, 7);
}

/** The month that an address names, if it is one. */
export function readMonth(text: string | null): string | undefined {
  return text !== null && /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/** As in the app's language, from 1 for Monday to 7 for Sunday; Monday where the browser does not know. */
export function firstDayOfWeek(): number {
  const language: Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } } = new Intl.Locale(locale);
  return language.getWeekInfo?.().firstDay ?? 1;
}

/** The records of each day, by the time at which they begin: first those from earlier days, then those without a time. */
export function recordsByDay<Entry extends StoredRecord>(
  days: readonly string[],
  records: readonly Entry[],
  timing: Timing<Entry>,
): ReadonlyMap<string, readonly Entry[]> {
  const byDay = new Map(days.map((day): [string, Entry[]] => [day, []]));
  for (const record of records) {
    const start = timing.start(record);
    const end = timing.end?.(record) ?? '';
    for (const [day, entries] of byDay) if (isOn(day, start, end)) entries.push(record);
  }
  for (const entries of byDay.values()) entries.sort((a, b) => compare(timing.start(a), timing.start(b)));
  return byDay;
}

/** HH:MM where the record begins on that day and has a time. */
export function timeOn(day: string, start: string): string {
  return start.startsWith(day) ? start.slice(11) : '';
}

/** A record is on its first day even if its end lies before that. One that ends at midnight is not on the day that begins then. */
function isOn(day: string, start: string, end: string): boolean {
  const first = start.slice(0, 10);
  if (first === '' || day <= first) return day === first;
  return end.length > 10 ? `${day}T00:00` < end : day <= end;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
