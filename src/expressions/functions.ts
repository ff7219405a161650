/** The functions of expressions: what each takes and gives. What they mean for empty values stands with each that differs. */
import {
  always,
  boolean,
  date,
  dateTime,
  type Known,
  listOf,
  money,
  number,
  perhaps,
  type Type,
  text,
  time,
} from './types';

export interface Signature {
  readonly takes: readonly Type[];
  readonly gives: Type;
}

export interface ExpressionFunction {
  /** The first that fits counts. */
  readonly signatures: readonly Signature[];
  /** How it is written, for complaints. */
  readonly written: string;
  /** Empty as soon as something that it takes is, unless it says otherwise. */
  readonly emptiness?: 'never' | 'always possible';
}

const anyOption: Type = { kind: 'option', options: [] };

function each(types: readonly Type[], signature: (type: Type) => Signature): readonly Signature[] {
  return types.map(signature);
}

const numbers = [number, money] as const;
const days = [date, dateTime] as const;
const ordered = [number, money, date, dateTime, time] as const;
const words = [text, anyOption] as const;

const table = {
  size: {
    written: 'size(list)',
    signatures: each([listOf({ kind: 'unclear' }), text], (type) => ({ takes: [type], gives: number })),
    emptiness: 'never',
  },
  sum: {
    written: 'sum(list.map(x, x.amount))',
    signatures: each(numbers, (type) => ({ takes: [listOf(type)], gives: type })),
    emptiness: 'never',
  },
  avg: {
    written: 'avg(list.map(x, x.amount))',
    signatures: each(numbers, (type) => ({ takes: [listOf(type)], gives: type })),
    emptiness: 'always possible',
  },
  min: {
    written: 'min(list.map(x, x.amount))',
    signatures: each(ordered, (type) => ({ takes: [listOf(type)], gives: type })),
    emptiness: 'always possible',
  },
  max: {
    written: 'max(list.map(x, x.amount))',
    signatures: each(ordered, (type) => ({ takes: [listOf(type)], gives: type })),
    emptiness: 'always possible',
  },
  days: { written: 'days(from, to)', signatures: [{ takes: [date, date], gives: number }] },
  addDays: {
    written: 'addDays(date, 14)',
    signatures: each(days, (type) => ({ takes: [type, number], gives: type })),
  },
  addMonths: {
    written: 'addMonths(date, 1)',
    signatures: each(days, (type) => ({ takes: [type, number], gives: type })),
  },
  months: { written: 'months(from, to)', signatures: each(days, (type) => ({ takes: [type, type], gives: number })) },
  addMinutes: {
    written: 'addMinutes(moment, 30)',
    signatures: each([dateTime, time], (type) => ({ takes: [type, number], gives: type })),
  },
  minutes: {
    written: 'minutes(from, to)',
    signatures: each([dateTime, time], (type) => ({ takes: [type, type], gives: number })),
  },
  date: { written: 'date(moment)', signatures: [{ takes: [dateTime], gives: date }] },
  month: { written: 'month(date)', signatures: each(days, (type) => ({ takes: [type], gives: text })) },
  year: { written: 'year(date)', signatures: each(days, (type) => ({ takes: [type], gives: number })) },
  weekday: { written: 'weekday(date)', signatures: each(days, (type) => ({ takes: [type], gives: number })) },
  at: { written: 'at(date, time)', signatures: [{ takes: [date, time], gives: dateTime }] },
  overlaps: {
    written: 'overlaps(aStart, aEnd, bStart, bEnd)',
    signatures: each([date, dateTime, time], (type) => ({ takes: [type, type, type, type], gives: boolean })),
  },
  round: {
    written: 'round(number) or round(number, decimals)',
    signatures: [
      ...each(numbers, (type) => ({ takes: [type], gives: type })),
      ...each(numbers, (type) => ({ takes: [type, number], gives: type })),
    ],
  },
  lower: { written: 'lower(text)', signatures: each(words, (type) => ({ takes: [type], gives: text })) },
  text: {
    written: 'text(value)',
    signatures: each([...words, ...ordered], (type) => ({ takes: [type], gives: text })),
  },
  number: {
    written: 'number(text)',
    signatures: each([...words, ...numbers], (type) => ({ takes: [type], gives: number })),
    emptiness: 'always possible',
  },
  contains: {
    written: 'text.contains(part)',
    signatures: each(words, (type) => ({ takes: [type, text], gives: boolean })),
  },
  startsWith: {
    written: 'text.startsWith(part)',
    signatures: each(words, (type) => ({ takes: [type, text], gives: boolean })),
  },
  matches: {
    written: "text.matches('[A-Z]+')",
    signatures: each(words, (type) => ({ takes: [type, text], gives: boolean })),
  },
} as const satisfies Record<string, ExpressionFunction>;

/** Those that the table can say; `isEmpty`, `or` and `changed` take what no signature says and are checked by themselves. */
export const functions: Readonly<Record<string, ExpressionFunction>> = table;
export type FunctionName = keyof typeof table | 'isEmpty' | 'or' | 'changed';

export const functionNames: readonly string[] = [...Object.keys(table), 'isEmpty', 'or', 'changed'];

/** What a call gives whose arguments fit the signature. */
export function resultOf({ emptiness }: ExpressionFunction, { gives }: Signature, args: readonly Known[]): Known {
  if (emptiness === 'never') return always(gives);
  const mayBeEmpty = emptiness === 'always possible' || args.some((arg) => arg.mayBeEmpty);
  return mayBeEmpty ? perhaps(gives) : always(gives);
}
