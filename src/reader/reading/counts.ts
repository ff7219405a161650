/** Figures: how many records per choice, and how many records point at one. */
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { entitiesIn, fieldsIn, type Sentence, unknownWords } from '../model/sentence';
import { has } from '../vocabulary/lookup';
import { type Reader, type Reading, type ReadingContext, ruleReading } from './reading';

const known =
  /^(?:how|many|number|count|counts|there|total|anzahl|viele|zahl|each|per|every|status|shows?|gibt|overview|dashboard|top|above|figures?|zeigt|oben|je|pro|amount|start|home|main|startseite|listed|next)$/;

export const readCounts: Reader = (sentence, context) => {
  if (!has(sentence.text, 'howMany')) return undefined;
  return countPerChoice(sentence, context) ?? countOfRelated(sentence, context) ?? unknownFigure(sentence, context);
};

function countPerChoice(sentence: Sentence, context: ReadingContext): Reading | undefined {
  if (!has(sentence.text, 'perEach') || !isPlain(sentence)) return undefined;
  for (const entity of entitiesOf(sentence)) {
    const field = fieldsIn(sentence, entity).find((one) => one.type.kind === 'choice');
    if (field)
      return ruleReading({ kind: 'countPerChoice', entity: entity.id, field: field.id }, sentence, context, known);
  }
  return undefined;
}

function countOfRelated(sentence: Sentence, context: ReadingContext): Reading | undefined {
  if (!isPlain(sentence)) return undefined;
  const entities = entitiesOf(sentence);
  for (const target of entities) {
    const counted = entities.find(
      (entity) => entity !== target && context.model.referenceBetween(entity, target.id) && isCounted(entity, sentence),
    );
    if (counted)
      return ruleReading({ kind: 'countOfRelated', entity: target.id, of: counted.id }, sentence, context, known);
  }
  return undefined;
}

/** What is counted stands behind the "number of". */
function isCounted(entity: EntityDraft, sentence: Sentence): boolean {
  const at = sentence.tokens.findIndex((token) => /^(?:many|number|count|anzahl|viele|zahl)$/i.test(token.word));
  const next = sentence.mentions.find((mention) => mention.from > at && mention.entity !== undefined);
  return next?.entity === entity;
}

function unknownFigure(sentence: Sentence, context: ReadingContext): Reading | undefined {
  return isPlain(sentence) || !/^(?:show|see|how many|wie viele|number of|anzahl|the number|total)/.test(sentence.lower)
    ? undefined
    : { meanings: [], missing: say(context.model.language, 'figure') };
}

/** A figure with conditions ("free today") is another figure. */
function isPlain(sentence: Sentence): boolean {
  return unknownWords(sentence, known).length === 0 && !has(sentence.text, 'today');
}

function entitiesOf(sentence: Sentence): readonly EntityDraft[] {
  const mentioned = entitiesIn(sentence);
  return sentence.about && !mentioned.includes(sentence.about) ? [...mentioned, sentence.about] : mentioned;
}
