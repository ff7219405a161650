/** Values that may be empty (`undefined`), and what comparing them says: yes, no, or undefined where one is empty. */

/** What comes of values that may be empty: it may be empty where one of them may. */
export type Maybe<Result, Values> = undefined extends Values ? Result | undefined : Result;

export type Truth = boolean | undefined;

type Comparable = string | number | undefined;

export function equal<T>(left: T, right: T): Truth {
  return left === undefined || right === undefined ? undefined : left === right;
}

export function different<T>(left: T, right: T): Truth {
  return not(equal(left, right));
}

export function less<T extends Comparable>(left: T, right: T): Truth {
  return left === undefined || right === undefined ? undefined : left < right;
}

export function atMost<T extends Comparable>(left: T, right: T): Truth {
  return not(less(right, left));
}

/** SQL's three values: what is surely no wins over what can't be said. */
export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

export function or(left: Truth, right: Truth): Truth {
  return not(and(not(left), not(right)));
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Of nothing the answer is no; else what is empty is in no list that can be named. */
export function isIn<T>(value: T, list: readonly unknown[]): Maybe<boolean, T> {
  const isThere = list.some((one) => one !== undefined && keyOf(one) === keyOf(value));
  return (value === undefined && list.length > 0 ? undefined : isThere) as Maybe<boolean, T>;
}

/** Whether two lists of records hold the same ones, in whatever order. */
export function haveSame(left: readonly { readonly id: string }[], right: readonly { readonly id: string }[]): boolean {
  const [one, other] = [left, right].map((list) => new Set(list.map(({ id }) => id)));
  return one?.size === other?.size && [...(one ?? [])].every((id) => other?.has(id));
}

function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}

// Texts that may be empty, and what becomes text.

type Text = string | undefined;

/** A text and nothing is the text. */
export function join<L extends string | number | undefined, R extends string | number | undefined>(
  left: L,
  right: R,
): undefined extends L ? Maybe<string, R> : string {
  const whole = `${left ?? ''}${right ?? ''}`;
  return (whole === '' ? undefined : whole) as undefined extends L ? Maybe<string, R> : string;
}

export function asText<T extends string | number | undefined>(value: T): Maybe<string, T> {
  return (value === undefined ? undefined : String(value)) as Maybe<string, T>;
}

/** What is no number is empty. */
export function asNumber(value: string | number | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  const digits = value.trim();
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

export function lower<T extends Text>(value: T): Maybe<string, T> {
  return value?.toLowerCase() as Maybe<string, T>;
}

/** In characters as people count them. */
export function lengthOf(value: Text): number {
  return [...(value ?? '')].length;
}

export function contains(whole: Text, part: Text): Truth {
  return whole === undefined || part === undefined ? undefined : whole.includes(part);
}

export function startsWith(whole: Text, part: Text): Truth {
  return whole === undefined || part === undefined ? undefined : whole.startsWith(part);
}

export function matches(value: Text, pattern: RegExp): Truth {
  return value === undefined ? undefined : pattern.test(value);
}
