/** A sentence with the entities, fields and values that it mentions, found word by word. */
import { isFiller, isRestricting, operationOf } from '../vocabulary/lookup';
import type { OperationWord } from '../vocabulary/vocabulary';
import type { EntityDraft, FieldDraft } from './draft';
import type { SpecModel, StateValue } from './specModel';

export interface Token {
  readonly word: string;
  readonly at: number;
  readonly quoted: boolean;
}

export interface Mention {
  /** Index of the first token, and how many tokens it takes. */
  readonly from: number;
  readonly length: number;
  readonly entity?: EntityDraft;
  readonly fields: readonly { readonly entity: EntityDraft; readonly field: FieldDraft }[];
  readonly states: readonly StateValue[];
}

export interface Sentence {
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The entity that the sentence is about because of where it stands. */
  readonly about: EntityDraft | undefined;
}

/** Sentences longer than this are not looked into: nobody can say one thing in so many words. */
export const longestSentence = 500;

export function readSentence(text: string, model: SpecModel, about?: EntityDraft): Sentence {
  const tokens = tokensOf(text.slice(0, longestSentence));
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const mention = mentionAt(tokens, from, model);
    if (mention) mentions.push(mention);
    from += mention?.length ?? 1;
  }
  return { text, lower: text.toLowerCase(), tokens, mentions, about };
}

/** The entities mentioned, each once, in order; with the one that the sentence stands under, first. */
export function entitiesIn(sentence: Sentence): readonly EntityDraft[] {
  const found = new Set<EntityDraft>();
  for (const mention of sentence.mentions) if (mention.entity) found.add(mention.entity);
  return [...found];
}

/** The fields of the entity that the sentence mentions, in order. */
export function fieldsIn(sentence: Sentence, entity: EntityDraft): readonly FieldDraft[] {
  const found = new Set<FieldDraft>();
  for (const mention of sentence.mentions)
    for (const one of mention.fields) if (one.entity === entity) found.add(one.field);
  return [...found];
}

/** Words that are neither mentions, nor operations, nor filler that restricts nothing, nor numbers, nor matched by `known`. */
export function unknownWords(sentence: Sentence, known: RegExp): readonly string[] {
  const mentioned = new Set<number>();
  for (const mention of sentence.mentions)
    for (let index = 0; index < mention.length; index += 1) mentioned.add(mention.from + index);
  return sentence.tokens
    .filter(
      (token, index) =>
        !mentioned.has(index) &&
        (isRestricting(token.word) || (!isFiller(token.word) && operationOf(token.word) === undefined)) &&
        !/^[\d.,%-]+$/.test(token.word) &&
        !known.test(token.word.toLowerCase()),
    )
    .map((token) => token.word);
}

export function operationAt(token: Token): OperationWord | undefined {
  return operationOf(token.word);
}

/** What a run of words is the name of. */
export type Naming = Omit<Mention, 'from' | 'length'>;

export function namingOf(words: readonly string[], model: SpecModel): Naming | undefined {
  const phrase = words.join(' ');
  const key = model.keyOf(phrase);
  if (key === '') return undefined;
  const entity = entityOf(key, phrase, words.length, model);
  const fields = model.fieldsNamed(key);
  const states = phrase.length < 2 ? [] : model.statesNamed(key);
  if (!entity && fields.length === 0 && states.length === 0) return undefined;
  return { ...(entity ? { entity } : {}), fields, states };
}

const prepositions = /^(?:von|bis|to|from|on|at|until|end|start|ende|in)$/i;

function mentionAt(tokens: readonly Token[], from: number, model: SpecModel): Mention | undefined {
  const longest = Math.min(4, tokens.length - from);
  for (let length = longest; length >= 1; length -= 1) {
    const words = tokens.slice(from, from + length);
    const phrase = words.map((token) => token.word).join(' ');
    const key = model.keyOf(phrase);
    if (key === '') continue;
    const entity = entityOf(key, phrase, length, model);
    const first = words[0];
    const after = tokens[from - 1]?.word ?? '';
    const isWeak =
      length === 1 &&
      first &&
      prepositions.test(phrase) &&
      !first.quoted &&
      !/^(?:after|before|than|nach|vor)$/i.test(after) &&
      !isGermanNoun(tokens, from, model);
    const fields = isWeak ? [] : model.fieldsNamed(key);
    const states = isWeak || phrase.length < 3 ? [] : model.statesNamed(key);
    if (entity || fields.length > 0 || states.length > 0)
      return { from, length, ...(entity ? { entity } : {}), fields, states };
  }
  return undefined;
}

/** "Bis" within a sentence, or before a verb, is the field; "Von Montag an" is a preposition. */
function isGermanNoun(tokens: readonly Token[], from: number, model: SpecModel): boolean {
  if (model.language !== 'de' || !/^\p{Lu}/u.test(tokens[from]?.word ?? '')) return false;
  return from > 0 || /^\p{Ll}/u.test(tokens[1]?.word ?? '');
}

function entityOf(key: string, phrase: string, length: number, model: SpecModel): EntityDraft | undefined {
  const id = model.names.byKey(key);
  if (id) return isNounHere(phrase, model.language) ? model.entities.get(id) : undefined;
  const head = length === 1 && isHeadHere(phrase, model.language) ? model.names.byHead(key) : undefined;
  return head ? model.entities.get(head) : undefined;
}

/** German writes nouns with a capital: "verleihen" and "Verleih" must not be mixed up. */
function isNounHere(phrase: string, language: string): boolean {
  return language !== 'de' || /^\p{Lu}/u.test(phrase) || /\s/.test(phrase);
}

function isHeadHere(phrase: string, language: string): boolean {
  return language === 'de'
    ? /^\p{Lu}/u.test(phrase)
    : phrase.length > 3 && !isFiller(phrase) && operationOf(phrase) === undefined;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu)) {
    const word = match[0].replace(/['’]s$/, '').replace(/[-_'’]+$/, '');
    const before = text.charAt(match.index - 1);
    tokens.push({ word, at: match.index, quoted: '"„“”\'‚«`'.includes(before) && before !== '' });
  }
  return tokens;
}

/** The text without the entities and fields that it mentions: an entity named Account asks for no login. */
export function residualText(sentence: Sentence): string {
  const mentioned = new Set<number>();
  for (const mention of sentence.mentions) {
    if (mention.entity) for (let index = 0; index < mention.length; index += 1) mentioned.add(mention.from + index);
  }
  return sentence.tokens
    .filter((_, index) => !mentioned.has(index))
    .map((token) => token.word)
    .join(' ');
}
