/** Merges a person's version of a text with a new generation of it, three ways and hunk by hunk. Pure. */
import { diff3Merge } from 'node-diff3';

export interface Versions {
  /** What was generated before: the person's version and the new generation both come from it. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Merge {
  /** With the person's version of each hunk that both have changed. */
  readonly text: string;
  /** What `text` comes from: the new generation, with the hunks that both have changed as they were before. */
  readonly original: string;
  /** How many hunks both have changed. */
  readonly conflicts: number;
}

/** Comparing takes time with the pairs of equal lines: files with many more than any source has are left to the person. */
const mostPairs = 500_000;

/** With many more the library that compares calls a function with more arguments than there may be. */
const mostLines = 50_000;

/**
 * Texts of lines, without the last line break. What only one side changed is taken over; what both changed alike is taken once; where both
 * changed the same lines, or lines that touch, their words are merged unless `byWords` says no. Undefined where there is too much to compare.
 */
export function mergeTexts(versions: Versions, byWords = true): Merge | undefined {
  const merge = mergeOnce(versions, byWords);
  if (!merge || merge.conflicts === 0) return merge;
  // What is left in conflict must be so in the next merge as well: where lines are alike that may not be.
  const again = mergeOnce({ base: merge.original, mine: merge.text, theirs: versions.theirs }, byWords);
  const isSteady = again?.conflicts === merge.conflicts && again.text === merge.text;
  return isSteady ? merge : { text: versions.mine, original: versions.base, conflicts: 1 };
}

function mergeOnce({ base, mine, theirs }: Versions, byWords: boolean): Merge | undefined {
  if (mine === theirs || theirs === base) return { text: mine, original: theirs, conflicts: 0 };
  if (mine === base) return { text: theirs, original: theirs, conflicts: 0 };
  const [ours, before, generated] = [mine, base, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  if (Math.max(ours.length, before.length, generated.length) > mostLines) return undefined;
  const pairs = equalPairs(ours, before) + equalPairs(generated, before);
  if (pairs > mostPairs) return undefined;
  const words = new WordMerger(byWords ? mostPairs - pairs : 0);
  const text: Lines[] = [];
  const original: Lines[] = [];
  let conflicts = 0;
  let taken = 0;
  for (const { ok = [], conflict } of diff3Merge(ours, before, generated, { excludeFalseConflicts: true })) {
    const hunks = conflict ? words.hunksOf(conflict.a, conflict.o, conflict.b) : [];
    text.push(ok, ...hunks.map((hunk) => hunk.text));
    conflicts += hunks.filter(({ isOurs }, index) => isOurs && !hunks[index - 1]?.isOurs).length;
    if (!conflict) continue;
    original.push(generated.slice(taken, conflict.bIndex), ...hunks.map((hunk) => hunk.original));
    taken = conflict.bIndex + conflict.b.length;
  }
  original.push(generated.slice(taken));
  return { text: text.flat().join('\n'), original: original.flat().join('\n'), conflicts };
}

/** Lines that both have changed, or that touch. */
interface Hunk {
  readonly text: readonly string[];
  readonly original: readonly string[];
  /** Both have changed the same: it is as the person has it. */
  readonly isOurs: boolean;
}

type Lines = readonly string[];

class WordMerger {
  /** `pairs`: how many of equal words may be compared in all. */
  constructor(private pairs: number) {}

  /** Word by word; where that is a conflict and there are as many lines as before, line by line. */
  hunksOf(a: Lines, o: Lines, b: Lines): readonly Hunk[] {
    const words = this.mergedWords(a, o, b);
    if (words) return [{ text: words, original: b, isOurs: false }];
    if (o.length < 2 || a.length !== o.length || b.length !== o.length) return [{ text: a, original: o, isOurs: true }];
    return o.flatMap((line, index) => this.hunksOf([a[index] ?? ''], [line], [b[index] ?? '']));
  }

  /** Lines in which one side changed other words than the other; undefined where both changed the same, or words that touch. */
  private mergedWords(a: Lines, o: Lines, b: Lines): string[] | undefined {
    const [ours, before, generated] = [a, o, b].map(wordsIn) as [string[], string[], string[]];
    this.pairs -= equalPairs(ours, before) + equalPairs(generated, before);
    if (this.pairs < 0) return undefined;
    // A sign that both have added may close something else on each side: it is not taken once.
    const regions = diff3Merge(ours, before, generated, { excludeFalseConflicts: false });
    if (regions.some(({ conflict }) => conflict)) return undefined;
    const text = regions.flatMap(({ ok = [] }) => ok).join('');
    return text === '' ? [] : text.slice(0, -1).split('\n');
  }
}

/**
 * Parts of lines that mean something by themselves, which are the lines when put together: an attribute, a comma or a semicolon, the end of
 * a tag, and what lies between them. Words alone are too small: of a sentence or a date that both sides wrote anew the halves would be mixed.
 */
const part =
  /[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\})|[,;]|[^\S\n]+(?=[\w-]+(?:=["'{]|\s*\/?>|\s+[\w-]+=)|\/?>)|\/?>|(?:(?![^\S\n]+(?:[\w-]+(?:=["'{]|\s*\/?>|\s+[\w-]+=)|\/?>)|[\w-]+=["'{]|[,;]|\/?>).)+/gsu;

/** Each line with its break. */
function wordsIn(lines: Lines): string[] {
  return lines.flatMap((line) => [...(line.match(part) ?? []), '\n']);
}

/** Comparing these lines would take too long. */
export function isTooMuch(one: Lines, other: Lines): boolean {
  return Math.max(one.length, other.length) > mostLines || equalPairs(one, other) > mostPairs;
}

function equalPairs(one: Lines, other: Lines): number {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}
