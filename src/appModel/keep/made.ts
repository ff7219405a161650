/** By what of a construct is told whether it is still as a build made it, and not as a person has written it since. */
import { createHash } from 'node:crypto';

/** What begins the path of such a mark, and that of a statement. */
export const ofMade = 'made.';
export const ofStatements = 'statement.';

/** A short hash of a construct, wherever in its list it stands. */
export function madeOf(value: unknown): string {
  return createHash('sha256')
    .update(withoutPlace(value) ?? '')
    .digest('hex')
    .slice(0, 12);
}

/** Undefined for nothing. Where a construct comes in its list is no difference that anybody need decide on. */
export function withoutPlace(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(sorted({ ...value, after: undefined }));
}

/** The same bytes for the same, whoever wrote it. Options, columns and steps keep their order: lists are not sorted. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
