/** A field that may stay empty, where nothing else says that it must not. */
import { eachFieldIn, kindIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickFields } from './production';

export const optional: Production = (_variant, bindings, context) => {
  const fields = pickFields(eachFieldIn(bindings), kindIn(bindings), context);
  if (!fields || fields.some(({ field }) => field.required && !field.requiredStated)) return undefined;
  return { meanings: fields.map(fieldMeaning), changes: fields.map(({ field }) => ({ kind: 'keepOptional', field })) };
};
