/**
 * Each construct of `structured-spec.json` has a mark of what the build made of it: where it does not fit, a person has written there. It
 * stands in the construct's own line, so that whatever git makes of two branches, each line has its own.
 */
import { createHash } from 'node:crypto';
import type { Json } from './constructs';

/** What begins the path of a statement, and of what says that a build made a construct which no statement is about. */
export const ofStatements = 'statement.';
export const ofMade = 'made.';

/** Under this key. */
const key = 'made';

/** A short hash of a construct without its mark, wherever in its list it stands. */
export function madeOf(value: unknown): string {
  return createHash('sha256')
    .update(withoutPlace(withoutMark(value)) ?? '')
    .digest('hex')
    .slice(0, 12);
}

export function withMark(value: unknown, mark: string | undefined): unknown {
  return isConstruct(value) && mark !== undefined ? { ...value, [key]: mark } : value;
}

/** With what a build puts it behind; where a person has moved it, that is not where it stands. */
export function withPlace(mark: string, value: unknown): string {
  const { after } = isConstruct(value) ? value : {};
  return typeof after === 'string' ? `${mark}@${after}` : `${mark}@`;
}

/** What stands in the line of a construct: a mark without a place gets the one where it is written; the first of a list has none. */
export function markFor(value: unknown, mark = madeOf(value)): string {
  const whole = mark.includes('@') ? mark : withPlace(mark, value);
  return isConstruct(value) && value.after === undefined ? whole.replace(/@$/, '') : whole;
}

/** Whether a construct is what the build made with this mark, wherever it stands by now. */
export function isMadeAs(value: unknown, mark: string | undefined): boolean {
  return mark !== undefined && mark.split('@')[0] === madeOf(value);
}

/** Whether it comes after what the build put it after. */
export function isWhereMade(value: unknown, mark: string): boolean {
  const place = mark.includes('@') ? mark.slice(mark.indexOf('@') + 1) : '';
  return ((isConstruct(value) ? value.after : undefined) ?? '') === place;
}

export function withoutMark(value: unknown): unknown {
  if (!isConstruct(value)) return value;
  const { [key]: _, ...rest } = value;
  return rest;
}

/** Undefined where a person has added it, or a version of before has made it. */
export function markOf(value: unknown): string | undefined {
  const mark = isConstruct(value) ? value[key] : undefined;
  return typeof mark === 'string' ? mark : undefined;
}

/** What is no object has no mark, and is written anew by each build. */
export function isAsMade(value: unknown): boolean {
  return !isConstruct(value) || isMadeAs(value, markOf(value));
}

export function isConstruct(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined for nothing. Where a construct comes in its list is no difference that anybody need decide on. */
export function withoutPlace(value: unknown): string | undefined {
  return isConstruct(value) ? JSON.stringify(sorted({ ...value, after: undefined })) : JSON.stringify(value);
}

/** The same bytes for the same, whoever wrote it. Options, columns and steps keep their order: lists are not sorted. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isConstruct(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
