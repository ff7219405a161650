/** Where a spec says something: ranges for lines and for words that are quoted from it. */
import type { SourceRange } from '../../pipeline/schema/range';

/** The whole line, from 1. */
export function rangeOfLine(text: string, line: number): SourceRange {
  const lines = text.split('\n');
  const number = Math.min(Math.max(line, 1), lines.length);
  return { startLine: number, startColumn: 1, endLine: number, endColumn: (lines[number - 1] ?? '').length + 1 };
}

/** Where the quoted words stand, whatever white space and list markers are between them; undefined where they don't. */
export function findQuote(text: string, quote: string): SourceRange | undefined {
  const words = quote.trim().split(/\s+/).filter(Boolean).map(escapeForPattern);
  if (words.length === 0) return undefined;
  const match = new RegExp(words.join('\\s+(?:[-*+]\\s+|\\d+[.)]\\s+)?'), 'iu').exec(text);
  if (!match) return undefined;
  const start = positionAt(text, match.index);
  const end = positionAt(text, match.index + match[0].length);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: index - lastBreak };
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
