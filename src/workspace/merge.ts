/** Merges a person's version of a text with a new generation of it, three ways. Pure. */
import { diff3Merge } from 'node-diff3';

export interface Versions {
  /** What was generated before: the person's version and the new generation both come from it. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Comparing takes time with the pairs of equal lines: files with many more than any source has are left to the person. */
const mostPairs = 500_000;

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
  if (equalPairs(ours, original) + equalPairs(generated, original) > mostPairs) return undefined;
  const regions = diff3Merge(ours, original, generated, { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return regions.flatMap(({ ok = [] }) => ok).join('\n');
}

function equalPairs(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}
