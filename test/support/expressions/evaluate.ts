/** What an expression comes to by the rules of the language, written apart from the transpiler so that the two can be compared. */
import type { Calculation, Comparison } from '../../../src/expressions/tree';
import type { Typed } from '../../../src/expressions/types';

export interface World {
  readonly names: Readonly<Record<string, unknown>>;
  /** decimals of the app's currency */
  readonly decimals: number;
}

type List = readonly unknown[];
type Of<Kind extends Typed['kind']> = Extract<Typed, { kind: Kind }>;
type Rules = { readonly [Kind in Typed['kind']]: (node: Of<Kind>, world: World) => unknown };
type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;
type Operations = Readonly<Record<Comparison | Calculation, (one: number, other: number) => unknown>>;

const minute = 60_000;
const minutesOfDay = 24 * 60;
const day = minutesOfDay * minute;

export function evaluate(node: Typed, world: World): unknown {
  return plain((rules[node.kind] as (node: Typed, world: World) => unknown)(node, world));
}

/** One form for each value: whatever counts as empty is undefined, and there is one zero. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  return value === null || value === '' ? undefined : value;
}

const entries = (list: unknown): List => (Array.isArray(list) ? list : []);
const present = (list: unknown): List => entries(list).filter((entry) => entry !== undefined);
const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
const said = (value: unknown) => (value === undefined ? '' : String(value));
const isWritten = ({ type }: Typed) => type.kind === 'text' || type.kind === 'option';
/** Two objects may stand for one record. */
const identity = (value: unknown) => (value && typeof value === 'object' && 'id' in value ? value.id : value);
const same = (one: unknown, other: unknown) => identity(one) === identity(other);
const not = (value: unknown) => (value === undefined ? undefined : !value);

const rules: Rules = {
  literal: ({ value }) => value,
  name: ({ name }, { names }) => names[name],
  member: readMember,
  list: ({ items }, world) => items.map((item) => evaluate(item, world)),
  not: ({ of }, world) => not(evaluate(of, world)),
  negative: ({ of }, world) => operate('-', 0, evaluate(of, world)),
  binary: combine,
  conditional: ({ test, yes, no }, world) => evaluate(evaluate(test, world) === true ? yes : no, world),
  call: callFunction,
  loop: runLoop,
};

function readMember({ of, name, type }: Of<'member'>, world: World): unknown {
  const record = evaluate(of, world) as Record<string, unknown> | undefined;
  const value = plain(record?.[name]);
  if (type.kind === 'list') return value ?? [];
  return record && type.kind === 'boolean' ? (value ?? false) : value;
}

function combine({ operator, left, right }: Of<'binary'>, world: World): unknown {
  const one = evaluate(left, world);
  const other = evaluate(right, world);
  if (operator === '&&') return both(one, other);
  if (operator === '||') return not(both(not(one), not(other)));
  if (operator === 'in') return isIn(one, entries(other));
  if (operator === '+' && (isWritten(left) || isWritten(right))) return said(one) + said(other);
  return operate(operator, one, other);
}

