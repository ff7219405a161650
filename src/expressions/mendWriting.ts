/** What people and models write in place of the grammar's own signs: taken where only one thing can be meant, else said. */
import type { Span } from './tree';

/** The text keeps its length wherever it can, so that complaints point at the right place. `or(x, 0)` is a function. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<![.\w])(?:and|AND)(?!\w)/g, ' &&'],
  [/(?<=[\w)\]]\s+|^\s+)(?:or|OR)(?!\w)/g, '||'],
  [/(?<![.\w])(?:not|NOT)(?=\s+[\w(])/g, '  !'],
  [/!==/g, ' !='],
  [/===/g, ' =='],
  [/<>/g, '!='],
  [/(?<![<>=!])=(?!=)/g, '=='],
  [/≤/g, '<='],
  [/≥/g, '>='],
  [/≠/g, '!='],
];

export function mendWriting(text: string): string {
  return text
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, index) => (index % 2 === 0 ? withSigns(part) : part))
    .join('');
}

function withSigns(part: string): string {
  return signs.reduce((mended, [written, sign]) => mended.replace(written, sign), part);
}

const reservedWord =
  /^(as|break|const|continue|else|for|function|if|import|in|let|loop|namespace|package|return|var|void|while)\b/;

/** Undefined where nothing better is known than what the parser says. */
export function sayInstead(text: string, { start }: Span): string | undefined {
  if (/=>|;|\b(?:let|return|function)\s/.test(text)) return 'This is a program. Write one expression, without ; or =>.';
  const rest = text.slice(start);
  const reserved = reservedWord.exec(rest)?.[1];
  if (reserved) return `"${reserved}" can't be a name here. Use another, such as "${reserved}Value".`;
  if (rest.trim() === '') return 'Something is missing at the end.';
  return undefined;
}
