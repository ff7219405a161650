/** A field that must not be empty, or a reference that must be there. */
import { eachFieldIn, type FieldOf, fieldsIn, kindIn, kindsIn } from '../phrases/bindings';
import { fieldMeaning, type Produced, type Production, pickFields } from './production';

export const required: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const targets = kindsIn(bindings).map((target) => kind && context.model.referenceBetween(kind, target.id));
  const pointing = targets.flatMap((reference) => reference ?? []);
  const named = [
    ...eachFieldIn(bindings),
    ...['field', 'second', 'third', 'fourth', 'fifth'].map((slot) => fieldsIn(bindings, slot)),
  ];
  const fields =
    pickFields(
      named.filter((candidates) => candidates.length > 0),
      kind,
      context,
    ) ?? (pointing.length < targets.length ? [] : pointing);
  if (fields.length === 0) return undefined;
  // "The customer must be there" may be said of a person.
  if (variant === 'present' && fields.length === 1 && fields[0]?.field.type.kind === 'reference') return undefined;
  if (variant === 'optional') return optional(fields);
  const needed: Produced = {
    meanings: fields.map(fieldMeaning),
    changes: fields.map(({ field }) => ({ kind: 'require', field })),
  };
  return variant === 'needsOnly' ? withOptionalRest(needed, fields) : needed;
};

/** Undefined where another line requires one of them. */
function optional(fields: readonly FieldOf[]): Produced | undefined {
  return fields.some(({ field }) => field.required && !field.requiredStated)
    ? undefined
    : { meanings: fields.map(fieldMeaning), changes: fields.map(({ field }) => ({ kind: 'keepOptional', field })) };
}

/** "A client needs a name; everything else may wait." */
function withOptionalRest(needed: Produced, fields: readonly FieldOf[]): Produced | undefined {
  const [first] = fields;
  const others = first?.entity.fields.filter((one) => !fields.some(({ field }) => field === one)) ?? [];
  const rest = first && optional(others.map((field) => ({ entity: first.entity, field })));
  return rest && { meanings: needed.meanings, changes: [...needed.changes, ...rest.changes] };
}
