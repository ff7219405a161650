/** Rules that stand in the description of a field: "only when status is read", "after startsAt", "in the future". */
import type { Meaning } from '../../pipeline/schema/spec';
import { say } from '../messages';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { readSentence } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { readOnlyWhen } from '../reading/conditions';
import { readUnique } from '../reading/fieldRules';
import type { Reading } from '../reading/reading';
import { readDateOrder, readInFuture } from '../reading/times';

export interface DescriptionReading {
  readonly meanings: readonly Meaning[];
  /** What of the fields' descriptions was not understood, as sentences. */
  readonly missing: readonly string[];
}

/** Adds the rules to the model under the requirement's id. */
export function readDescriptionRules(entity: EntityDraft, model: SpecModel, requirementId: string): DescriptionReading {
  const meanings: Meaning[] = [];
  const missing: string[] = [];
  for (const field of entity.fields) {
    for (const text of field.rules) {
      const reading = readHint(text, entity, field, model, requirementId);
      if (reading) meanings.push(...reading.meanings);
      if (!reading || reading.missing !== undefined)
        missing.push(say(model.language, 'fieldPart', { field: field.label, part: text }));
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
): Reading | undefined {
  const sentence = readSentence(`"${field.label}" ${text}`, model, entity);
  const context = { model, requirementId, text: `${field.label}: ${text}`, range: field.range };
  return (
    readInFuture(sentence, context) ??
    readDateOrder(sentence, context) ??
    readOnlyWhen(sentence, context) ??
    readUnique(sentence, context)
  );
}
