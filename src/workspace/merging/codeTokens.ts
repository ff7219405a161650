/** The tokens of TypeScript and JavaScript, with JSX or without. */
import { parseScript } from './meaning';
import { type Piece, type Tokens, tokensOf } from './tokens';

/** A token as the parser tells it. */
interface Raw {
  readonly start: number;
  readonly end: number;
  /** `name`, `string`, `jsxText`, `CommentLine`; of a sign the sign. */
  readonly label: string;
  readonly value: unknown;
  readonly text: string;
  /** That it ends on. */
  readonly line: number;
}

/** Undefined where it can't be parsed. */
export function codeTokens(text: string, path: string): Tokens | undefined {
  const raw = rawTokens(text, path);
  if (!raw) return undefined;
  const signs = raw.filter(({ label }) => !label.startsWith('Comment'));
  const optional = new Set([...optionalSigns(signs, text)].map((place) => signs[place]));
  return tokensOf(
    text,
    raw.flatMap((token, index) => (optional.has(token) ? [] : piecesOf(token, index, raw))),
  );
}

function rawTokens(text: string, path: string): Raw[] | undefined {
  const tokens = parseScript(text, path)?.tokens as readonly ParsedToken[] | null | undefined;
  return tokens?.flatMap(({ type, value, start, end, loc }): Raw[] => {
    const label = typeof type === 'string' ? type : type.label;
    return label === 'eof' ? [] : [{ start, end, label, value, text: text.slice(start, end), line: loc.end.line }];
  });
}

interface ParsedToken {
  readonly loc: { readonly end: { readonly line: number } };
  readonly type: string | { readonly label: string };
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

function piecesOf(token: Raw, index: number, raw: readonly Raw[]): Piece[] {
  const { start, end, label, text } = token;
  if (label === 'jsxText') return shownPieces(token);
  if (isBlankInBraces(raw, index)) return [{ start, end: raw[index + 2]?.end ?? end, key: ' ' }];
  if (isBlankInBraces(raw, index - 1) || isBlankInBraces(raw, index - 2)) return [];
  if (label === 'string') return [{ start, end, key: stringKey(token, raw[index - 1], raw[index + 1]) }];
  if (label.startsWith('Comment')) return [{ start, end, key: commentKey(token, raw[index - 1]) }];
  return [{ start, end, key: text }];
}

/** Words that are shown, and the blanks between them; a line break with its indentation is none beside an element. */
function shownPieces({ start, text }: Raw): Piece[] {
  const words = [...text.matchAll(/[^ \t\r\n]+|[ \t\r\n]+/g)];
  return words.flatMap(({ 0: word, index }): Piece[] => {
    const isAtEdge = index === 0 || index + word.length === text.length;
    if (isWord(word) || !isAtEdge || !word.includes('\n')) {
      return [{ start: start + index, end: start + index + word.length, key: isWord(word) ? word : ' ' }];
    }
    return [];
  });
}

/** A blank that JSX keeps, as one that does not break a line, is a word. */
function isWord(text: string): boolean {
  return /[^ \t\r\n]/.test(text);
}

/** `{' '}` beside an element or what it shows: a blank that a line break would take away. */
function isBlankInBraces(raw: readonly Raw[], index: number): boolean {
  const [before, open, blank, close] = [raw[index - 1], raw[index], raw[index + 1], raw[index + 2]];
  if (open?.label !== '{' || blank?.label !== 'string' || blank.value !== ' ' || close?.label !== '}') return false;
  return before !== undefined && ['jsxText', 'jsxTagEnd', '}'].includes(before.label);
}

/** Of what speaks to a tool also whether it stands on a line of its own: it is about the next one then. */
function commentKey({ text, line }: Raw, before: Raw | undefined): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const isToTool = /@ts-|eslint-|biome-|prettier-/.test(text);
  return isToTool && before?.line === line ? `behind: ${words}` : words;
}

