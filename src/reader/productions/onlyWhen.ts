/** A field that may be filled only while another has a certain value. */
import { eachFieldIn, fieldsIn, kindIn, valuesIn } from '../phrases/bindings';
import { changing, type Production, pickField } from './production';
import { opposite } from './states';

export const onlyWhen: Production = (variant, bindings, context) => {
  const values = valuesIn(bindings);
  const when = fieldsIn(bindings, 'when');
  const field = pickField(fieldsIn(bindings), kindIn(bindings), context) ?? besideOneOf(fieldsIn(bindings), values);
  if (!field || eachFieldIn(bindings).length > 0) return undefined;
  const state = values.find(
    (one) =>
      one.entity === field.entity &&
      one.field !== field.field &&
      (when.length === 0 || when.some((named) => named.field === one.field)),
  );
  const equals = state && (variant === 'not' ? opposite(state) : state.equals);
  if (!state || equals === undefined) return undefined;
  return changing({
    kind: 'addRule',
    meaning: { kind: 'onlyWhen', entity: field.entity.id, field: field.field.id, when: state.field.id, equals },
  });
};

/** Where several kinds have a field of the name: the only one that has the value, too. */
function besideOneOf(
  fields: ReturnType<typeof fieldsIn>,
  values: ReturnType<typeof valuesIn>,
): ReturnType<typeof fieldsIn>[number] | undefined {
  const fits = fields.filter(({ entity }) => values.some((one) => one.entity === entity));
  return fits.length === 1 ? fits[0] : undefined;
}
