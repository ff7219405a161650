/** Rules on deleting what others point at: refused with a count, deleted along, or kept without. */
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { entitiesIn, type Sentence } from '../model/sentence';
import type { Reference } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import { complete, type Reader, type ReadingContext, ruleReading } from './reading';

const known =
  /^(?:refused|refuse|rejected|prevented|blocked|deleted|deleting|removed|message|says?|many|how|number|count|still|with|go|goes|along|too|automatically|possible|allowed|while|until|there|exist|exists|gelöscht|mitgelöscht|löschen|meldung|hinweis|sagt|viele|anzahl|nennt|abgelehnt|verweigert|verhindert|solange|existieren|erlaubt|möglich|auch|ebenfalls|löschung|error|warning|explains?|tells?|clear|cascade\w*|noch|automatisch|204|zugehörigen|dazugehörigen|dabei|fehlermeldung|stay|remain|kept|keep|bleiben|bleibt|erhalten|everything|belongs?|belonging|mit|assigned|linked|attached)$/;

export const readDeletion: Reader = (sentence, context) => {
  const along = has(sentence.text, 'along');
  if (!has(sentence.text, 'delete') && !/\bgo(?:es)? (?:along )?with (?:it|them)\b/.test(sentence.lower))
    return undefined;
  const reference = deletionPair(sentence, context);
  if (!reference) return undefined;
  if (has(sentence.text, 'exception')) return { meanings: [], missing: say(context.model.language, 'exception') };
  reference.field.onDeleteStated = true;
  if (along && !has(sentence.text, 'refuse')) return deleteAlong(reference, sentence, context);
  if (has(sentence.text, 'refuse')) {
    setOnDelete(reference, 'refuse');
    return ruleReading(
      { kind: 'refuseDelete', entity: reference.target, by: reference.entity.id },
      sentence,
      context,
      known,
    );
  }
  if (!has(sentence.text, 'keeps') || reference.field.required) return undefined;
  setOnDelete(reference, 'clear');
  return complete(
    [{ kind: 'field', entity: reference.entity.id, field: reference.field.id }],
    sentence,
    context,
    known,
    2,
  );
};

function deleteAlong(reference: Reference, sentence: Sentence, context: ReadingContext) {
  setOnDelete(reference, 'deleteAlong');
  return ruleReading(
    { kind: 'deleteAlong', entity: reference.target, of: reference.entity.id },
    sentence,
    context,
    known,
  );
}

function setOnDelete(reference: Reference, onDelete: 'refuse' | 'deleteAlong' | 'clear'): void {
  if (reference.field.type.kind === 'reference') reference.field.type = { ...reference.field.type, onDelete };
}

/** The reference between two entities of the sentence; `about` counts as one of them. */
function deletionPair(sentence: Sentence, context: ReadingContext): Reference | undefined {
  const mentioned = entitiesIn(sentence);
  const all: readonly EntityDraft[] =
    sentence.about && !mentioned.includes(sentence.about) ? [sentence.about, ...mentioned] : mentioned;
  for (const target of all) {
    for (const entity of all) {
      const reference = entity === target ? undefined : context.model.referenceBetween(entity, target.id);
      if (reference) return reference;
    }
  }
  return undefined;
}
