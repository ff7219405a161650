/** The function that says what is wrong with the values of a record, as `checkBook`. */

import { Imports } from '../emit/imports';
import { bracketed, chained } from '../emit/layout';
import { literal, withoutStrings } from '../emit/literal';
import type { RuleModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { conditionCall, conditionOf } from '../rules/condition';
import { ruleChecks } from '../rules/ruleChecks';

export interface CheckFunction {
  readonly source: string;
  /** Which arguments it takes beside the values. */
  readonly takesDatabase: boolean;
  readonly takesStored: boolean;
}

/** Where rules have a say, what holds by the fields alone is a function of its own: a backup is held to no more than that. */
export function checkFunction(entity: EntityModel, imports: Imports): CheckFunction {
  const own = entity.fields.map((field) => entryOf(field, fieldChecks(field, entity, imports)));
  const rules = ruleChecks(entity, imports);
  if (rules.size === 0) return functionOf(entity, `check${entity.typeName}`, own.flat());
  const fields = functionOf(entity, fieldCheckName(entity), own.flat());
  const ruled = entity.fields.flatMap((field) => {
    const checks = rules.get(field);
    return checks ? entryOf(field, [...(own.flat().length > 0 ? [`errors.${field.name}`] : []), ...checks]) : [];
  });
  if (own.flat().length === 0) return functionOf(entity, `check${entity.typeName}`, ruled);
  const all = functionOf(entity, `check${entity.typeName}`, ruled, fields);
  return { ...all, source: `${fields.source}\n${all.source}` };
}

/** The function that says what is wrong with a record whatever the rules say. */
export function fieldCheckName(entity: EntityModel): string {
  const hasOwn = entity.fields.some((field) => fieldChecks(field, entity, new Imports()).length > 0);
  return `check${entity.typeName}${hasOwn && ruleChecks(entity, new Imports()).size > 0 ? 'Fields' : ''}`;
}

function entryOf(field: FieldModel, checks: readonly string[]): string[] {
  return checks.length > 0 ? [chained(checks, '??', { prefix: `${field.name}:`, suffix: ',', indent: 4 })] : [];
}

/** `before` is the function whose messages come first. */
function functionOf(
  { typeName }: EntityModel,
  name: string,
  entries: readonly string[],
  before?: CheckFunction,
): CheckFunction {
  const body = entries.join('\n    ');
  const uses = (word: string) => new RegExp(`\\b${word}\\b`).test(withoutStrings(body));
  const takesDatabase = uses('database') || before?.takesDatabase === true;
  const takesStored = uses('stored') || before?.takesStored === true;
  const values = uses('values') || before ? 'values' : '_values';
  const parameters = [
    `${values}: ${typeName}Values`,
    ...(takesDatabase ? ['database: Database'] : []),
    ...(takesStored ? [`stored?: ${typeName}`] : []),
  ];
  const signature = bracketed(parameters, {
    prefix: `export function ${name}(`,
    suffix: `): Errors<${typeName}Values> {`,
    indent: 0,
  });
  const stored = takesStored ? ' `stored` is the record that is being changed.' : '';
  const what = name.endsWith('Fields') ? 'does not hold by itself' : 'does not hold';
  const filled = body === '' ? '{}' : `{\n${before ? '    ...errors,\n' : ''}    ${body}\n  }`;
  const first = before ? `  const errors = check${typeName}Fields(${argumentsOf(before)});\n` : '';
  const source = `/** A message for each value that ${what}.${stored} */
${signature}
${first}  return ${filled};
}
`;
  return { source, takesDatabase, takesStored };
}

function argumentsOf({ takesDatabase, takesStored }: CheckFunction): string {
  return ['values', ...(takesDatabase ? ['database'] : []), ...(takesStored ? ['stored'] : [])].join(', ');
}

function fieldChecks(field: FieldModel, entity: EntityModel, imports: Imports): string[] {
  const value = `values.${field.name}`;
  const calls: [string, string[]][] = [];
  const shown = conditionOf(entity, 'shown', field);
  if (field.required && field.type.kind !== 'boolean' && !shown) calls.push(['required', []]);
  calls.push(...typeChecks(field));
  if (field.unique && isComparable(field)) {
    calls.push(['notTaken', [`database.${entity.name}`, literal(field.name), 'stored?.id']]);
  }
  const own = calls.map(([name, rest]) => {
    imports.value('../kit/lib/checks', name);
    return `${name}(${[value, ...rest].join(', ')})`;
  });
  return [...requiredWhenShown(field, shown, imports), ...own];
}

/** A field that is not there need not be filled in. */
function requiredWhenShown(field: FieldModel, shown: RuleModel | undefined, imports: Imports): string[] {
  if (!shown || !field.required || field.type.kind === 'boolean') return [];
  imports.value('../kit/lib/checks', 'requiredIf').value(`../rules/${shown.name}`, shown.name);
  return [`requiredIf(${conditionCall(shown, true)}, values.${field.name})`];
}

/** The names of the checks of `kit/lib/checks` that a field needs for its type. */
export function typeChecks({ type, target }: FieldModel): [string, string[]][] {
  switch (type.kind) {
    case 'text':
      return [...lengthChecks(type), ...(type.format ? [call('inFormat', literal(type.format))] : [])];
    case 'longText':
      return lengthChecks(type);
    case 'number':
      return numberChecks(type);
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
    case 'references':
      return target ? [['allExisting', [`database.${target.name}`]]] : [];
    case 'color':
      return [['colour', []]];
    case 'image':
      return [['picture', []]];
    default:
      return [];
  }
}

function lengthChecks({ minLength, maxLength }: { minLength?: number; maxLength?: number }): [string, string[]][] {
  return [
    ...(minLength ? [call('atLeast', String(minLength))] : []),
    ...(maxLength ? [call('atMost', String(maxLength))] : []),
  ];
}

function call(name: string, argument: string): [string, string[]] {
  return [name, [argument]];
}

/** Yes and no, or several options, cannot be unique in a way that anyone would want. */
export function isComparable({ type }: FieldModel): boolean {
  return !['boolean', 'references', 'image'].includes(type.kind) && !(type.kind === 'choice' && type.multiple);
}

/** A limit that is not allowed itself has a check of its own. */
function numberChecks({
  min,
  max,
  integer,
  open = [],
}: Extract<FieldModel['type'], { kind: 'number' }>): [string, string[]][] {
  const [isAbove, isBelow] = [open.includes('min'), open.includes('max')];
  const beyond = [
    ...(isAbove && min !== undefined ? [`above: ${min}`] : []),
    ...(isBelow && max !== undefined ? [`below: ${max}`] : []),
  ];
  return [
    ['numberWithin', [limits(isAbove ? undefined : min, isBelow ? undefined : max, integer)]],
    ...(beyond.length > 0 ? [call('numberBetween', `{ ${beyond.join(', ')} }`)] : []),
  ];
}

function limits(min: number | undefined, max: number | undefined, integer: boolean): string {
  const parts = [
    ...(integer ? ['integer: true'] : []),
    ...(min === undefined ? [] : [`min: ${min}`]),
    ...(max === undefined ? [] : [`max: ${max}`]),
  ];
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}
