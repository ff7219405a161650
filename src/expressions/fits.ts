/** Which values may stand where a type is wanted, and what two branches have in common. */
import { inWords, type Type, type Typed, text as textType } from './types';

const forms: Readonly<Record<'date' | 'dateTime' | 'time', RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  dateTime: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
};

const examples = { date: '2026-03-31', dateTime: '2026-03-31T14:30', time: '14:30' } as const;

export function isUnclear({ kind }: Type): boolean {
  return kind === 'unclear';
}

/** Whether a value of the one type is also one of the other. */
export function isA(type: Type, wanted: Type): boolean {
  if (isUnclear(type) || isUnclear(wanted) || type.kind === 'empty') return true;
  if (wanted.kind === 'list') return type.kind === 'list' && isA(type.of, wanted.of);
  if (wanted.kind === 'record') return type.kind === 'record' && type.entity === wanted.entity;
  if (wanted.kind === 'option') return type.kind === 'option';
  if (wanted.kind === 'number' || wanted.kind === 'money') return type.kind === 'number' || type.kind === 'money';
  return type.kind === wanted.kind;
}

/**
 * The node as the type wanted, where it is a text in quotes that says such a value: a date, a time, an option. A complaint where it
 * should be one and is none; undefined where there is nothing to say.
 */
export function literalAs(node: Typed, wanted: Type): Typed | { readonly message: string } | undefined {
  if (node.kind !== 'literal' || typeof node.value !== 'string' || node.value === '') return undefined;
  const { value } = node;
  if (wanted.kind === 'option') {
    if (wanted.options.length === 0) return undefined;
    if (wanted.options.includes(value)) return { ...node, type: wanted };
    return { message: `There is no option '${value}'. Write ${inWords(wanted)}.` };
  }
  if (wanted.kind !== 'date' && wanted.kind !== 'dateTime' && wanted.kind !== 'time') return undefined;
  if (forms[wanted.kind].test(value)) return { ...node, type: wanted };
  const today = wanted.kind === 'date' ? ', or today, or addDays(today, 1)' : '';
  return { message: `'${value}' is not ${inWords(wanted)}. Write '${examples[wanted.kind]}'${today}.` };
}

/** Whether it may be kept in what holds this type. */
export function fitsIn(type: Type, wanted: Type): boolean {
  if (wanted.kind === 'record' || wanted.kind === 'list') return isA(type, wanted);
  if (type.kind === 'option' && wanted.kind === 'option') {
    return type.options.every((option) => wanted.options.includes(option));
  }
  return common(type, wanted)?.kind === wanted.kind;
}

/** What both branches are; undefined where they have nothing in common. */
export function common(left: Type, right: Type): Type | undefined {
  if (left.kind === 'empty' || isUnclear(left)) return right;
  if (right.kind === 'empty' || isUnclear(right)) return left;
  if (left.kind === 'list' && right.kind === 'list') {
    const of = common(left.of, right.of);
    return of && { kind: 'list', of };
  }
  if (left.kind === 'option' && right.kind === 'option') {
    return { kind: 'option', options: [...new Set([...left.options, ...right.options])] };
  }
  if (isWords(left) && isWords(right)) return textType;
  if (left.kind === 'money' && right.kind === 'number') return left;
  if (left.kind === 'number' && right.kind === 'money') return right;
  return isA(left, right) ? right : undefined;
}

export function isWords({ kind }: Type): boolean {
  return kind === 'text' || kind === 'option';
}
