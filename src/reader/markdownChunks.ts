/** Cuts a very long text into pieces that are parsed one by one: the parser's time grows faster than the text. */

export interface Chunk {
  readonly text: string;
  /** How many lines of the text stand before the piece. */
  readonly linesBefore: number;
}

const longestWhole = 1_500;
const usual = 200;
const longestRun = 400;

/** Cuts at headings, and within paragraphs, lists or tables of more than 400 lines. A text of up to 1,500 lines stays whole. */
export function chunksOf(text: string): readonly Chunk[] {
  const lines = text.split('\n');
  if (lines.length <= longestWhole) return [{ text, linesBefore: 0 }];
  const chunks: Chunk[] = [];
  let start = 0;
  let fenced = false;
  lines.forEach((line, index) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const length = index - start;
    const atHeading = length >= usual && /^#{1,6}\s/.test(line);
    const inRun = length >= longestRun && canCutBefore(line, lines[index - 1]);
    if (fenced || !(atHeading || inRun)) return;
    chunks.push({ text: lines.slice(start, index).join('\n'), linesBefore: start });
    start = index;
  });
  chunks.push({ text: lines.slice(start).join('\n'), linesBefore: start });
  return chunks;
}

/** Not within a table, and not where an indented line continues the one above. */
function canCutBefore(line: string, above: string | undefined): boolean {
  if (above?.trim() === '') return !/^\s/.test(line);
  return !/^\s*\|/.test(line) && !/^\s/.test(line) && !/^\s*\|/.test(above ?? '');
}
