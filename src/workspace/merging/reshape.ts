/** Texts that say the same in another shape, as a formatter gives it. */
import { diffArrays } from 'diff';
import { codeTokens } from './codeTokens';
import { isScript, meaningOf } from './meaning';
import { haveSameTokens, type Token, type Tokens } from './tokens';
import { wordTokens } from './wordTokens';

/** Comparing takes time with the tokens that are not the same: a text with more of them is a new one. */
const mostEdits = 2_000;

/** In characters; longer texts are left to their lines. */
const longest = 250_000;

/** Undefined where the file is none that formatters know, or can't be read. */
export function readTokens(text: string, path: string): Tokens | undefined {
  if (text.length > longest) return undefined;
  return isScript(path) ? codeTokens(text, path) : wordTokens(text, path);
}

/** Whether a formatter, and nobody else, may have made one of the other. */
export function isFormatted(one: string, other: string, path: string): boolean {
  const [some, others] = [one, other].map((text) => readTokens(text, path));
  return some !== undefined && others !== undefined && haveSameTokens(some, others) && isSaidIn(one, other, path);
}

function isSaidIn(one: string, other: string, path: string): boolean {
  const meaning = meaningOf(one, path);
  return meaning !== undefined && meaning === meaningOf(other, path);
}

export interface Shaped {
  readonly from: string;
  readonly to: string;
  /** What `from` says, in another shape. */
  readonly shape: string;
}

/** What `to` says, in the shape that `shape` has wherever it is as in `from`. Undefined where that can't be told. */
export function reshaped({ from, to, shape }: Shaped, path: string): string | undefined {
  const [before, after, found] = [from, to, shape].map((text) => readTokens(text, path));
  if (!before || !after || !found || !haveSameTokens(before, found)) return undefined;
  const changes = diffArrays(keysOf(before), keysOf(after), { maxEditLength: mostEdits });
  if (!changes) return undefined;
  const indent = indentChange(to, shape);
  const parts: string[] = [];
  let [at, next] = [0, 0];
  for (const { added, removed, count } of changes) {
    const taken = added ? after.tokens.slice(next, next + count) : found.tokens.slice(at, at + count);
    if (!removed) parts.push(taken.map((token) => (added ? textOf(token, indent) : token.lead + token.text)).join(''));
    if (!added) at += count;
    if (!removed) next += count;
  }
  const text = parts.join('') + found.tail;
  const read = readTokens(text, path);
  // A bracket or a line's end that one side has and the other leaves out may be missing now.
  return read && haveSameTokens(read, after) && isSaidIn(to, text, path) ? text : undefined;
}

function keysOf({ tokens }: Tokens): string[] {
  return tokens.map(({ key }) => key);
}

interface Indent {
  readonly from: string;
  readonly to: string;
}

function textOf({ lead, text }: Token, { from, to }: Indent): string {
  const led = lead.replace(/\n([ \t]+)/g, (_, blanks: string) => `\n${blanks.replaceAll(from, to)}`);
  return led + text;
}

/** What lines are set in by. */
function indentChange(from: string, to: string): Indent {
  return { from: unitOf(from), to: unitOf(to) };
}

function unitOf(text: string): string {
  return /^(\t| {2,8})\S/m.exec(text)?.[1] ?? '  ';
}
