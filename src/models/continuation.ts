/** Puts the parts of an answer together that was cut and went on. */

/** Characters that a model may say again before it goes on. */
const longestOverlap = 2_000;
/** Whole lines that stand again may be meant: only a long stretch of them is taken for a repetition. */
const shortestLines = 60;
const shortestPart = 4;

/**
 * What of `next` was said at the end of `text` already is left out: the line in whose middle it was cut, or a long stretch of lines.
 * A fence that opens the answer anew goes, with words before it.
 */
export function joinAnswers(text: string, next: string): string {
  const fresh = withoutOpening(next);
  const cutLine = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  const most = Math.min(text.length, fresh.length, longestOverlap);
  for (let size = most; size > 0; size--) {
    if (!text.endsWith(fresh.slice(0, size))) continue;
    const saysLineAgain = size >= cutLine.length && cutLine.trim().length >= shortestPart;
    if (size >= shortestLines || saysLineAgain) return text + fresh.slice(size);
    break;
  }
  return text + fresh;
}

function withoutOpening(next: string): string {
  const opening = /^\s*(?:[^\n`]{0,120}:\s*\n+)?(`{3,}|~{3,})[\w-]*\n/.exec(next);
  if (!opening) return next;
  const rest = next.slice(opening[0].length);
  const closing = rest.lastIndexOf(`\n${opening[1]}`);
  // The fence that was opened anew is closed anew; one that stands alone closes the one of before.
  return closing >= 0 && rest.slice(closing + 1).trim() === opening[1] ? rest.slice(0, closing + 1) : rest;
}
