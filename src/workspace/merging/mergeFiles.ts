/** Merges versions of a file: by their lines, and where a formatter has set these anew, by what they say. */
import { isScript, meaningOf } from './meaning';
import { type Merge, mergeTexts, type Versions } from './mergeTexts';
import { isFormatted, reshaped } from './reshape';

/** Undefined where there is too much to compare. */
export function mergeFiles(versions: Versions, path: string): Merge | undefined {
  const byLines = whole(versions, path);
  if (byLines?.conflicts === 0) return byLines;
  const inShape = mergedInShape(versions, path);
  return inShape && (!byLines || inShape.conflicts < byLines.conflicts) ? inShape : byLines;
}

/** The person's version as a build would have set it, merged, and put back into the shape that it has. */
function mergedInShape({ base, mine, theirs }: Versions, path: string): Merge | undefined {
  const plain = isFormatted(base, mine, path) ? base : reshaped({ from: base, to: mine, shape: base }, path);
  const merge = plain === undefined ? undefined : whole({ base, mine: plain, theirs }, path);
  if (plain === undefined || !merge) return undefined;
  const text = reshaped({ from: plain, to: merge.text, shape: mine }, path);
  if (text !== undefined) return { ...merge, text };
  // Nothing but the shape of it was the person's.
  return plain === base ? merge : undefined;
}

/** What both sides can be read of, and their merge can't, is in conflict: what one side opened the other may have closed. */
function whole(versions: Versions, path: string): Merge | undefined {
  const merge = mergeTexts(versions);
  if (!merge || !isScript(path) || isReadable(merge, path)) return merge;
  if (![versions.mine, versions.theirs].every((text) => meaningOf(text, path) !== undefined)) return merge;
  const byLines = mergeTexts(versions, false);
  if (byLines && isReadable(byLines, path)) return byLines;
  return { text: versions.mine, original: versions.base, conflicts: 1 };
}

function isReadable({ text }: Merge, path: string): boolean {
  return meaningOf(text, path) !== undefined;
}
