/** Merges versions of a file: by their lines, and where a formatter has set these anew, by what they say. */
import { type Merge, mergeTexts, type Versions } from './mergeTexts';
import { isFormatted, reshaped } from './reshape';

/** Undefined where there is too much to compare. */
export function mergeFiles(versions: Versions, path: string): Merge | undefined {
  const byLines = mergeTexts(versions);
  if (byLines?.conflicts === 0) return byLines;
  const inShape = mergedInShape(versions, path);
  return inShape && (!byLines || inShape.conflicts < byLines.conflicts) ? inShape : byLines;
}

/** The person's version as a build would have set it, merged, and put back into the shape that it has. */
function mergedInShape({ base, mine, theirs }: Versions, path: string): Merge | undefined {
  const plain = isFormatted(base, mine, path) ? base : reshaped({ from: base, to: mine, shape: base }, path);
  const merge = plain === undefined ? undefined : mergeTexts({ base, mine: plain, theirs });
  if (plain === undefined || !merge) return undefined;
  const text = reshaped({ from: plain, to: merge.text, shape: mine }, path);
  if (text !== undefined) return { ...merge, text };
  // Nothing but the shape of it was the person's.
  return plain === base ? merge : undefined;
}
