/** Nouns of sentences: which words can name a thing, and when two of them name the same. */
import type { Identified } from '../identify';
import { englishSingular, plainWords } from '../text';
import { isArticle, isFiller, isNoEntity } from '../vocabulary/lookup';

/** The words of a noun without its article; undefined where there are none or too many. */
export function nounOf(phrase: string): string | undefined {
  const words = phrase
    .trim()
    .split(/\s+/)
    .filter((word) => !isArticle(word) && word !== '');
  if (words.length === 0 || words.length > 3) return undefined;
  return words.join(' ');
}

/** The same for all the forms of a noun. */
export function nounKey(name: string): string {
  return plainWords(name).map(englishSingular).join(' ');
}

export function nounsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}-]+/gu) ?? []).filter((word) => word.length > 2 && !isFiller(word));
}

/** A reference is named for one record: "owners (…) and their pets" gives the field `owner`. */
export function singular(name: string): string {
  return /^\p{Lu}/u.test(name) ? name : englishSingular(name.toLowerCase());
}

/** How many statements speak of each noun: a room that is booked in one and deleted in another is a thing of its own. */
export function nounsSpokenOf(statements: readonly Identified[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of statements) {
    const nouns = new Set(
      nounsIn(one.statement.text.slice(0, 500))
        .filter((noun) => !isNoEntity(noun))
        .map(nounKey),
    );
    for (const noun of nouns) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  return counts;
}
