/** Calculations with values that may be empty; what is no number in the end, as after a division by zero, is empty. */
import type { Maybe } from './maybe';

type Value = number | undefined;

function calculated<L extends Value, R extends Value>(
  left: L,
  right: R,
  calculate: (left: number, right: number) => number,
): Value {
  return left === undefined || right === undefined ? undefined : finite(calculate(left, right));
}

export function plus<L extends Value, R extends Value>(left: L, right: R): Maybe<number, L | R> {
  return calculated(left, right, (one, other) => one + other) as Maybe<number, L | R>;
}

export function minus<L extends Value, R extends Value>(left: L, right: R): Maybe<number, L | R> {
  return calculated(left, right, (one, other) => one - other) as Maybe<number, L | R>;
}

export function times<L extends Value, R extends Value>(left: L, right: R): Maybe<number, L | R> {
  return calculated(left, right, (one, other) => one * other) as Maybe<number, L | R>;
}

export function divide(left: Value, right: Value): Value {
  return calculated(left, right, (one, other) => one / other);
}

export function remainder(left: Value, right: Value): Value {
  return calculated(left, right, (one, other) => one % other);
}

export function negative<T extends Value>(value: T): Maybe<number, T> {
  return (value === undefined ? undefined : 0 - value) as Maybe<number, T>;
}

/** Half away from zero, of the decimal form that is shown: 1.005 to two decimals is 1.01. `decimals` from 0 to 10. */
export function round<T extends Value, D extends Value>(value: T, decimals: D): Maybe<number, T | D> {
  const places = Math.min(10, Math.max(0, Math.trunc(decimals ?? 0)));
  return (value === undefined || decimals === undefined ? undefined : rounded(value, places)) as Maybe<number, T | D>;
}

function rounded(value: number, places: number): number {
  // Given as text, it is taken by its decimals: as a number 1.005 would be a little less than that.
  return Number(formatWith(places).format(String(value) as Intl.StringNumericLiteral)) + 0;
}

const formats = new Map<number, Intl.NumberFormat>();

function formatWith(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known) return known;
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: places, useGrouping: false });
  formats.set(places, format);
  return format;
}

/** Of what is there; of nothing 0. */
export function sum(values: readonly Value[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

export function avg(values: readonly Value[]): Value {
  const there = values.filter((value) => value !== undefined);
  return there.length > 0 ? sum(there) / there.length : undefined;
}

export function min<T extends string | number>(values: readonly (T | undefined)[]): T | undefined {
  return extreme(values, (one, other) => one < other);
}

export function max<T extends string | number>(values: readonly (T | undefined)[]): T | undefined {
  return extreme(values, (one, other) => one > other);
}

function extreme<T>(values: readonly (T | undefined)[], isBetter: (one: T, other: T) => boolean): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (value !== undefined && (best === undefined || isBetter(value, best)) ? value : best),
    undefined,
  );
}

function finite(value: number): Value {
  return Number.isFinite(value) ? value : undefined;
}
