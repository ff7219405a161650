/** The function that says what is wrong with the values of a record, as `checkBook`. */

import type { Imports } from '../emit/imports';
import { bracketed, chained } from '../emit/layout';
import { literal, withoutStrings } from '../emit/literal';
import type { EntityModel, FieldModel } from '../model/types';
import { ruleChecks } from '../rules/ruleChecks';

export interface CheckFunction {
  readonly source: string;
  /** Which arguments it takes beside the values. */
  readonly takesDatabase: boolean;
  readonly takesStored: boolean;
}

export function checkFunction(entity: EntityModel, imports: Imports): CheckFunction {
  const rules = ruleChecks(entity, imports);
  const lines = entity.fields.flatMap((field) => {
    const parts = [...fieldChecks(field, entity, imports), ...(rules.get(field) ?? [])];
    return parts.length > 0 ? [`${chained(parts, '??', { prefix: `${field.name}:`, suffix: ',', indent: 4 })}`] : [];
  });
  const body = lines.join('\n    ');
  const takesDatabase = /\bdatabase\b/.test(withoutStrings(body));
  const takesStored = /\bstored\b/.test(withoutStrings(body));
  return { source: source(entity, body, takesDatabase, takesStored), takesDatabase, takesStored };
}

function source(entity: EntityModel, body: string, takesDatabase: boolean, takesStored: boolean): string {
  const { typeName } = entity;
  const values = withoutStrings(body).includes('values') ? 'values' : '_values';
  const parameters = [
    `${values}: ${typeName}Values`,
    ...(takesDatabase ? ['database: Database'] : []),
    ...(takesStored ? [`stored?: ${typeName}`] : []),
  ];
  const signature = bracketed(parameters, {
    prefix: `export function check${typeName}(`,
    suffix: `): Errors<${typeName}Values> {`,
    indent: 0,
  });
  const stored = takesStored ? ' `stored` is the record that is being changed.' : '';
  const filled = body === '' ? '{}' : `{\n    ${body}\n  }`;
  return `/** A message for each value that does not hold.${stored} */
${signature}
  return ${filled};
}
`;
}

function fieldChecks(field: FieldModel, entity: EntityModel, imports: Imports): string[] {
  const value = `values.${field.name}`;
  const calls: [string, string[]][] = [];
  if (field.required && field.type.kind !== 'boolean') calls.push(['required', []]);
  calls.push(...typeChecks(field));
  if (field.unique && isComparable(field)) {
    const other = `(other) => other.${field.name}`;
    calls.push(['notTaken', [`database.${entity.name}`, other, 'stored?.id']]);
  }
  return calls.map(([name, rest]) => {
    imports.value('../lib/checks', name);
    return `${name}(${[value, ...rest].join(', ')})`;
  });
}

/** The names of the checks of `lib/checks` that a field needs for its type. */
export function typeChecks({ type, target }: FieldModel): [string, string[]][] {
  switch (type.kind) {
    case 'text':
      return [
        ...(type.minLength ? [['atLeast', [String(type.minLength)]] as [string, string[]]] : []),
        ...(type.maxLength ? [['atMost', [String(type.maxLength)]] as [string, string[]]] : []),
        ...(type.format ? [['inFormat', [literal(type.format)]] as [string, string[]]] : []),
      ];
    case 'number':
      return [['numberWithin', [limits(type.min, type.max, type.integer)]]];
    case 'money':
      return [
        ['numberWithin', [limits(type.min, type.max, false)]],
        ['wholeCents', []],
      ];
    case 'email':
      return [['emailAddress', []]];
    case 'phone':
      return [['phoneNumber', []]];
    case 'url':
      return [['webAddress', []]];
    case 'date':
      return [['calendarDay', []]];
    case 'dateTime':
      return [['dayAndTime', []]];
    case 'time':
      return [['timeOfDay', []]];
    case 'reference':
      return target ? [['existing', [`database.${target.name}`]]] : [];
    default:
      return [];
  }
}

/** Yes and no, or several options, cannot be unique in a way that anyone would want. */
export function isComparable({ type }: FieldModel): boolean {
  return type.kind !== 'boolean' && !(type.kind === 'choice' && type.multiple);
}

function limits(min: number | undefined, max: number | undefined, integer: boolean): string {
  const parts = [
    ...(integer ? ['integer: true'] : []),
    ...(min === undefined ? [] : [`min: ${min}`]),
    ...(max === undefined ? [] : [`max: ${max}`]),
  ];
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}
