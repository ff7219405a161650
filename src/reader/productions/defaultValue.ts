/** What a new record has where nobody says otherwise. */
import { fieldsIn, kindIn, numberIn, valuesIn } from '../phrases/bindings';
import { fieldMeaning, type Production, pickField } from './production';

/** "Unless another bike is chosen" says nothing of the status. */
export const defaultValue: Production = (variant, bindings, context) => {
  const produced = defaultOf(variant, bindings, context);
  const same = fieldsIn(bindings, 'same').map(({ field }) => field);
  const again = kindIn(bindings, 'again');
  if (again && again !== kindIn(bindings)) return undefined;
  const isSame = produced?.changes.every(
    (change) => same.length === 0 || (change.kind === 'setDefault' && same.includes(change.field)),
  );
  return isSame ? produced : undefined;
};

const defaultOf: Production = (variant, bindings, context) => {
  const named = kindIn(bindings);
  const fields = fieldsIn(bindings);
  const field = fields.length > 0 ? pickField(fields, named, context) : undefined;
  if (fields.length > 0 && !field) return undefined;
  const number = numberIn(bindings);
  if (field && number !== undefined && (field.field.type.kind === 'number' || field.field.type.kind === 'money'))
    return { meanings: [fieldMeaning(field)], changes: [{ kind: 'setDefault', field: field.field, value: number }] };
  const [same, second] = fieldsIn(bindings, 'same');
  const kind = named ?? field?.entity ?? (second ? undefined : same?.entity) ?? context.about;
  const fits = valuesIn(bindings).filter((one) => one.entity === kind && (!field || one.field === field.field));
  const [value] = fits;
  if (!value || fits.length > 1) return undefined;
  if (variant === 'not' && value.equals !== true) return undefined;
  const change = { kind: 'setDefault' as const, field: value.field, value: variant === 'not' ? false : value.equals };
  return { meanings: [fieldMeaning(value)], changes: [change] };
};
