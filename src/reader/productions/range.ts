/** The smallest and the largest value of a number or an amount of money. */
import type { FieldType } from '../../pipeline/schema/fields';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { type Bindings, type FieldOf, fieldsIn, kindIn, numberIn, textIn } from '../phrases/bindings';
import { fitsUnit } from '../phrases/units';
import { currencyIn } from '../vocabulary/lookup';
import { fieldMeaning, type Production, pickField } from './production';

export const range: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const found = variant.startsWith('costs') ? priceOf(kind) : pickField(fieldsIn(bindings), kind, context);
  const limits = limitsOf(variant, bindings);
  const unit = textIn(bindings, 'unit');
  const currency = found && unit !== undefined && isOpenCurrency(found.field, unit) ? unit : undefined;
  const type = found && limits && withLimits(found.field.type, limits, currency === undefined ? unit : undefined);
  if (!found || !type) return undefined;
  const { field } = found;
  return {
    meanings: [fieldMeaning(found)],
    changes: [
      { kind: 'setType', field, type },
      ...(currency === undefined ? [] : [{ kind: 'setCurrency' as const, field, currency }]),
    ],
  };
};

/** "At most 500 pounds" tells the currency of an amount that comes without one. */
function isOpenCurrency({ type, currencyStated }: FieldDraft, unit: string): boolean {
  return type.kind === 'money' && !currencyStated && currencyIn(unit) === unit;
}

const isPrice = /^(?:price|cost|fee|charge|fare|amount|preis|betrag)|(?:price|cost|fee)$/i;

/** "No ad costs less than 15": the only amount of money that the kind has. */
function priceOf(kind: EntityDraft | undefined): FieldOf | undefined {
  const [field, second] = kind?.fields.filter(({ type }) => type.kind === 'money') ?? [];
  return kind && field && !second && isPrice.test(field.id) ? { entity: kind, field } : undefined;
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** These are not allowed themselves. */
  readonly open?: readonly ('min' | 'max')[];
}

function limitsOf(variant: string, bindings: Bindings): Limits | undefined {
  const [number, max] = [numberIn(bindings), numberIn(bindings, 'max')];
  if (variant === 'notNegative') return { min: 0 };
  if (variant === 'positive') return { min: 0, open: ['min'] };
  if (number === undefined) return undefined;
  const pair = max !== undefined && number <= max ? { min: number, max } : undefined;
  switch (variant) {
    case 'between':
    case 'costs':
      return pair;
    case 'aboveAtMost':
      return pair && { ...pair, open: ['min'] };
    case 'atLeastBelow':
      return pair && { ...pair, open: ['max'] };
    case 'upTo':
      return { min: 0, max: number };
    case 'atLeast':
    case 'costsAtLeast':
      return { min: number };
    case 'atMost':
    case 'costsAtMost':
      return { max: number };
    case 'above':
      return { min: number, open: ['min'] };
    default:
      return { max: number, open: ['max'] };
  }
}

/** Whole numbers and cents have a next one, so that an open limit can be said by a closed one. */
function withLimits(type: FieldType, limits: Limits, unit: string | undefined): FieldType | undefined {
  if (type.kind !== 'number' && type.kind !== 'money') return undefined;
  if (unit !== undefined && !fitsUnit(type, unit)) return undefined;
  const { min, max, open = [] } = limits;
  if (type.kind === 'number' && !type.integer) return withOpenLimits(type, limits);
  const step = (limit: 'min' | 'max') => (!open.includes(limit) ? 0 : type.kind === 'money' ? 0.01 : 1);
  return {
    ...type,
    ...(min !== undefined && { min: min + step('min') }),
    ...(max !== undefined && { max: max - step('max') }),
  };
}

/** Undefined where one of the limits was said to be allowed and is not, or the other way round: one of them cannot be. */
function withOpenLimits(
  type: Extract<FieldType, { kind: 'number' }>,
  { min, max, open = [] }: Limits,
): FieldType | undefined {
  const said = [...(min === undefined ? [] : (['min'] as const)), ...(max === undefined ? [] : (['max'] as const))];
  const isOpen = (limit: 'min' | 'max') => type.open?.includes(limit) === true;
  if (said.some((limit) => type[limit] !== undefined && isOpen(limit) !== open.includes(limit))) return undefined;
  const all = [...new Set([...(type.open ?? []), ...open])];
  return {
    ...type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(all.length > 0 && { open: all }),
  };
}
