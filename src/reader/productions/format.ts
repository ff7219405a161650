/** How a text is made up, told by an example: `AB-1234`. */
import { readFormat } from '../fields/format';
import { fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const format: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const sample = variant === 'digits' ? digits(numberIn(bindings)) : textIn(bindings, 'sample');
  const mask = readFormat(`format ${sample ?? ''}`);
  if (found?.field.type.kind !== 'text' || mask === undefined) return undefined;
  const type = { ...found.field.type, format: mask };
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};

/** "Five digits" */
function digits(count: number | undefined): string | undefined {
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 20 ? '0'.repeat(count) : undefined;
}
