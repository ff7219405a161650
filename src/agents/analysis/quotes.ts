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
  const match = quotePattern(words).exec(text);
  if (!match) return undefined;
  const start = positionAt(text, match.index);
  const end = positionAt(text, match.index + match[0].length);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** What keeps these words from being a requirement that the spec contains, as a sentence for the model. */
export function complaintAboutQuote(text: string, quote: string): string | undefined {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  const match = quotePattern(words.map(escapeForPattern)).exec(text);
  const shown = `"${quote.slice(0, 80)}"`;
  if (!match) return `${shown} does not stand in the spec word for word.`;
  const rest = sentenceAround(text, match.index, match.index + match[0].length);
  const isWhole = !/[\p{L}\p{N}]/u.test(rest.replace(/^\s*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]\])?/, ''));
  if (!isWhole && words.length < fewestWords && quote.trim().length < fewestCharacters)
    return `${shown} is a part of a sentence that asks for nothing by itself. Quote all of what the spec asks for.`;
  const turned = turning.exec(rest)?.[0];
  return turned && `${shown} leaves out "${turned}". Quote the whole sentence.`;
}

const fewestWords = 3;
/** Of scripts that put no space between words. */
const fewestCharacters = 15;

/** Without them a sentence says something else. */
const turning =
  /\b(?:not|never|no|nobody|cannot|\w+n['’]t|without|except|unless|only|neither|nor|nicht|nie|niemals|niemand|kein\w*|ohne|außer|nur)\b/iu;

/** What stands around the quoted words in their sentence, cell or list item. */
function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[.!?:;|]\s|\|\s*|\n\s*\n|\n\s*(?=[-*+#]|\d+[.)])/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.!?;|](?:\s|$)|\s*\||\n\s*\n|\n\s*(?=[-*+#]|\d+[.)])/)[0] ?? '';
  return `${before} … ${after}`;
}

/** Whole words; scripts without spaces between words have no such bounds. */
function quotePattern(escaped: readonly string[]): RegExp {
  const sign = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}]';
  const between = '\\s+(?:[-*+]\\s+|\\d+[.)]\\s+)?';
  const [first = '', last = ''] = [escaped[0], escaped.at(-1)];
  const opens = /^[\p{L}\p{N}]/u.test(first) ? `(?<!${sign})` : '';
  const closes = /[\p{L}\p{N}]$/u.test(last) ? `(?!${sign})` : '';
  return new RegExp(`${opens}${escaped.join(between)}${closes}`, 'iu');
}

function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: index - lastBreak };
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
