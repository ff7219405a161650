/**
 * Dates (`2026-03-31`), moments (`2026-03-31T14:30`, as the clock on the wall shows) and times (`14:30`) that may be empty. They are
 * texts, so that none of it depends on a time zone. Beyond the years 1 to 9999 stands their first or last day.
 */
import type { Maybe } from './maybe';

type Value = string | undefined;
type Amount = number | undefined;

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

/** From the first to the second: 0 on the same day. */
export function days<F extends Value, T extends Value>(from: F, to: T): Maybe<number, F | T> {
  const between = from === undefined || to === undefined ? undefined : Math.round((instant(to) - instant(from)) / aDay);
  return between as Maybe<number, F | T>;
}

export function addDays<D extends Value, A extends Amount>(day: D, amount: A): Maybe<string, D | A> {
  return moved(day, amount, (from, by) => from + Math.trunc(by) * aDay);
}

/** Where the month has no such day, its last one. */
export function addMonths<D extends Value, A extends Amount>(day: D, amount: A): Maybe<string, D | A> {
  return moved(day, amount, monthsLater);
}

/** Whole months, as an age is counted: the most that can be added to the first without passing the second; less than none the other way round. */
export function months<F extends Value, T extends Value>(from: F, to: T): Maybe<number, F | T> {
  return (from === undefined || to === undefined ? undefined : monthsBetween(from, to)) as Maybe<number, F | T>;
}

function monthsBetween(from: string, to: string): number {
  if (to < from) return 0 - monthsBetween(to, from);
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const most = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, most) <= to ? most : most - 1;
}

/** A time goes round midnight. */
export function addMinutes<M extends Value, A extends Amount>(moment: M, amount: A): Maybe<string, M | A> {
  return moved(moment, amount, (from, by) => from + Math.trunc(by) * aMinute);
}

function moved<V extends Value, A extends Amount>(
  value: V,
  amount: A,
  move: (instant: number, amount: number) => number,
): Maybe<string, V | A> {
  const later =
    value === undefined || amount === undefined ? undefined : written(move(instant(value), amount), amount, value);
  return later as Maybe<string, V | A>;
}

function monthsLater(from: number, amount: number): number {
  const date = new Date(from);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.trunc(amount));
  const last = new Date(date.getTime());
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return date.setUTCDate(Math.min(wanted, last.getUTCDate()));
}

export function minutes<F extends Value, T extends Value>(from: F, to: T): Maybe<number, F | T> {
  const between = from === undefined || to === undefined ? undefined : (instant(to) - instant(from)) / aMinute;
  return between as Maybe<number, F | T>;
}

export function dateOf<T extends Value>(moment: T): Maybe<string, T> {
  return moment?.slice(0, 10) as Maybe<string, T>;
}

/** `2026-03` */
export function month<T extends Value>(day: T): Maybe<string, T> {
  return day?.slice(0, 7) as Maybe<string, T>;
}

export function year<T extends Value>(day: T): Maybe<number, T> {
  return (day === undefined ? undefined : Number(day.slice(0, 4))) as Maybe<number, T>;
}

/** 1 is Monday, 7 Sunday. */
export function weekday<T extends Value>(day: T): Maybe<number, T> {
  return (day === undefined ? undefined : new Date(instant(day)).getUTCDay() || 7) as Maybe<number, T>;
}

export function at<D extends Value, T extends Value>(day: D, time: T): Maybe<string, D | T> {
  return (day === undefined || time === undefined ? undefined : `${day}T${time}`) as Maybe<string, D | T>;
}

/** Days count with both ends; of moments and times the end does not belong to them. */
export function overlaps<A extends Value, B extends Value, C extends Value, D extends Value>(
  aStart: A,
  aEnd: B,
  bStart: C,
  bEnd: D,
): Maybe<boolean, A | B | C | D> {
  const isKnown = aStart !== undefined && aEnd !== undefined && bStart !== undefined && bEnd !== undefined;
  return (isKnown ? areTogether(aStart, aEnd, bStart, bEnd) : undefined) as Maybe<boolean, A | B | C | D>;
}

function areTogether(aStart: string, aEnd: string, bStart: string, bEnd: string): boolean {
  return isDay(aStart) ? aStart <= bEnd && bStart <= aEnd : aStart < bEnd && bStart < aEnd;
}

function instant(value: string): number {
  return Date.parse(isTime(value) ? `1970-01-01T${value}Z` : isDay(value) ? value : `${value}Z`);
}

const first = Date.parse('0001-01-01T00:00Z');
const last = Date.parse('9999-12-31T23:59Z');

/** In the form that `like` has. What is too far away for a date is no number any more; then `amount` tells the direction. */
function written(instant: number, amount: number, like: string): string {
  if (isTime(like)) return new Date(((instant % aDay) + aDay) % aDay).toISOString().slice(11, 16);
  const later = Number.isNaN(instant) ? amount * Number.MAX_VALUE : instant;
  if (later >= first && later <= last) return new Date(later).toISOString().slice(0, like.length);
  const [day, time] = later < first ? ['0001-01-01', 'T00:00'] : ['9999-12-31', 'T23:59'];
  return isDay(like) ? day : `${day}${time}`;
}

function isTime(value: string): boolean {
  return value.length === 5;
}

function isDay(value: string): boolean {
  return value.length === 10;
}
