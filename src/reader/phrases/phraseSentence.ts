/** A sentence as phrases see it: words and signs in order, and what the spec's names make of any run of them. */
import type { EntityDraft } from '../model/draft';
import { type Naming, namingOf } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { fold } from '../text';

export interface PhraseToken {
  /** As written. */
  readonly text: string;
  readonly folded: string;
  /** Where it begins in the sentence, in characters. */
  readonly at: number;
}

export interface PhraseSentence {
  readonly text: string;
  readonly tokens: readonly PhraseToken[];
  readonly words: ReadonlySet<string>;
  /** The entity that the sentence stands under. */
  readonly about: EntityDraft | undefined;
  readonly model: SpecModel;
  /** What the words from `from` on, `length` of them, are the name of. */
  named(from: number, length: number): Naming | undefined;
}

/** Signs that say something; all other punctuation only separates. */
const pattern =
  /-+>|=+>|→|⇒|➔|»|>=|<=|≥|≤|[×*=<>+/÷%?&€$£↔⇄⇔⇆←⇐≠]|\d+(?:[.,]\d+)*(?![\p{L}\d]|-\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*|[-−–](?=\d)/gu;

export function phraseSentence(text: string, model: SpecModel, about: EntityDraft | undefined): PhraseSentence {
  const tokens = tokensOf(text);
  const names = new Map<number, Naming | undefined>();
  return {
    text,
    tokens,
    words: new Set(tokens.map(({ folded }) => folded)),
    about,
    model,
    named(from, length) {
      const key = from * 8 + length;
      if (!names.has(key)) names.set(key, naming(from, length));
      return names.get(key);
    },
  };

  function naming(from: number, length: number): Naming | undefined {
    const run = tokens.slice(from, from + length);
    if (run.length < length || !isWord(run[0]) || !isWord(run.at(-1))) return undefined;
    return namingOf(
      run.map((token) => token.text),
      model,
    );
  }
}

/** A sign may stand within a name, not at its ends. */
function isWord(token: PhraseToken | undefined): boolean {
  return /^[\p{L}\p{N}]/u.test(token?.text ?? '');
}

function tokensOf(text: string): readonly PhraseToken[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = match[0].replace(/['’]s$/, '').replace(/[-_'’]+$/, '') || match[0];
    return { text: word, folded: fold(word).replace(/’/g, "'"), at: match.index };
  });
}

/** The words as a person reads them, for telling what was left. */
export function textsAt({ tokens }: PhraseSentence, indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => tokens[index]?.text ?? []);
}
