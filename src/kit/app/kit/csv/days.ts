/** Reads days as in ISO 8601, or in figures as people write them in the app's language. */
import { locale } from '../../locale';
import { words } from '../../words';
import { formatDate, formatDateTime, formatTime } from '../lib/format';
import type { Cell } from './cells';

/** How days are written in figures in the app's language. Looked up when it is first needed: that takes longer than to read a page of them. */
let known: { readonly order: readonly string[]; readonly separator: string } | undefined;

/** YYYY-MM-DD. Undefined also for a day that could be two: 5/6/2026 is in May or in June. */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return isoDay(year, month, day) ?? localDay(text);
}

function writtenHere() {
  const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', dateStyle: 'short' }).formatToParts();
  const order = parts.map((part): string => part.type).filter((type) => type !== 'literal');
  return { order, separator: parts.find((part) => part.type === 'literal')?.value.trim() || '/' };
}

function localDay(text: string): string | undefined {
  known ??= writtenHere();
  const { order, separator } = known;
  const figures = text.split(separator).map((figure) => figure.trim());
  if (figures.filter(Boolean).length !== 3) return undefined;
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((type) => figures[order.indexOf(type)]);
  const usual = isoDay(year, month, day);
  if (order[0] !== 'month') return usual;
  const elsewhere = isoDay(year, day, month);
  return usual && elsewhere && usual !== elsewhere ? undefined : (usual ?? elsewhere);
}

/** Undefined for a day that there is not, such as 31 February. */
function isoDay(year: string, month: string, day: string): string | undefined {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${text}T00:00Z`);
  const exists = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime());
  return exists && date.toISOString().startsWith(text) ? text : undefined;
}

// Reads times of the day with 24 hours, or with 12 and "am" or "pm".

/** HH:MM; seconds are left out. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = '', half] = /^(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([ap])\.?m\.?)?$/i.exec(text) ?? [];
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  return hour !== '' && hours < 24 && Number(minute) < 60 ? time : undefined;
}

/** A day in a cell. */
export const dateCell: Cell<string> = {
  write: (day) => day,
  show: formatDate,
  read: (text) => {
    const day = text && readDay(text);
    return day === undefined ? { problem: words.notADateInFile } : { value: day };
  },
};

/** A day with a time in a cell. */
export const dateTimeCell: Cell<string> = {
  write: (moment) => moment,
  show: formatDateTime,
  read: (text) => {
    if (text === '') return { value: '' };
    const [, first = '', second = ''] = /^(.+?)(?:T|,?\s+)(\d+:.*)$/.exec(text) ?? [];
    const [day, time] = [readDay(first), readTime(second)];
    return day && time ? { value: `${day}T${time}` } : { problem: words.notADateTimeInFile };
  },
};

/** A time of the day in a cell. */
export const timeCell: Cell<string> = {
  write: (time) => time,
  show: formatTime,
  read: (text) => {
    const time = text && readTime(text);
    return time === undefined ? { problem: words.notATime } : { value: time };
  },
};
