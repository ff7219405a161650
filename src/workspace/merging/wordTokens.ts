/** The tokens of what is no script: style sheets, JSON, HTML, Markdown. */
import { type Piece, type Tokens, tokensOf } from './tokens';

interface Grammar {
  /** Words, strings and comments, in the order in which they are tried; other signs stand for themselves. */
  readonly words: RegExp;
  /** Of a blank: whether it says something between what stands before and behind it. */
  readonly isSaid: (before: string, after: string) => boolean;
  readonly keyOf: (word: string) => string | undefined;
}

const unquoted = (word: string) => (/^(["']).*\1$/s.test(word) ? `"${word.slice(1, -1)}"` : word);

const grammars: readonly (readonly [RegExp, Grammar])[] = [
  [/\.(?:json|webmanifest)$/, { words: /"(?:[^"\\\n]|\\.)*"|[\w.+-]+/y, isSaid: () => false, keyOf: (word) => word }],
  [
    /\.css$/,
    {
      words: /\/\*.*?\*\/|"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_%#.-]+/suy,
      // "a .b" is another selector than "a.b", and "1px 2px" two values.
      isSaid: (before, after) => !/[{};,>~(:]$/.test(before) && !/^[{};,>~)]/.test(after),
      keyOf: (word) => {
        if (word.startsWith('/*')) return word.replace(/\s+/g, ' ');
        if (/^#[0-9a-f]{3,8}$/i.test(word)) return word.toLowerCase();
        return unquoted(word).replace(/^(-?)\./, '$10.');
      },
    },
  ],
  [
    /\.(?:html|svg)$/,
    {
      words: /<!--.*?-->|"[^"]*"|'[^']*'|[^\s<>"'=/]+/suy,
      isSaid: (before, after) => !/[<>=]$/.test(before) && !/^[<>=/]/.test(after),
      keyOf: unquoted,
    },
  ],
  [
    /\.md$/,
    {
      words: /[^\s|]+/y,
      isSaid: () => false,
      keyOf: (word) => word.replace(/^:?-{2,}:?$/, '---').replace(/^[*+]$/, '-'),
    },
  ],
];

/** Undefined for files of another kind. */
export function wordTokens(text: string, path: string): Tokens | undefined {
  const grammar = grammars.find(([ending]) => ending.test(path))?.[1];
  return grammar && tokensOf(text, piecesIn(text, grammar, path));
}

function piecesIn(text: string, { words, isSaid, keyOf }: Grammar, path: string): Piece[] {
  const pieces: Piece[] = [];
  const optional = optionalSign(path);
  for (let at = 0; at < text.length; ) {
    const blank = matchAt(/\s+/y, text, at);
    const word = blank ?? matchAt(words, text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + word.length;
    const rest = text.slice(end);
    if (!blank) pieces.push({ start: at, end, key: optional(word, rest) ? undefined : keyOf(word) });
    else if (isSaid(text.slice(0, at).slice(-1), rest.slice(0, 1))) pieces.push({ start: at, end, key: ' ' });
    at = end;
  }
  return pieces;
}

/** The last `;` of a rule, and the `/` of an element that has no end anyway. */
function optionalSign(path: string): (word: string, rest: string) => boolean {
  if (path.endsWith('.css')) return (word, rest) => word === ';' && /^\s*\}/.test(rest);
  if (path.endsWith('.html')) return (word, rest) => word === '/' && rest.startsWith('>');
  return () => false;
}

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}
