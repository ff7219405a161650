/** A choice is told with all the values that it has. Which ones it has is read where its field is. */
import { eachValueIn, fieldsIn, kindIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

export const oneOf: Production = (_variant, bindings, context) => {
  const found = pickField(fieldsIn(bindings), kindIn(bindings), context);
  const type = found?.field.type;
  if (type?.kind !== 'choice' || type.multiple) return undefined;
  const said = eachValueIn(bindings).map((values) => values.find(({ field }) => field === found?.field)?.equals);
  const isWhole = type.options.length > 1 && type.options.every(({ value }) => said.includes(value));
  return found && isWhole && said.length === type.options.length
    ? { meanings: [fieldMeaning(found)], changes: [] }
    : undefined;
};
