/** What all slots share: what they give back, names that may be long, and the articles before them. */
import type { LanguagePhrases } from '../../language/phrase';
import { currencyIn } from '../vocabulary/lookup';
import type { Filling } from './bindings';
import type { PhraseSentence } from './phraseSentence';

export interface Filled {
  /** The index of the first token behind it. */
  readonly end: number;
  readonly filling: Filling;
}

export type Slot = (sentence: PhraseSentence, from: number, language: LanguagePhrases) => readonly Filled[];

/** In words; no name is longer. */
export const longestName = 5;

export const kind: Slot = (sentence, from) =>
  runs(from, longestName, (length) => {
    const entity = sentence.named(from, length)?.entity;
    return entity && { slot: 'kind', entity };
  });

export const unit: Slot = (sentence, from, { units }) =>
  runs(from, 2, (length) => {
    const words = sentence.tokens.slice(from, from + length).map(({ folded }) => folded);
    const word = words.length === length ? words.join(' ') : '';
    const found = units.find((ways) => ways.includes(word))?.[0] ?? (length === 1 ? currencyIn(word) : undefined);
    return found === undefined ? undefined : { slot: 'text', text: found };
  });

/** Articles before a name change nothing of it. */
export function withoutDeterminers({ tokens }: PhraseSentence, from: number, { determiners }: LanguagePhrases): number {
  let at = from;
  while (at < from + 2 && determiners.includes(tokens[at]?.folded ?? '')) at += 1;
  return at;
}

/** Runs of words from a place on, the longest first. */
export function runs(from: number, longest: number, fill: (length: number) => Filling | undefined): readonly Filled[] {
  const found: Filled[] = [];
  for (let length = longest; length >= 1; length -= 1) {
    const filling = fill(length);
    if (filling) found.push({ end: from + length, filling });
  }
  return found;
}
