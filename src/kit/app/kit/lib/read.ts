/**
 * Reads the fields of a record from data that may be damaged, or that another version of the app has written. What is not shown
 * is carried along, so that it is there again when its field or option is.
 */
import type { StoredRecord } from './record';

export interface Source {
  readonly values: Readonly<Record<string, unknown>>;
  /** The fields that have been read. */
  readonly known: Set<string>;
  /** What of these fields is not shown. */
  readonly carried: Record<string, unknown>;
  /** How many values were of the wrong kind. */
  wrong: number;
}

export function readBase(source: Source): StoredRecord {
  const createdAt = readText(source, 'createdAt');
  return { id: readText(source, 'id'), createdAt, updatedAt: readText(source, 'updatedAt') || createdAt };
}

export function readText(source: Source, key: string): string {
  const value = fieldValue(source, key);
  return typeof value === 'string' ? value : missing(source, key, '');
}

export function readNumber(source: Source, key: string): number | null {
  const value = fieldValue(source, key);
  return typeof value === 'number' ? value : missing(source, key, null);
}

export function readFlag(source: Source, key: string): boolean {
  const value = fieldValue(source, key);
  return typeof value === 'boolean' ? value : missing(source, key, false);
}

interface Option<Value extends string> {
  readonly value: Value;
  /** What earlier versions of the app have stored for it. */
  readonly was?: readonly string[];
}

function optionFor<Value extends string>(stored: unknown, options: readonly Option<Value>[]): Value | undefined {
  const isIt = ({ value, was }: Option<Value>) => value === stored || was?.some((former) => former === stored);
  return options.find(isIt)?.value;
}

export function readChoice<Value extends string>(
  source: Source,
  key: string,
  options: readonly Option<Value>[],
): Value | '' {
  const value = fieldValue(source, key);
  const option = optionFor(value, options);
  if (option !== undefined) return option;
  if (typeof value !== 'string') return missing(source, key, '');
  if (value !== '') source.carried[key] = value;
  return '';
}

export function readChoices<Value extends string>(
  source: Source,
  key: string,
  options: readonly Option<Value>[],
): readonly Value[] {
  const value = fieldValue(source, key);
  if (!Array.isArray(value)) return missing(source, key, []);
  const others = value.filter((one) => optionFor(one, options) === undefined);
  if (others.length > 0) source.carried[key] = others;
  const chosen = value.map((one) => optionFor(one, options));
  return options.map((option) => option.value).filter((one) => chosen.includes(one));
}

/** Ids of records, each once. */
export function readIds(source: Source, key: string): readonly string[] {
  const value = fieldValue(source, key);
  if (!Array.isArray(value)) return missing(source, key, []);
  return [...new Set(value.filter((one) => typeof one === 'string' && one !== ''))];
}

function fieldValue(source: Source, key: string): unknown {
  source.known.add(key);
  return source.values[key];
}

/** A field that was added later is simply not there yet; only another kind of value is wrong. */
function missing<Empty>(source: Source, key: string, empty: Empty): Empty {
  const value = source.values[key];
  if (value === undefined || value === null) return empty;
  source.wrong += 1;
  source.carried[key] = value;
  return empty;
}
