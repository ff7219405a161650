/** The words of the app's shared parts, in the app's one language, and only those that are used. */

import { fits } from '../emit/fits';
import { broken } from '../emit/layout';
import { literal, templateLiteral } from '../emit/literal';
import type { Words } from '../words/words';
import { parametersOf } from '../words/words';

/** `sources` are the files that may use words. */
export function wordsFile(words: Words, sources: readonly string[]): string {
  const used = new Set(sources.flatMap((source) => [...source.matchAll(/\bwords\.(\w+)/g)].map((match) => match[1])));
  const keys = keysOf(words.app).filter((key) => used.has(key));
  const entries = keys.map((key) => entry(key, wordSource(key, words.app[key])));
  return `/** What the app says, apart from its own names. */
${broken(entries, { prefix: 'export const words = {', suffix: '};', indent: 0 })}
`;
}

function entry(key: string, source: string): string {
  const line = `${key}: ${source}`;
  return source.includes('\n') || fits(`${line},`, 2) ? line : `${key}:\n    ${source}`;
}

function wordSource(key: keyof Words['app'], text: string): string {
  const names = parametersOf(key);
  if (names.length === 0) return literal(text);
  const parameters = names.map((name) => `${name}: string | number`).join(', ');
  const value = templateLiteral(text, Object.fromEntries(names.map((name) => [name, name])));
  const line = `(${parameters}) => ${value}`;
  return fits(`${key}: ${line},`, 2) ? line : `(${parameters}) =>\n    ${value}`;
}

function keysOf(app: Words['app']): (keyof Words['app'])[] {
  // The table is a plain object of the engine's own; Object.keys loses only the type.
  return Object.keys(app).sort() as (keyof Words['app'])[];
}
