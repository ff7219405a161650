/** The tokens of what is no script: style sheets, JSON, HTML, Markdown. */
import { type Piece, type Tokens, tokensOf } from './tokens';

interface Grammar {
  /** Words, strings and comments, in the order in which they are tried; other signs stand for themselves. */
  readonly words: RegExp;
  /** Of a blank: whether it says something between what stands before and behind it. */
  readonly isSaid: (before: string, after: string, blank: string) => boolean;
  readonly keyOf: (word: string) => string | undefined;
}

/** Whichever quotes it has, where none is within. */
const unquoted = (word: string) => (/^(["'])[^"'\\]*\1$/.test(word) ? `"${word.slice(1, -1)}"` : word);

const string = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`;

const grammars: readonly (readonly [RegExp, Grammar])[] = [
  [/\.(?:json|webmanifest)$/, { words: /"(?:[^"\\\n]|\\.)*"|[\w.+-]+/y, isSaid: () => false, keyOf: (word) => word }],
  [
    /\.css$/,
    {
      words: new RegExp(`/\\*.*?(?:\\*/|$)|url\\((?!\\s*["'])[^)]*\\)|${string}|[\\p{L}\\p{N}_%#.-]+`, 'suy'),
      // "a .b" is another selector than "a.b", and "1px 2px" two values.
      isSaid: (before, after) => !/[{};,>~(:]$/.test(before) && !/^[{};,>~)]/.test(after),
      keyOf: (word) => (word.startsWith('/*') ? word.replace(/\s+/g, ' ') : unquoted(word)),
    },
  ],
  [
    /\.(?:html|svg)$/,
    {
      // What stands in these is kept as it is written.
      words:
        /<!--.*?(?:-->|$)|<(script|style|pre|textarea)\b[^>]*>.*?(?:<\/\1>|$)|=\s*(?:"[^"]*"|'[^']*')|[^\s<>"'=/]+/suy,
      isSaid: (before, after, blank) => {
        const isInTag = /[=]$/.test(before) || /^[=/>]/.test(after) || before === '<';
        return !isInTag && !(blank.includes('\n') && (before === '>' || after === '<'));
      },
      keyOf: (word) => (/^=\s*['"]/.test(word) ? `=${unquoted(word.replace(/^=\s*/, ''))}` : word),
    },
  ],
  [/\.md$/, { words: /[^\s|]+/y, isSaid: () => false, keyOf: markdownKey }],
];

/** The marks of lists, and the lines below the heads of tables, are set as formatters like them; the parser tells what they are. */
function markdownKey(word: string): string {
  return word.replace(/^(:?)-{2,}(:?)$/, '$1---$2').replace(/^[*+]$/, '-');
}

/** Undefined for files of another kind. */
export function wordTokens(text: string, path: string): Tokens | undefined {
  const grammar = grammars.find(([ending]) => ending.test(path))?.[1];
  return grammar && tokensOf(text, piecesIn(text, grammar, path));
}

function piecesIn(text: string, { words, isSaid, keyOf }: Grammar, path: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = matchAt(/\s+/y, text, at);
    const word = blank ?? matchAt(words, text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + word.length;
    if (!blank) pieces.push({ start: at, end, key: isOptional(word, at, text, path) ? undefined : keyOf(word) });
    else if (isSaid(text.charAt(at - 1), text.charAt(end), word)) pieces.push({ start: at, end, key: ' ' });
    at = end;
  }
  return pieces;
}

/** Elements that have no end. */
const endless = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;

/** The last `;` of a rule, and the `/` of an element that has no end anyway. */
function isOptional(word: string, at: number, text: string, path: string): boolean {
  if (path.endsWith('.css')) return word === ';' && matchAt(/\s*\}/y, text, at + 1) !== undefined;
  if (!path.endsWith('.html') || word !== '/' || text[at + 1] !== '>') return false;
  return endless.test(text.slice(text.lastIndexOf('<', at), at));
}

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}
