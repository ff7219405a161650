/** A choice is told with all the values that it has. Which ones it has is read where its field is. */
import type { EntityDraft } from '../model/draft';
import { type Bindings, eachValueIn, type FieldOf, fieldsIn, kindIn } from '../phrases/bindings';
import { fieldMeaning, type Produced, type Production, pickField } from './production';

export const oneOf: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  if (variant === 'offered' && !kind) return offered(fieldsIn(bindings), bindings);
  const found = variant === 'byValues' ? choiceOf(kind, bindings) : pickField(fieldsIn(bindings), kind, context);
  return found && hasJustThese(found, bindings) ? { meanings: [fieldMeaning(found)], changes: [] } : undefined;
};

/** "Offer the halls north and south": of each field of that name. */
function offered(fields: readonly FieldOf[], bindings: Bindings): Produced | undefined {
  const isWhole = fields.length > 0 && fields.every((one) => hasJustThese(one, bindings));
  return isWhole ? { meanings: fields.map(fieldMeaning), changes: [] } : undefined;
}

function hasJustThese({ field }: FieldOf, bindings: Bindings): boolean {
  const { type } = field;
  if (type.kind !== 'choice' || type.multiple) return false;
  const said = eachValueIn(bindings).map((values) => values.find((one) => one.field === field)?.equals);
  const isWhole = type.options.length > 1 && type.options.every(({ value }) => said.includes(value));
  return isWhole && said.length === type.options.length;
}

/** "A rental is either booked or returned": the only choice of the kind that has the first value. */
function choiceOf(kind: EntityDraft | undefined, bindings: Bindings): FieldOf | undefined {
  const [first = []] = eachValueIn(bindings);
  const [only, second] = first.filter(({ entity }) => entity === kind);
  return only && !second ? only : undefined;
}
