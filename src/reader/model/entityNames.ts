/** Finds entities by the words that a spec uses for them: singular, plural, inflected, or the head of a compound. */
import { fold, plainWords, stem } from '../text';
import { isArticle } from '../vocabulary/lookup';

export class EntityNames {
  readonly #byKey = new Map<string, string>();
  /** Ends of compounds ("rad" of "Fahrrad"), with undefined where two entities share one. */
  readonly #byHead = new Map<string, string | undefined>();
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  add(name: string, id: string): void {
    const key = this.keyOf(name);
    if (key === '' || this.#byKey.has(key)) return;
    this.#byKey.set(key, id);
    for (const head of headsOf(key, this.#language))
      this.#byHead.set(head, this.#byHead.has(head) && this.#byHead.get(head) !== id ? undefined : id);
  }

  /** The entity with exactly this name, give or take inflection and articles. */
  find(phrase: string): string | undefined {
    const words = phrase
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length > 6) return undefined;
    while (words.length > 1 && isArticle(words[0] ?? '')) words.shift();
    const key = this.keyOf(words.join(' '));
    return this.#byKey.get(key);
  }

  /** The entity that a key, made by `keyOf`, names in running text. */
  byKey(key: string): string | undefined {
    return this.#byKey.get(key);
  }

  byHead(key: string): string | undefined {
    return this.#byHead.get(key);
  }

  keyOf(name: string): string {
    return plainKey(name, this.#language);
  }
}

/** The stems of the words of a phrase. */
export function plainKey(phrase: string, language: string): string {
  const spaced = phrase.replace(/e-mail/gi, 'email').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = language === 'de' ? (spaced.match(/[\p{L}\p{N}]+/gu) ?? []) : plainWords(spaced);
  return words.map((word) => stem(word, language)).join(' ');
}

function headsOf(key: string, language: string): readonly string[] {
  const words = key.split(' ');
  const heads = words.length > 1 ? [words.at(-1) ?? ''] : [];
  if (language !== 'de') return heads;
  const last = words.at(-1) ?? '';
  for (let cut = 3; last.length - cut >= 3 && cut <= 12; cut += 1) heads.push(fold(last.slice(cut)));
  return heads;
}
