/** What a new record has where nobody says otherwise. */
import { type FieldOf, fieldsIn, kindIn, numberIn, textIn, valuesIn } from '../phrases/bindings';
import { fieldMeaning, type Produced, type Production, pickField } from './production';

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
  if (variant === 'today') return field && todayOf(field);
  const words = textIn(bindings, 'name');
  if ((field?.field.type.kind === 'text' || field?.field.type.kind === 'longText') && words !== undefined)
    return { meanings: [fieldMeaning(field)], changes: [{ kind: 'setDefault', field: field.field, value: words }] };
  const [same, second] = fieldsIn(bindings, 'same');
  const kind = named ?? field?.entity ?? (second ? undefined : same?.entity) ?? context.about;
  const fits = valuesIn(bindings).filter((one) => one.entity === kind && (!field || one.field === field.field));
  const [value] = fits;
  if (!value || fits.length > 1) return undefined;
  if (variant === 'not' && value.equals !== true) return undefined;
  const change = { kind: 'setDefault' as const, field: value.field, value: variant === 'not' ? false : value.equals };
  return { meanings: [fieldMeaning(value)], changes: [change] };
};

/** The day, or the moment, on which a record is made. */
function todayOf(named: FieldOf): Produced | undefined {
  const { kind } = named.field.type;
  if (kind !== 'date' && kind !== 'dateTime') return undefined;
  const value = kind === 'date' ? 'today' : 'now';
  return { meanings: [fieldMeaning(named)], changes: [{ kind: 'setDefault', field: named.field, value }] };
}
