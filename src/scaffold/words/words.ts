/** The words of the engine in the language of a spec. */
import { german } from './de';
import { appWords, madePhrases, readmePhrases, reasonPhrases } from './en';

export interface Words {
  readonly app: Readonly<Record<keyof typeof appWords, string>>;
  readonly made: Readonly<Record<keyof typeof madePhrases, string>>;
  readonly reasons: Readonly<Record<keyof typeof reasonPhrases, string>>;
  readonly readme: Readonly<Record<keyof typeof readmePhrases, string>>;
}

const english: Words = { app: appWords, made: madePhrases, reasons: reasonPhrases, readme: readmePhrases };

/** `language` is a BCP 47 tag. A language that the engine does not know gets English. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().split('-')[0] === 'de' ? german : english;
}

/** Replaces each `{name}` by its value; values may hold any text, also braces. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The names of the values of a word, in the order of the English phrase, so that every language calls it the same way. */
export function parametersOf(key: keyof Words['app']): string[] {
  return [...appWords[key].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
