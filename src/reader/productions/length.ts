/** How many characters a text has. */
import type { FieldType } from '../../pipeline/schema/fields';
import { fieldsIn, kindIn, numberIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

/** In characters; a note of at most a line is no long text. */
const longestLine = 120;

export const length: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const [number, max] = [numberIn(bindings), numberIn(bindings, 'max')];
  if (!found || number === undefined || number < 0) return undefined;
  const type = typeOf(found.field.type, variant, number, max);
  return type && { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] };
};

function typeOf(type: FieldType, variant: string, number: number, max: number | undefined): FieldType | undefined {
  const longest = variant === 'between' ? max : variant === 'atLeast' ? undefined : number;
  if (type.kind !== 'text' && type.kind !== 'longText') return undefined;
  const isShort = type.kind === 'longText' && longest !== undefined && longest <= longestLine;
  return {
    ...(isShort ? { kind: 'text' as const } : type),
    ...(variant !== 'atMost' && { minLength: number }),
    ...(longest !== undefined && { maxLength: longest }),
  };
}
