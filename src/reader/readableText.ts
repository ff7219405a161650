/** Makes hostile or odd text safe for the Markdown parser, without moving a line: what it cuts could not be read by a person either. */

const longestLine = 4_000;
const deepestMarkers = 60;
const mostListsInLine = 4;
const deepestIndent = 48;
const mostBrackets = 20;
const mostEmphasis = 1_500;

/** Blanks front matter, cuts lines of more than 4,000 characters, and flattens nesting that nobody writes on purpose. */
export function makeReadable(text: string): string {
  const lines = text.split('\n');
  const end = frontMatterEnd(lines);
  const readable = lines.map((line, index) => (index <= end ? '' : readableLine(line)));
  let start = 0;
  for (let index = 0; index <= readable.length; index += 1) {
    if (index < readable.length && readable[index]?.trim() !== '') continue;
    calmParagraph(readable, start, index);
    start = index + 1;
  }
  return readable.join('\n');
}

/** The lines that are too long to be read whole, from 1. */
export function longLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.length > longestLine ? [index + 1] : []));
}

function readableLine(line: string): string {
  const markers = /^[\s>*+\-.)\d]*/.exec(line)?.[0] ?? '';
  // Each list opened within a line costs the parser as much as a line of its own, for every line that follows.
  const lists = markers.match(/(?:[-*+]|\d[.)])(?=\s)/g)?.length ?? 0;
  const isDeep = markers.length > deepestMarkers || lists > mostListsInLine;
  const spaced = isDeep ? flatten(line, markers) : line;
  return calmRuns(spaced.length > longestLine ? spaced.slice(0, longestLine) : spaced);
}

function flatten(line: string, markers: string): string {
  const rest = line.slice(markers.length);
  const indent = /^\s*/.exec(markers)?.[0] ?? '';
  if (markers.length === indent.length) return indent.slice(0, deepestIndent) + rest;
  return `${indent.slice(0, deepestIndent)}${markers.slice(indent.length, indent.length + 8).trim()} ${rest}`;
}

/** Runs of brackets and emphasis signs cost the parser quadratic time and mean nothing. */
function calmRuns(line: string): string {
  return line.replace(/[[\]*_~`<!(){}]{12,}/g, (run) => ' '.repeat(run.length));
}

/** So do brackets that are never closed, and thousands of emphasis signs in one paragraph. */
function calmParagraph(lines: string[], start: number, end: number): void {
  const open: { line: number; at: number }[] = [];
  const drop: { line: number; at: number }[] = [];
  let emphasis = 0;
  for (let line = start; line < end; line += 1) {
    for (const match of (lines[line] ?? '').matchAll(/[[\]*_]/g)) {
      const place = { line, at: match.index };
      if (match[0] === '[') (open.length < mostBrackets ? open : drop).push(place);
      else if (match[0] === ']') open.pop();
      else if (++emphasis > mostEmphasis) drop.push(place);
    }
  }
  blank(lines, [...drop, ...open]);
}

function blank(lines: string[], places: readonly { line: number; at: number }[]): void {
  const byLine = new Map<number, Set<number>>();
  for (const { line, at } of places) byLine.set(line, (byLine.get(line) ?? new Set()).add(at));
  for (const [line, columns] of byLine) {
    lines[line] = [...(lines[line] ?? '').split('')].map((sign, at) => (columns.has(at) ? ' ' : sign)).join('');
  }
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return -1;
  const limit = Math.min(lines.length, 200);
  for (let index = 1; index < limit; index += 1) if (lines[index]?.trimEnd() === '---') return index;
  return -1;
}
