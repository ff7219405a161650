/** The types of expressions, and what an expression may name. */
import type { Span, Tree } from './tree';

export type Type =
  | { readonly kind: 'text' | 'number' | 'money' | 'boolean' | 'date' | 'dateTime' | 'time' }
  /** A value of a choice: `options` are the values that may be written. */
  | { readonly kind: 'option'; readonly options: readonly string[] }
  | { readonly kind: 'record'; readonly entity: string }
  | { readonly kind: 'list'; readonly of: Type }
  /** What only groups names: `input`, `page`. */
  | { readonly kind: 'group'; readonly members: Readonly<Record<string, Known>> }
  | { readonly kind: 'empty' }
  /** Of what has been complained about already. */
  | { readonly kind: 'unclear' };

export type TypeKind = Type['kind'];

export interface Known {
  readonly type: Type;
  /** Empty, or in a boolean: unknown. Lists are never empty in this sense; one without records is a list. */
  readonly mayBeEmpty: boolean;
}

export type Typed = Tree<Known>;

/** A kind of record as expressions see it: its fields, what it refers to, and under their reverse names what refers to it. */
export interface Kind {
  /** The name of the list of all its records. */
  readonly plural: string;
  readonly members: Readonly<Record<string, Known>>;
}

export interface Scope {
  readonly kinds: Readonly<Record<string, Kind>>;
  /** `self`, `today`, `user`, … as far as they are there. The lists of all kinds are, always. */
  readonly names: Readonly<Record<string, Known>>;
}

export const text = { kind: 'text' } as const;
export const number = { kind: 'number' } as const;
export const money = { kind: 'money' } as const;
export const boolean = { kind: 'boolean' } as const;
export const date = { kind: 'date' } as const;
export const dateTime = { kind: 'dateTime' } as const;
export const time = { kind: 'time' } as const;
export const unclear = { kind: 'unclear' } as const;

export function always(type: Type): Known {
  return { type, mayBeEmpty: false };
}

export function perhaps(type: Type): Known {
  return { type, mayBeEmpty: true };
}

export function listOf(of: Type): Type {
  return { kind: 'list', of };
}

const words: Readonly<Record<Exclude<TypeKind, 'record' | 'list' | 'option'>, string>> = {
  text: 'a text',
  number: 'a number',
  money: 'an amount of money',
  boolean: 'yes or no',
  date: 'a date',
  dateTime: 'a date with a time',
  time: 'a time',
  group: 'not a value',
  empty: 'empty',
  unclear: 'unclear',
};

/** For complaints: "a record of tool", "a list of dates". */
export function inWords(type: Type): string {
  if (type.kind === 'record') return `a record of ${type.entity}`;
  if (type.kind === 'list') return `a list (each ${inWords(type.of)})`;
  if (type.kind === 'option') return `one of ${type.options.map((option) => `'${option}'`).join(', ')}`;
  return words[type.kind];
}

export type Complain = (message: string, at: Span) => void;
