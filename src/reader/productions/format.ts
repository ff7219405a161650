/** How a text is made up, told by an example: `AB-1234`. */
import { readFormat } from '../fields/format';
import { type Bindings, fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const format: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const mask =
    variant === 'mask'
      ? `${textIn(bindings, 'mask') ?? ''}${textIn(bindings, 'rest') ?? ''}`
      : maskOf(variant, bindings);
  if (found?.field.type.kind !== 'text' || mask === undefined) return undefined;
  const type = { ...found.field.type, format: mask };
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};

function maskOf(variant: string, bindings: Bindings): string | undefined {
  const sample = variant === 'digits' ? digits(numberIn(bindings)) : textIn(bindings, 'sample');
  return readFormat(`format ${sample ?? ''}`);
}

/** "Five digits" */
function digits(count: number | undefined): string | undefined {
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 20 ? '0'.repeat(count) : undefined;
}