/** Whichever quotes it has; as the name of a property it may have none. */
function stringKey({ value, text }: Raw, before: Raw | undefined, after: Raw | undefined): string {
  const words = String(value);
  const isProperty = after?.label === ':' && ['{', ',', ';'].includes(before?.label ?? '');
  if (isProperty && /^[A-Za-z_$][\w$]*$/.test(words)) return words;
  return text.includes('\n') ? text : JSON.stringify(words);
}

/** The places of signs that formatters add and leave out. */
function optionalSigns(raw: readonly Raw[], text: string): ReadonlySet<number> {
  const pairs = bracketPairs(raw);
  const found = new Set<number>();
  for (const [index, { label }] of raw.entries()) {
    const [before, after] = [neighbour(raw, index, -1), neighbour(raw, index, 1)];
    if (label === ';') found.add(index);
    if (label === ',' && after && [')', ']', '}', '>'].includes(after.text)) found.add(index);
    if (['|', '&'].includes(label) && before && ['=', ':', '(', '<', ',', '=>'].includes(before.text)) found.add(index);
    const close = pairs.get(index);
    if (label === '(' && close !== undefined && isFree({ raw, text, found }, index, close)) found.add(index).add(close);
    if (label === '{' && close !== undefined && isStringOfAttribute(raw, index, close)) found.add(index).add(close);
  }
  return found;
}

interface Looking {
  readonly raw: readonly Raw[];
  readonly text: string;
  /** Places of signs that count as if they were not there. */
  readonly found: ReadonlySet<number>;
}

/** Brackets around all that something is, where it is the same without them. */
function isFree({ raw, text, found }: Looking, open: number, close: number): boolean {
  const [before, first] = [neighbour(raw, open, -1, found), neighbour(raw, open, 1)];
  const after = neighbour(raw, close, 1, found);
  if (after?.text === '=>') return close === open + 2 && first?.label === 'name';
  const isCall = before !== undefined && ['name', ')', ']', '!'].includes(before.label);
  if (first?.label === 'jsxTagStart') return !isCall && neighbour(raw, close, -1)?.label === 'jsxTagEnd';
  const isWhole = ['=>', 'return', '?', ':'].includes(before?.text ?? '') && first?.text !== '{';
  return isWhole && endsThere(after, raw[close], text) && !hasComma(raw, open, close);
}

/** Whether nothing goes on behind a bracket. */
function endsThere(after: Raw | undefined, close: Raw | undefined, text: string): boolean {
  if (!after || !close || [')', ']', '}', ',', ';', ':'].includes(after.text)) return true;
  const isNextLine = text.slice(close.end, after.start).includes('\n');
  return isNextLine && ['name', 'const', 'case', 'default', 'export', 'if', 'for', 'return'].includes(after.label);
}

function hasComma(raw: readonly Raw[], open: number, close: number): boolean {
  let depth = 0;
  return raw.slice(open + 1, close).some(({ text }) => {
    if (['(', '[', '{', '${'].includes(text)) depth += 1;
    if ([')', ']', '}'].includes(text)) depth -= 1;
    return depth === 0 && text === ',';
  });
}

/** `title={"Books"}` is `title="Books"`. */
function isStringOfAttribute(raw: readonly Raw[], open: number, close: number): boolean {
  const isString = close === open + 2 && raw[open + 1]?.label === 'string';
  return isString && raw[open - 1]?.text === '=' && raw[open - 2]?.label === 'jsxName';
}

/** By the place of each opening bracket that of the one which closes it. */
function bracketPairs(raw: readonly Raw[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { label }] of raw.entries()) {
    if (['(', '[', '{', '${'].includes(label)) open.push(index);
    const from = [')', ']', '}'].includes(label) ? open.pop() : undefined;
    if (from !== undefined) pairs.set(from, index);
  }
  return pairs;
}

/** The next one, but for those that count as if they were not there. */
function neighbour(
  raw: readonly Raw[],
  index: number,
  step: 1 | -1,
  without: ReadonlySet<number> = new Set(),
): Raw | undefined {
  let at = index + step;
  while (raw[at]?.label !== ';' && without.has(at)) at += step;
  return raw[at];
}
