/** No two records with the same value in one field. */
import { type Bindings, fieldsIn, kindIn } from '../phrases/bindings';
import {
  changing,
  fieldMeaning,
  type Produced,
  type Production,
  type ProductionContext,
  pickField,
} from './production';

/** "A bike has a number, and no two may share one": required, too. */
export const unique: Production = (variant, bindings, context) => {
  const found = variant === 'byName' ? uniqueName(bindings) : uniqueIn(bindings, context);
  // "The same bike must not come up twice" may speak of bikes, and not of the rentals that point at them.
  if (variant === 'ofValue' && !found?.changes.some(({ kind }) => kind === 'makeUnique')) return undefined;
  if (variant !== 'requiredToo' || !found) return found;
  const same = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const again = fieldsIn(bindings, 'again');
  if (!same || (again.length > 0 && !again.some(({ field }) => field === same.field))) return undefined;
  return { ...found, changes: [...found.changes, { kind: 'require', field: same.field }] };
};

/** "No two customers may be called the same": the field that is a name, where there is only one. */
function uniqueName(bindings: Bindings): Produced | undefined {
  const kind = kindIn(bindings);
  const [field, second] =
    kind?.fields.filter(({ id, type }) => type.kind === 'text' && /^(?:name|title|bezeichnung|titel)$/i.test(id)) ?? [];
  if (!kind || !field || second) return undefined;
  return { meanings: [fieldMeaning({ entity: kind, field })], changes: [{ kind: 'makeUnique', field }] };
}

function uniqueIn(bindings: Bindings, context: ProductionContext): Produced | undefined {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  if (!found) return undefined;
  const { entity, field } = found;
  if (field.type.kind === 'longText' || field.type.kind === 'boolean') return undefined;
  if (field.type.kind === 'reference')
    return changing({ kind: 'addRule', meaning: { kind: 'uniqueTogether', entity: entity.id, fields: [field.id] } });
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'makeUnique', field }] };
}
