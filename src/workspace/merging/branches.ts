/** What Git has made of a file that was generated on two branches: no person has written in it, whatever markers there are. Pure. */
import { diffIndices } from 'node-diff3';

interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/** Lines of a generated file that the merge has to share with one that it comes from, as a part of all. */
const leastAlike = 0.5;
/** The versions of one file that are looked at, the latest first, and the lines that each may have. */
const mostVersions = 12;
const mostLines = 5_000;

/**
 * Whether Git has made this text of two generated versions and one that both come from: with its markers where they are in conflict. Each
 * side of it is the version of one branch with some of what the other has changed, and nothing else. Git settles by itself which lines
 * belong together, so no merge of ours is held against it. `originals`: texts that were generated, in their order. All without the last line break.
 */
export function isMergeOfBranches(text: string, originals: Iterable<string>): boolean {
  const sides = sidesOf(text);
  if (!sides || text.split('\n').length > mostLines) return false;
  const versions = likely(sides, originals).map((lines) => ({
    words: new Set(lines.filter(saysSomething)),
    toOurs: changesBetween(lines, sides.ours.split('\n')),
    toTheirs: changesBetween(lines, sides.theirs.split('\n')),
  }));
  return versions.some((base) =>
    versions.some((one) =>
      versions.some(
        (other) =>
          new Set([base, one, other]).size === 3 &&
          isOf(one.toOurs, base.words, other.words) &&
          isOf(other.toTheirs, base.words, one.words),
      ),
    ),
  );
}

function likely(sides: Sides, originals: Iterable<string>): readonly string[][] {
  const lines = new Set([...sides.ours.split('\n'), ...sides.theirs.split('\n')]);
  const versions = [...originals].map((original) => original.split('\n'));
  const isLikely = (version: readonly string[]) =>
    version.length <= mostLines && version.filter((line) => lines.has(line)).length >= leastAlike * version.length;
  return versions.filter(isLikely).reverse().slice(0, mostVersions);
}

interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function changesBetween(from: string[], to: string[]): Changes {
  const hunks = diffIndices(from, to);
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

/** A bracket or an empty line may stand anywhere. */
function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
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
