/** Puts the parts of an answer together that was cut and went on. */

/** Characters that a model may say again before it goes on. */
const longestOverlap = 2_000;
/** A shorter overlap may be chance. */
const shortestOverlap = 12;

/** What of `next` was said at the end of `text` already is left out, and so is a fence that opens it anew. */
export function joinAnswers(text: string, next: string): string {
  const fresh = next.replace(/^\s*```[\w-]*\n/, '');
  const most = Math.min(text.length, fresh.length, longestOverlap);
  for (let size = most; size >= shortestOverlap; size--) {
    if (text.endsWith(fresh.slice(0, size))) return text + fresh.slice(size);
  }
  return text + fresh;
}
