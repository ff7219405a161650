/** A choice is told with all the values that it has. Which ones it has is read where its field is. */
import type { EntityDraft } from '../model/draft';
import { type Bindings, eachValueIn, type FieldOf, fieldsIn, kindIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const oneOf: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const found = variant === 'byValues' ? choiceOf(kind, bindings) : pickField(fieldsIn(bindings), kind, context);
  const type = found?.field.type;
  if (type?.kind !== 'choice' || type.multiple) return undefined;
  const said = eachValueIn(bindings).map((values) => values.find(({ field }) => field === found?.field)?.equals);
  const isWhole = type.options.length > 1 && type.options.every(({ value }) => said.includes(value));
  return found && isWhole && said.length === type.options.length
    ? { meanings: [fieldMeaning(found)], changes: [] }
    : undefined;
};

/** "A rental is either booked or returned": the only choice of the kind that has the first value. */
function choiceOf(kind: EntityDraft | undefined, bindings: Bindings): FieldOf | undefined {
  const [first = []] = eachValueIn(bindings);
  const [only, second] = first.filter(({ entity }) => entity === kind);
  return only && !second ? only : undefined;
}
