/** The smallest and the largest value of a number or an amount of money. */
import type { FieldType } from '../../pipeline/schema/fields';
import { type Bindings, fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fitsUnit } from '../phrases/units';
import { fieldMeaning, type Production, pickField } from './production';

export const range: Production = (variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const limits = limitsOf(variant, bindings);
  const type = found && limits && withLimits(found.field.type, limits, textIn(bindings, 'unit'));
  return found && type
    ? { meanings: [fieldMeaning(found)], changes: [{ kind: 'setType', field: found.field, type }] }
    : undefined;
};

interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** The limits themselves are not allowed. */
  readonly isOpen?: true;
}

function limitsOf(variant: string, bindings: Bindings): Limits | undefined {
  const [number, max] = [numberIn(bindings), numberIn(bindings, 'max')];
  if (variant === 'notNegative') return { min: 0 };
  if (variant === 'positive') return { min: 0, isOpen: true };
  if (number === undefined) return undefined;
  if (variant === 'between') return max !== undefined && number <= max ? { min: number, max } : undefined;
  if (variant === 'upTo') return { min: 0, max: number };
  if (variant === 'atLeast') return { min: number };
  if (variant === 'atMost') return { max: number };
  return variant === 'above' ? { min: number, isOpen: true } : { max: number, isOpen: true };
}

/** Only whole numbers have a next one, so that an open limit can be said by a closed one. */
function withLimits(type: FieldType, { min, max, isOpen }: Limits, unit: string | undefined): FieldType | undefined {
  if (type.kind !== 'number' && type.kind !== 'money') return undefined;
  if (unit !== undefined && !fitsUnit(type, unit)) return undefined;
  const step = !isOpen ? 0 : type.kind === 'money' ? 0.01 : type.integer ? 1 : undefined;
  if (step === undefined) return undefined;
  return { ...type, ...(min !== undefined && { min: min + step }), ...(max !== undefined && { max: max - step }) };
}
