/** Values that do not hold, for the tests of the generated app. */
import { emptyValue } from '../entity/values';
import type { FieldModel } from '../model/types';

/** Source text of values that the field's own type or being required rules out. */
export function wrongValues(field: FieldModel): [FieldModel, string][] {
  const { type } = field;
  const wrong: string[] = field.required && !field.isHideable && type.kind !== 'boolean' ? [emptyValue(field)] : [];
  if (type.kind === 'text' || type.kind === 'longText') {
    if ((type.minLength ?? 0) > 1) wrong.push(`'a'.repeat(${(type.minLength ?? 0) - 1})`);
    if (type.maxLength !== undefined) wrong.push(`'a'.repeat(${type.maxLength + 1})`);
  }
  if (type.kind === 'text' && type.format) wrong.push("'?'");
  if (type.kind === 'number' || type.kind === 'money') {
    if (type.min !== undefined) wrong.push(String(isOpen(type, 'min') ? type.min : type.min - 1));
    if (type.max !== undefined) wrong.push(String(isOpen(type, 'max') ? type.max : type.max + 1));
  }
  if (type.kind === 'number' && type.integer) wrong.push(String(Math.ceil(type.min ?? 0) + 0.5));
  if (['email', 'phone', 'url', 'date', 'dateTime', 'time', 'color', 'image'].includes(type.kind)) wrong.push("'x'");
  if (type.kind === 'reference' && field.target) wrong.push("'nobody'");
  if (type.kind === 'references' && field.target) wrong.push("['nobody']");
  return wrong.map((value) => [field, value]);
}

/** Whether the limit itself is not allowed. */
function isOpen(type: FieldModel['type'], limit: 'min' | 'max'): boolean {
  return type.kind === 'number' && type.open?.includes(limit) === true;
}
