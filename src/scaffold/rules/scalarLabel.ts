/** A value that a rule names, as a person reads it. */
import type { Scalar } from '../model/ruleTypes';
import type { FieldModel } from '../model/types';
import type { Words } from '../words/words';

export function scalarLabel(field: FieldModel, value: Scalar, words: Words): string {
  if (typeof value === 'boolean') return value ? words.app.yes : words.app.no;
  return field.options.find((option) => option.value === value)?.label ?? String(value);
}
