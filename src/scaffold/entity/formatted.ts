/** Source text for a value as a person reads it, for every kind of field but references. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { FieldModel } from '../model/types';

/** `record` is an expression for the record. The options of a choice must be in scope. */
export function formatted(field: FieldModel, record: string, imports: Imports): string {
  const value = `${record}.${field.name}`;
  const call = formatCall(field, value);
  if (!call) return value;
  imports.value('../kit/lib/format', call.name);
  return `${call.name}(${call.args.join(', ')})`;
}

/** The name of the function in `kit/lib/format`; undefined for text, which is shown as it is. */
export function formatName(field: FieldModel): string | undefined {
  return formatCall(field, '')?.name;
}

export interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

/** How a person reads it; undefined for what is shown as it is. The options of a choice must be in scope. */
export function formatCall(field: FieldModel, value: string): Call | undefined {
  const { type } = field;
  switch (type.kind) {
    case 'number':
      return { name: 'formatNumber', args: type.unit ? [value, literal(type.unit)] : [value] };
    case 'money':
      return { name: 'formatMoney', args: [value, literal(type.currency)] };
    case 'date':
      return { name: 'formatDate', args: [value] };
    case 'dateTime':
      return { name: 'formatDateTime', args: [value] };
    case 'time':
      return { name: 'formatTime', args: [value] };
    case 'boolean':
      return { name: 'formatYesNo', args: [value] };
    case 'choice':
      return { name: type.multiple ? 'labelsOf' : 'labelOf', args: [field.optionsName, value] };
    default:
      return undefined;
  }
}
