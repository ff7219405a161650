/** Rules that stand in the description of a field: "only when status is read", "after startsAt", "in the future". */
import type { PhraseRule } from '../../language/phrase';
import type { Meaning } from '../../pipeline/schema/spec';
import { readingOf } from '../changes';
import { say } from '../messages';
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { readWhole } from '../phrases/readPhrases';

export interface DescriptionReading {
  readonly meanings: readonly Meaning[];
  /** What of the fields' descriptions was not understood, as sentences. */
  readonly missing: readonly string[];
}

const hints: ReadonlySet<PhraseRule> = new Set(['inFuture', 'dateOrder', 'onlyWhen', 'uniqueTogether', 'unique']);

/** Adds the rules to the model under the requirement's id. */
export function readDescriptionRules(entity: EntityDraft, model: SpecModel, requirementId: string): DescriptionReading {
  const meanings: Meaning[] = [];
  const missing: string[] = [];
  for (const field of entity.fields) {
    for (const text of field.rules) {
      const reading = readHint(text, entity, field, model, requirementId);
      if (reading) meanings.push(...reading);
      else missing.push(say(model.language, 'fieldPart', { field: field.label, part: text }));
    }
    for (const part of field.unread) missing.push(say(model.language, 'fieldPart', { field: field.label, part }));
  }
  for (const dropped of entity.dropped) {
    if (dropped.requirementId === undefined) missing.push(say(model.language, 'partly', { part: `"${dropped.text}"` }));
  }
  return { meanings, missing };
}

/** The field's name is put before the hint, which then reads as any sentence does. */
function readHint(
  text: string,
  entity: EntityDraft,
  field: FieldDraft,
  model: SpecModel,
  requirementId: string,
): readonly Meaning[] | undefined {
  const phrase = readWhole(`"${field.label}" ${text}`, model, entity, hints);
  const context = { model, requirementId, text: `${field.label}: ${text}`, range: field.range };
  const reading = phrase && readingOf(phrase, context);
  return reading?.missing === undefined ? reading?.meanings : undefined;
}
