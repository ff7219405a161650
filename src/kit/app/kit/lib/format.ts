/** Values as a person reads them, in the app's language. */
import { locale } from '../../locale';
import { words } from '../../words';

/** A formatter takes longer to make than a thousand values to format. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function formatNumber(value: number | null, unit = ''): string {
  if (value === null) return '';
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
  return unit ? `${text}\u00A0${unit}` : text;
}

export function formatMoney(value: number | null, currency: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
}

/** `day` is YYYY-MM-DD. */
export function formatDate(day: string): string {
  return format(day, 'T00:00:00Z', { dateStyle: 'medium', timeZone: 'UTC' });
}

/** `time` is YYYY-MM-DDTHH:MM. */
export function formatDateTime(time: string): string {
  return format(time, 'Z', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
}

/** `time` is HH:MM. */
export function formatTime(time: string): string {
  return time && format(`1970-01-01T${time}`, 'Z', { timeStyle: 'short', timeZone: 'UTC' });
}

/** `moment` is ISO 8601 in UTC; shown in the person's own time. */
export function formatMoment(moment: string): string {
  return format(moment, '', { dateStyle: 'medium', timeStyle: 'short' });
}

export function formatMomentDay(moment: string): string {
  return format(moment, '', { dateStyle: 'medium' });
}

/** `month` is YYYY-MM. */
export function formatLongMonth(month: string): string {
  return format(month, '-01T00:00:00Z', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** `day` is YYYY-MM-DD, as in the next one. */
export function formatWeekday(day: string, width: 'long' | 'short'): string {
  return format(day, 'T00:00:00Z', { weekday: width, timeZone: 'UTC' });
}

export function formatLongDate(day: string): string {
  return format(day, 'T00:00:00Z', { dateStyle: 'full', timeZone: 'UTC' });
}

/** `month` is YYYY-MM. */
export function formatMonth(month: string): string {
  return format(`${month}-01`, 'T00:00:00Z', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

export function formatYesNo(value: boolean): string {
  return value ? words.yes : words.no;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? '';
}

export function labelsOf(options: readonly Option[], values: readonly string[]): string {
  return options
    .filter((option) => values.includes(option.value))
    .map((option) => option.label)
    .join(', ');
}

/** Choices are sorted in the order in which they are offered. */
export function orderOf(options: readonly Option[], value: string): number | null {
  const index = options.findIndex((option) => option.value === value);
  return index < 0 ? null : index;
}

function format(text: string, zone: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(text + zone);
  if (Number.isNaN(date.getTime())) return text;
  const key = JSON.stringify(style);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, style);
  formats.set(key, known);
  return known.format(date);
}

// Days and times as the app keeps them: local, without a time zone.

/** YYYY-MM-DDTHH:MM */
export function localNow(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** How many days there are from `start` to `end`, both counted. Both are YYYY-MM-DD, or begin with it. */
export function daysFromTo(start: string, end: string): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.round((Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / day) + 1;
}

/** What a filter for yes or no offers. */
export const yesNoOptions = [
  { value: 'true', label: words.yes },
  { value: 'false', label: words.no },
];
