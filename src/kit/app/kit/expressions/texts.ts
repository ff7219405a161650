/** Texts that may be empty, and what becomes text. */
import type { Maybe, Truth } from './maybe';

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
