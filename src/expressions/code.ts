/** Pieces of TypeScript and how tightly they hold together, so that only the brackets that are needed are written. */
import type { Typed } from './types';

export interface Code {
  readonly text: string;
  readonly rank: number;
}

/** By the precedence of JavaScript. `??` may not stand beside `||` without brackets, so it is the loosest but one. */
export const ranks = {
  conditional: 1,
  fallback: 2,
  or: 3,
  and: 4,
  equality: 5,
  relation: 6,
  sum: 7,
  product: 8,
  unary: 9,
  member: 10,
} as const;

/** What counts where a boolean can't be said: it is kept as undefined, or becomes no, or yes. */
export type Unknown = 'kept' | 'no' | 'yes';

/** What the parts of the transpiler share. */
export interface Codes {
  of(node: Typed, unknown: Unknown): Code;
  /** Notes that the code calls a function of the kit, and gives its name. */
  kit(name: string): string;
  /** Of the app's currency: sums of amounts are rounded to it. */
  readonly moneyDecimals: number;
}

export function code(text: string, rank: number = ranks.member): Code {
  return { text, rank };
}

/** The code as it may stand where nothing looser than `rank` may. */
export function bracketed({ text, rank }: Code, atLeast: number): string {
  return rank < atLeast ? `(${text})` : text;
}

/** Of what is perhaps not known, in a place where the unknown is to be yes; elsewhere it is as good as it is. */
export function settled(value: Code, mayBeUnknown: boolean, unknown: Unknown): Code {
  if (unknown !== 'yes' || !mayBeUnknown) return value;
  return code(`${bracketed(value, ranks.equality + 1)} !== false`, ranks.equality);
}

const reserved = new Set(
  'abstract arguments async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** A name as TypeScript lets it be. */
export function tsName(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}
