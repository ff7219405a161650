/** A field that must not be empty, or a reference that must be there. */
import { eachFieldIn, kindIn, kindsIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickFields } from './production';

export const required: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const targets = kindsIn(bindings).map((target) => kind && context.model.referenceBetween(kind, target.id));
  const pointing = targets.flatMap((reference) => reference ?? []);
  const fields = pickFields(eachFieldIn(bindings), kind, context) ?? (pointing.length < targets.length ? [] : pointing);
  if (fields.length === 0) return undefined;
  if (variant === 'optional')
    return fields.some(({ field }) => field.required && !field.requiredStated)
      ? undefined
      : { meanings: fields.map(fieldMeaning), changes: fields.map(({ field }) => ({ kind: 'keepOptional', field })) };
  return {
    meanings: fields.map(fieldMeaning),
    changes: fields.map(({ field }) => ({ kind: 'require', field })),
  };
};
