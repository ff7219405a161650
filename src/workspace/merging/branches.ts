/** What Git has made of a file that was generated on two branches: no person has written in it, whatever markers there are. Pure. */
import { diffIndices } from 'node-diff3';
import { isTooMuch } from './mergeTexts';

export interface Branches {
  /** What was generated on each: two, or more where another branch was merged before the next build. */
  readonly generated: readonly string[];
  /** What else was generated: the version that both come from is among it. */
  readonly originals: Iterable<string>;
}

/**
 * Whether Git has made this text of the versions of two branches: with its markers where they are in conflict. Each side of it is the version
 * of one branch with some of what the other has changed, and nothing else. Git settles by itself which lines belong together, so no merge of
 * ours is held against it. All texts without the last line break.
 */
export function isMergeOfBranches(text: string, { generated, originals }: Branches): boolean {
  const sides = sidesOf(text);
  if (!sides) return false;
  const versions = generated.map((version) => ({
    words: wordsIn(version),
    toOurs: changesBetween(version, sides.ours),
    toTheirs: changesBetween(version, sides.theirs),
  }));
  const pairs = versions.flatMap((one) =>
    versions.flatMap((other) => {
      const [mine, its] = [one.toOurs, other.toTheirs];
      return one !== other && mine && its ? [{ mine, its, one, other }] : [];
    }),
  );
  if (pairs.length === 0) return false;
  for (const original of originals) {
    if (generated.includes(original) || !isLikely(original, sides)) continue;
    const base = wordsIn(original);
    if (pairs.some(({ mine, its, one, other }) => isOf(mine, base, other.words) && isOf(its, base, one.words)))
      return true;
  }
  return false;
}

interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/** What both come from shares half of its lines with the merge at least. */
function isLikely(original: string, { ours, theirs }: Sides): boolean {
  const lines = new Set([...ours.split('\n'), ...theirs.split('\n')]);
  const own = original.split('\n');
  return own.filter((line) => lines.has(line)).length * 2 >= own.length;
}

interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Undefined where there is too much to compare. */
function changesBetween(from: string, to: string): Changes | undefined {
  const [before, after] = [from.split('\n'), to.split('\n')];
  if (isTooMuch(before, after)) return undefined;
  const hunks = diffIndices(before, after);
  return {
    added: hunks.flatMap(({ buffer2Content }) => buffer2Content).filter(saysSomething),
    removed: hunks.flatMap(({ buffer1Content }) => buffer1Content).filter(saysSomething),
  };
}

/** Whether all of the changes are those of the other branch: lines that it has added to what was before, or taken from it. */
function isOf({ added, removed }: Changes, base: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return (
    added.every((line) => other.has(line) && !base.has(line)) &&
    removed.every((line) => base.has(line) && !other.has(line))
  );
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').filter(saysSomething));
}

/** A bracket or an empty line may stand anywhere. */
function saysSomething(line: string): boolean {
  return !/^[\s{}()[\];,<>/]*$/.test(line);
}

/** The text with each of its conflicts settled for one side; twice the same where it has none, undefined where its markers are torn. */
function sidesOf(text: string): Sides | undefined {
  const sides = { ours: [] as string[], theirs: [] as string[] };
  let within: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    const next = after(line, within);
    if (next !== undefined) within = next;
    else {
      if (within === 'both' || within === 'ours') sides.ours.push(line);
      if (within === 'both' || within === 'theirs') sides.theirs.push(line);
    }
  }
  return within === 'both' ? { ours: sides.ours.join('\n'), theirs: sides.theirs.join('\n') } : undefined;
}

function after(line: string, within: string): 'both' | 'ours' | 'base' | 'theirs' | undefined {
  if (within === 'both') return /^<{7}( |$)/.test(line) ? 'ours' : undefined;
  if (within === 'ours' && /^\|{7}( |$)/.test(line)) return 'base';
  if (within === 'theirs') return /^>{7}( |$)/.test(line) ? 'both' : undefined;
  return /^={7}$/.test(line) ? 'theirs' : undefined;
}
