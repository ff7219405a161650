/** In which order a list stands: "newest first", "sorted by title", "the next delivery date first". */
import type { EntityDraft, FieldDraft } from '../model/draft';
import { fieldsIn, kindIn } from '../phrases/bindings';
import { type Produced, type Production, pickField } from './production';

export const listOrder: Production = (variant, bindings, context) => {
  const only = context.model.entities.size === 1 ? [...context.model.entities.values()][0] : undefined;
  const fields = fieldsIn(bindings);
  // "The list is sorted by company name", where one kind only has such a name.
  const [holder, second] = [...new Set(fields.map(({ entity }) => entity))];
  const kind = kindIn(bindings) ?? context.about ?? only ?? (variant === 'theList' && !second ? holder : undefined);
  if (!kind) return undefined;
  const found = fields.length > 0 ? pickField(fields, kind, context) : undefined;
  if (fields.length > 0 && !found) return undefined;
  if (variant === 'newest' || variant === 'oldest')
    return ordered(kind, found?.field.id ?? 'createdAt', variant === 'newest');
  if (variant === 'byName') return alphabetical(kind);
  if (variant === 'next') return nextFirst(kind);
  if (variant === 'open') return openFirst(kind);
  if (!found) return undefined;
  if (variant === 'yesFirst' && found.field.type.kind !== 'boolean') return undefined;
  return ordered(kind, found.field.id, variant === 'down' || variant === 'yesFirst');
};

function ordered(entity: EntityDraft, field: string, isDown: boolean): Produced {
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'sort' }],
    changes: [{ kind: 'listPage', entity, sort: { field, direction: isDown ? 'descending' : 'ascending' } }],
  };
}

/** By what the records are called: their name or title, where they have one. */
function alphabetical(entity: EntityDraft): Produced | undefined {
  const [field, second] = entity.fields.filter(
    ({ id, type }) => type.kind === 'text' && /(?:name|title|titel|bezeichnung)$/i.test(id),
  );
  return field && !second ? ordered(entity, field.id, false) : undefined;
}

function nextFirst(entity: EntityDraft): Produced | undefined {
  const date = entity.fields.find(({ type }) => type.kind === 'dateTime' || type.kind === 'date');
  return date && ordered(entity, date.id, false);
}

const closed =
  /^(?:paid|done|completed?|closed|finished|returned|resolved|checked|settled|bezahlt|erledigt|abgeschlossen|fertig|geschlossen|zurueckgegeben|beglichen)$/;

/** "Open ones first": what says that a record is closed, if exactly one field does. */
function openFirst(entity: EntityDraft): Produced | undefined {
  const [only, second] = entity.fields.filter(
    (field: FieldDraft) => field.type.kind === 'boolean' && closed.test(field.id),
  );
  return only && !second ? ordered(entity, only.id, false) : undefined;
}
