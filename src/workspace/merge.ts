/** Merges a person's version of a text with a new generation of it, three ways. Pure. */
import { diff3Merge } from 'node-diff3';

export interface Versions {
  /** What was generated before: the person's version and the new generation both come from it. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Comparing takes time with the product of the lengths, so much longer files are left to the person. */
const mostLines = 10_000;

/**
 * Texts of lines, without the last line break. Undefined where both sides changed the same lines, or lines that touch.
 * What only one of them changed is taken over; what both changed alike is taken once.
 */
export function mergeTexts({ base, mine, theirs }: Versions): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [ours, original, generated] = [mine, base, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  if (Math.max(ours.length, original.length, generated.length) > mostLines) return undefined;
  const regions = diff3Merge(ours, original, generated, { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return regions.flatMap(({ ok = [] }) => ok).join('\n');
}
