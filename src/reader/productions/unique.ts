/** No two records with the same value in one field. */
import { fieldsIn, kindIn } from '../phrases/bindings';
import { changing, fieldMeaning, type Production, pickField } from './production';

export const unique: Production = (_variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  if (!found) return undefined;
  const { entity, field } = found;
  if (field.type.kind === 'longText' || field.type.kind === 'boolean') return undefined;
  if (field.type.kind === 'reference')
    return changing({ kind: 'addRule', meaning: { kind: 'uniqueTogether', entity: entity.id, fields: [field.id] } });
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'makeUnique', field }] };
};
