/** How a text is made up, told by an example: `AB-1234`. */
import { readFormat } from '../fields/format';
import { fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

/** In digits; no number that people write down is longer. */
const mostDigits = 30;

export const format: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const digits = numberIn(bindings) ?? 0;
  const isRow = variant === 'digits' && Number.isInteger(digits) && digits > 0 && digits <= mostDigits;
  const sample = isRow ? '0'.repeat(digits) : textIn(bindings, 'sample');
  const mask = readFormat(`format ${sample ?? ''}`);
  if (found?.field.type.kind !== 'text' || mask === undefined) return undefined;
  const type = { ...found.field.type, format: mask };
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};
