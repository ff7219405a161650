/** Looks words up in all the vocabularies at once: a German spec may have English headings. */
import { fold, plainWords } from '../text';
import { german } from './de';
import { english } from './en';
import { tableWords } from './others';
import type { Column, OperationWord, SectionRole, Signal, TailWords, TypeWord } from './vocabulary';

export const vocabularies = [english, german] as const;

/** How a restriction begins behind a list, by language. */
export const tails: Readonly<Record<string, TailWords>> = { en: english.tail, de: german.tail };
const tables = [english, german, ...tableWords];

const longestSearched = 1_000;

/** Whether the text, in lower case, carries the signal in any language. Only the beginning of a very long text is looked at. */
export function has(text: string, signal: Signal): boolean {
  const lower = text.slice(0, longestSearched).toLowerCase();
  return vocabularies.some((vocabulary) => vocabulary.signals[signal]?.test(lower));
}

export const columnOf = lookup<Column>(tables.map((table) => table.columns));
export const typeOf = lookup<TypeWord>(tables.map((table) => table.types));
export const nameTypeOf = lookup<TypeWord>(tables.map((table) => table.nameWords));
export const sectionOf = lookup<SectionRole>(tables.map((vocabulary) => vocabulary.sections));
const operations = lookup<OperationWord>(vocabularies.map((vocabulary) => vocabulary.operations));

export const saysYes = member(tables.map((table) => table.yes));
export const saysNo = member(tables.map((table) => table.no));
export const saysRequired = member(tables.map((table) => table.required));
export const saysOptional = member(tables.map((table) => table.optional));
export const saysUnique = member(tables.map((table) => table.unique));
export const isArticle = member(vocabularies.map((vocabulary) => vocabulary.articles));
export const isFiller = member(vocabularies.map((vocabulary) => vocabulary.filler));
export const isRestricting = member(vocabularies.map((vocabulary) => vocabulary.restricting));
export const isNoEntity = member(vocabularies.map((vocabulary) => vocabulary.noEntity));
export const isAbsent = member(vocabularies.map((vocabulary) => vocabulary.absent));
export const isAbsence = member(vocabularies.map((vocabulary) => vocabulary.absence));

export const oneOfPhrases = longestFirst(tables.map((table) => table.oneOf));
export const anyOfPhrases = longestFirst(vocabularies.map((vocabulary) => vocabulary.anyOf));
export const defaultPhrases = longestFirst(tables.map((table) => table.defaultWords));
export const orWords = longestFirst(tables.map((table) => table.or));
export const andWords = longestFirst(vocabularies.map((vocabulary) => vocabulary.and));

/** The operation that a verb stands for, as it is written in a sentence. */
export function operationOf(word: string): OperationWord | undefined {
  return operations(word);
}

const endings = vocabularies.flatMap((vocabulary) =>
  entriesOf(vocabulary.nameEndings).flatMap(([type, words]) => words.map((word) => ({ type, word }))),
);

/** The type that the end of a compound word tells, as `Tagespreis` does. */
export function endingTypeOf(word: string): TypeWord | undefined {
  const folded = fold(word);
  return endings.find((ending) => folded.length > ending.word.length && folded.endsWith(ending.word))?.type;
}

/** Written as codes; in lower case some of them are words. */
const codes =
  /\b(?:EUR|USD|GBP|CHF|JPY|CNY|INR|CAD|AUD|NZD|DKK|SEK|NOK|ISK|PLN|CZK|HUF|RON|BGN|TRY|UAH|ILS|ZAR|BRL|MXN|ARS|CLP|SGD|HKD|KRW|THB|AED)\b/;

/** ISO 4217 code of the currency that the text names, if any. */
export function currencyIn(text: string): string | undefined {
  const symbol = /[€$£¥]/.exec(text)?.[0];
  if (symbol) return { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }[symbol];
  const code = codes.exec(text)?.[0];
  if (code) return code;
  for (const word of plainWords(text)) {
    for (const vocabulary of vocabularies) {
      const named = Object.hasOwn(vocabulary.currencies, word) ? vocabulary.currencies[word] : undefined;
      if (named) return named;
    }
  }
  return undefined;
}

function lookup<K extends string>(
  sources: readonly Readonly<Partial<Record<K, readonly string[]>>>[],
): (phrase: string) => K | undefined {
  const found = new Map<string, K>();
  for (const source of sources) {
    for (const [key, words] of entriesOf(source)) {
      for (const word of words) if (!found.has(phraseKey(word))) found.set(phraseKey(word), key);
    }
  }
  return (phrase) => found.get(phraseKey(phrase));
}

function member(sources: readonly (readonly string[])[]): (phrase: string) => boolean {
  const found = new Set(sources.flat().map(phraseKey));
  return (phrase) => found.has(phraseKey(phrase));
}

function longestFirst(sources: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(sources.flat())].sort((a, b) => b.length - a.length);
}

function entriesOf<K extends string>(
  record: Readonly<Partial<Record<K, readonly string[]>>>,
): readonly (readonly [K, readonly string[]])[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key] ?? []] as const);
}

/** Case, accents and hyphens do not tell words apart. A phrase of signs only stays as it is. */
function phraseKey(phrase: string): string {
  const words = plainWords(phrase);
  return words.length > 0 ? words.join(' ') : phrase.trim();
}
