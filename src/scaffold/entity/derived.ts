/** The values that a rule derives for each record, as the list, the page of a record and the CSV file show them. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { RuleModel, ValueModel } from '../model/ruleTypes';
import type { FieldModel } from '../model/types';
import { formatCall, formatName } from './formatted';

export interface Derived extends Pick<ValueModel, 'field' | 'entity'> {
  readonly label: string;
  /** Source text of the value, and of how a person reads it. */
  readonly value: string;
  readonly text: string;
}

/** Undefined for a rule that derives nothing to show. Adds what the source needs to `imports`; `isAtHome`: whose file lies in the folder of the kind. */
export function derivedOf(
  { name, use, value: derived }: RuleModel,
  imports: Imports,
  isAtHome = true,
): Derived | undefined {
  if (!derived || !isShown(use)) return undefined;
  imports.value(`../rules/${name}`, name);
  const { field, entity } = derived;
  const value = `${name}(record, database)`;
  const home = isAtHome ? `./${entity.name}` : `../${entity.name}/${entity.name}`;
  return { field, entity, label: field.label, value, text: valueText(field, value, imports, home) };
}

/** Whether it says no more than how many records refer to this one: `size(self.rentals)`. */
export function countsRelated({ value }: RuleModel): boolean {
  const typed = value?.typed;
  const first = typed?.kind === 'binary' && typed.operator === '+' ? typed.left : typed;
  const [counted] = first?.kind === 'call' && first.name === 'size' ? first.args : [];
  return counted?.kind === 'member' && counted.of.kind === 'name' && counted.of.name === 'self';
}

/** Not so what is said of forms, and what a record is called. */
function isShown({ kind }: RuleModel['use']): boolean {
  return !['title', 'shown', 'locked', 'default'].includes(kind);
}

/** A value is shown in the manner of its field. `home`: where its options are. */
function valueText(field: FieldModel, value: string, imports: Imports, home: string): string {
  const call = formatCall(field, value);
  if (!call) return value;
  imports.value('../kit/lib/format', call.name);
  if (field.options.length > 0) imports.value(home, field.optionsName);
  return `${call.name}(${call.args.join(', ')})`;
}

/** A derived number is shown in the manner of the field that it comes from. */
export function numberText(field: FieldModel, value: string, imports: Imports): string {
  const name = formatName(field) ?? 'formatNumber';
  imports.value('../kit/lib/format', name);
  return field.type.kind === 'money' ? `${name}(${value}, ${literal(field.type.currency)})` : `formatNumber(${value})`;
}
