/** How a text is made up, told by an example: `AB-1234`. */
import { readFormat } from '../fields/format';
import { fieldsIn, kindIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const format: Production = (_variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const mask = readFormat(`format ${textIn(bindings, 'sample') ?? ''}`);
  if (found?.field.type.kind !== 'text' || mask === undefined) return undefined;
  const type = { ...found.field.type, format: mask };
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};