function both(one: unknown, other: unknown): boolean | undefined {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

function isIn(value: unknown, list: List): boolean | undefined {
  if (list.length === 0) return false;
  return value === undefined ? undefined : list.some((entry) => same(entry, value));
}

function operate(operator: Comparison | Calculation, one: unknown, other: unknown): unknown {
  return one === undefined || other === undefined ? undefined : operations[operator](one as number, other as number);
}

/** JavaScript compares texts and dates with the same signs; the types say number because one has to be named. */
const operations: Operations = {
  '==': same,
  '!=': (one, other) => !same(one, other),
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
};

function runLoop({ loop, list, variable, body }: Of<'loop'>, world: World): unknown {
  const all = entries(evaluate(list, world));
  const bodyOf = (entry: unknown) => evaluate(body, { ...world, names: { ...world.names, [variable]: entry } });
  if (loop === 'map') return all.map(bodyOf);
  if (loop === 'all') return !all.some((entry) => bodyOf(entry) === false);
  const found = all.filter((entry) => bodyOf(entry) === true);
  return loop === 'filter' ? found : found.length > 0;
}

function callFunction({ name, args, type }: Of<'call'>, world: World): unknown {
  if (name === 'changed') return args.some((field) => changed(field, world));
  const values = args.map((arg) => evaluate(arg, world));
  const run = (ofEmpties[name] ?? ofValues[name]) as ((...args: List) => unknown) | undefined;
  if (!run) throw new Error(`There is no rule for the function ${name}.`);
  if (!ofEmpties[name] && values.includes(undefined)) return undefined;
  const result = run(...values);
  return name === 'sum' && type.kind === 'money' ? round(result as number, world.decimals) : result;
}

function changed(field: Typed, world: World): boolean {
  const now = evaluate(field, world);
  const before = evaluate(field, { ...world, names: { ...world.names, self: world.names.old } });
  const idsOf = (list: List) => JSON.stringify([...new Set(list.map(identity))].sort());
  return Array.isArray(now) && Array.isArray(before) ? idsOf(now) !== idsOf(before) : !same(now, before);
}

/** Those that have something to say of empty values. */
const ofEmpties: Functions = {
  isEmpty,
  or: (value: unknown, instead: unknown) => (isEmpty(value) ? instead : value),
  size: (of: unknown) => (Array.isArray(of) ? of : [...said(of)]).length,
  sum: (list: unknown) => total(present(list)),
};

/** All others: of an empty argument they are empty. */
const ofValues: Functions = {
  min: (list: List) => best(present(list), (one, other) => one < other),
  max: (list: List) => best(present(list), (one, other) => one > other),
  avg: (list: List) => total(present(list)) / present(list).length,
  round,
  days: (from: string, to: string) => (instant(dateOf(to)) - instant(dateOf(from))) / day,
  addDays: (to: string, count: number) => onDate(new Date(instant(dateOf(to)) + Math.trunc(count) * day), to, count),
  addMonths,
  months: (from: string, to: string) => {
    const [start, end] = from <= to ? [from, to] : [to, from];
    let count = 0;
    while (count < 12 * 10_000 && addMonths(start, count + 1) <= end && addMonths(start, count + 1) > start) count += 1;
    return from <= to ? count : -count;
  },
  addMinutes,
  minutes: (from: string, to: string) => (instant(to) - instant(from)) / minute,
  date: dateOf,
  month: (of: string) => of.slice(0, 7),
  year: (of: string) => Number(of.slice(0, 4)),
  weekday: (of: string) => new Date(instant(of)).getUTCDay() || 7,
  at,
  overlaps,
  lower: (of: string) => of.toLowerCase(),
  text: said,
  number: numberOf,
  contains: (of: string, part: string) => of.includes(part),
  startsWith: (of: string, part: string) => of.startsWith(part),
  matches: (of: string, pattern: string) => new RegExp(`^(?:${pattern})$`, 'u').test(of),
};

function numberOf(value: string | number): number | undefined {
  return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

function total(numbers: List): number {
  return numbers.reduce((sum: number, entry) => sum + (entry as number), 0);
}

function best(list: List, isBetter: (one: string, other: string) => boolean): unknown {
  return list.reduce((a, b) => (a === undefined || isBetter(b as string, a as string) ? b : a), undefined);
}

/** In whole decimal digits, because 1.005 as a double lies below the half. */
function round(value: number, places = 0): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const kept = Math.min(Math.max(Math.trunc(places), 0), 10);
  const surplus = fraction.length - Number(exponent) - kept;
  if (surplus <= 0) return value;
  const unit = 10n ** BigInt(surplus);
  return Math.sign(value) * Number(`${(2n * BigInt(whole + fraction) + unit) / (2n * unit)}e-${kept}`);
}

function dateOf(value: string): string {
  return value.slice(0, 10);
}

/** Milliseconds of a date, a dateTime or a time, as if all clocks showed UTC: wall time knows no zones. */
function instant(value: string): number {
  const [date, time = '00:00'] = value.includes('-') ? value.split('T') : ['1970-01-01', value];
  return Date.parse(`${date}T${time}Z`);
}

/** The date, with the time of `kept` if that has one; beyond the years 1 to 9999 their first or last day, or moment. */
function onDate(date: Date, kept: string, count: number): string {
  const end = ends(date, count);
  if (end) return kept.includes('T') ? at(end, end.startsWith('0') ? '00:00' : '23:59') : end;
  return dateOf(date.toISOString()) + kept.slice(10);
}

/** The first or the last day of all, where the date lies beyond it: one too far for a Date is no number. */
function ends(date: Date, count: number): string | undefined {
  const time = Number.isNaN(date.getTime()) ? count * Number.MAX_VALUE : date.getTime();
  if (time < instant('0001-01-01')) return '0001-01-01';
  return time > instant('9999-12-31T23:59') ? '9999-12-31' : undefined;
}

function addMonths(to: string, count: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = dateOf(to).split('-').map(Number);
  const date = new Date(0);
  // Day 0 of the month after is the last of the month meant.
  date.setUTCFullYear(year, month + Math.trunc(count), 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return onDate(date, to, count);
}

function addMinutes(to: string, count: number): string {
  const whole = Math.trunc(count);
  const timeAfter = (minutes: number) => new Date(instant(to) + minutes * minute).toISOString().slice(11, 16);
  if (!to.includes('T')) return timeAfter(whole % minutesOfDay);
  const date = new Date(instant(to) + whole * minute);
  return ends(date, count) ? onDate(date, to, count) : at(dateOf(date.toISOString()), timeAfter(whole));
}

function at(date: string, time: string): string {
  return `${date}T${time}`;
}

/** Days are taken whole, moments end where the next begin. */
function overlaps(start: string, end: string, otherStart: string, otherEnd: string): boolean {
  const isOfDays = !start.includes(':');
  return isOfDays ? start <= otherEnd && otherStart <= end : start < otherEnd && otherStart < end;
}
