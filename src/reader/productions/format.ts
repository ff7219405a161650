/** How a text is made up, told by an example: `AB-1234`. */
import { readFormat } from '../fields/format';
import { type Bindings, fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const format: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const mask =
    variant === 'mask' ? joined(textIn(bindings, 'mask'), textIn(bindings, 'rest')) : maskOf(variant, bindings);
  if (found?.field.type.kind !== 'text' || mask === undefined) return undefined;
  if (variant === 'mask' && !isWhole(mask)) return undefined;
  const type = { ...found.field.type, format: mask };
  return { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};

/** "RAD" followed by two letters would stand for five letters as they are: none. */
function joined(mask = '', rest = ''): string {
  return /[A-Za-z]$/.test(mask) && /^[A-Za-z]/.test(rest) ? '' : mask + rest;
}

/** "It has a dash", "it begins with a letter and a dash": one part, or one behind which more must follow, is not all of it. */
function isWhole(mask: string): boolean {
  const parts = mask.match(/[A-Z]+|[a-z]+|\d+|[^A-Za-z\d]/g) ?? [];
  return parts.length > 1 && /[A-Za-z\d]$/.test(mask);
}

function maskOf(variant: string, bindings: Bindings): string | undefined {
  const sample = variant === 'digits' ? digits(numberIn(bindings)) : textIn(bindings, 'sample');
  return readFormat(`format ${sample ?? ''}`);
}

/** "Five digits" */
function digits(count: number | undefined): string | undefined {
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 20 ? '0'.repeat(count) : undefined;
}
