/** Rules on values: a field only in a certain state, and targets only in a certain state. */
import type { EntityDraft } from '../model/draft';
import { entitiesIn, type Mention, type Sentence } from '../model/sentence';
import type { Reference, StateValue } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import { type Reader, type Reading, type ReadingContext, ruleReading } from './reading';

const known =
  /^(?:given|filled|set|entered|status|state|chosen|shown|available|possible|been|marked|lent|rented|booked|borrowed|verliehen|vermietet|gebucht|ausgeliehen|reserviert|reserved|selected|assigned|angegeben|ausgefüllt|gesetzt|gewählt|wird|used|has|it's|value|ordered|sold|taken|nur|still|currently|falls|gefüllt|eingetragen|vergeben|erlaubt|allowed|möglich)$/;

/** "A rating can be given only to a book that has been read", "only when status is read". */
export const readOnlyWhen: Reader = (sentence, context) => {
  if (!has(sentence.text, 'onlyWhen') || has(sentence.text, 'once')) return undefined;
  const found = fieldAndState(sentence);
  if (!found) return undefined;
  const equals = stateAsked(found.state, sentence, found.stateAt);
  if (equals === undefined) return undefined;
  const meaning = {
    kind: 'onlyWhen' as const,
    entity: found.state.entity.id,
    field: found.field,
    when: found.state.field.id,
    equals,
  };
  return ruleReading(meaning, sentence, context, known);
};

/** "Ein defektes Fahrrad kann nicht verliehen werden", "Only active members can borrow books". */
export const readTargetMust: Reader = (sentence, context) => {
  const negative = has(sentence.text, 'not');
  if (!negative && !has(sentence.text, 'only')) return undefined;
  for (const mention of sentence.mentions) {
    for (const state of mention.states) {
      const reading = targetReading(state, mention.from, negative, sentence, context);
      if (reading) return reading;
    }
  }
  return undefined;
};

function targetReading(
  state: StateValue,
  at: number,
  negative: boolean,
  sentence: Sentence,
  context: ReadingContext,
): Reading | undefined {
  const mentioned = entitiesIn(sentence);
  if (!mentioned.includes(state.entity)) return undefined;
  const reference = referenceTo(state.entity, mentioned, context);
  if (!reference) return undefined;
  const wanted = negative && !has(sentence.text, 'only') ? opposite(state) : stateAsked(state, sentence, at);
  if (wanted === undefined) return undefined;
  const meaning = {
    kind: 'targetMust' as const,
    entity: reference.entity.id,
    via: reference.field.id,
    field: state.field.id,
    equals: wanted,
  };
  return ruleReading(meaning, sentence, context, known);
}

/** The reference that the sentence is about: from a mentioned entity, or the only one there is. */
function referenceTo(
  target: EntityDraft,
  mentioned: readonly EntityDraft[],
  context: ReadingContext,
): Reference | undefined {
  const pointing = context.model.pointingAt(target.id);
  const named = pointing.filter((reference) => mentioned.includes(reference.entity) && reference.entity !== target);
  if (named.length > 0) return named[0];
  return pointing.length === 1 ? pointing[0] : undefined;
}

function fieldAndState(sentence: Sentence): { field: string; state: StateValue; stateAt: number } | undefined {
  const meant = new Set([...(sentence.about ? [sentence.about] : entitiesIn(sentence))]);
  for (const mention of [...sentence.mentions].reverse()) {
    for (const state of mention.states) {
      // A value such as "closed" may belong to hundreds of entities: only those that the sentence is about count.
      if (!meant.has(state.entity) && (mention.states.length > 1 || sentence.about)) continue;
      const field = fieldBeside(mention, state, sentence);
      if (field) return { field, state, stateAt: mention.from };
    }
  }
  return undefined;
}

/** Another field of the state's entity that the sentence mentions. */
function fieldBeside(mention: Mention, state: StateValue, sentence: Sentence): string | undefined {
  for (const other of sentence.mentions) {
    if (other === mention) continue;
    const found = other.fields.find((one) => one.entity === state.entity && one.field !== state.field);
    if (found) return found.field.id;
  }
  return undefined;
}

/** The value asked for; "not returned" turns a yes-no field round, and a choice of two. */
function stateAsked(state: StateValue, sentence: Sentence, at: number): string | boolean | undefined {
  const before = sentence.tokens.slice(Math.max(0, at - 3), at).map((token) => token.word.toLowerCase());
  return before.some((word) => /^(?:not|nicht|isn't|un|no|kein|keine|noch)$/.test(word))
    ? opposite(state)
    : state.equals;
}

function opposite(state: StateValue): string | boolean | undefined {
  if (typeof state.equals === 'boolean') return !state.equals;
  const type = state.field.type;
  if (type.kind !== 'choice' || type.options.length !== 2) return undefined;
  return type.options.find((option) => option.value !== state.equals)?.value;
}
