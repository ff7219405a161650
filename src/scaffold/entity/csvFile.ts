/** How the records of an entity stand in a CSV file: one table for writing and for reading. */

import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { bracketed, broken } from '../emit/layout';
import { commentText, literal } from '../emit/literal';
import { slug } from '../model/names';
import type { RuleModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { checkFunction, fieldCheckName } from './checks';
import { csvCell } from './csvCell';
import { derivedOf } from './derived';
import { hidesFields, proposes } from './settle';
import { emptyValue, newValue } from './values';

export function csvFile(entity: EntityModel): string {
  const { name, typeName } = entity;
  const imports = new Imports()
    .value('../kit/csv/table', 'csvField')
    .type('../kit/csv/table', 'CsvTable')
    .value(`./${name}`, `new${typeName}`, `check${typeName}`, fieldCheckName(entity));
  if (hidesFields(entity)) imports.value(`./${name}`, `settle${typeName}`);
  if (proposes(entity)) imports.value(`./${name}`, `propose${typeName}`);
  const computed = entity.rules.flatMap((rule) => computedSource(rule, imports));
  const entries = [
    `fileName: ${literal(`${slug(entity.plural) || name}.csv`)}`,
    list(
      'fields',
      entity.fields.map((field) => fieldSource(field, entity, imports)),
    ),
    ...(computed.length > 0 ? [list('computed', computed)] : []),
    `blank: new${typeName}`,
    ...(hidesFields(entity) ? [`settle: settle${typeName}`] : []),
    ...(proposes(entity) ? [`propose: propose${typeName}`] : []),
    `check: ${checkSource(entity)}`,
    `checkFields: ${fieldCheckName(entity) === `check${entity.typeName}` ? checkSource(entity) : fieldCheckName(entity)}`,
  ];
  return `/** ${commentText(entity.plural)} in CSV files: a column for each field. */
${imports}
${broken(entries, { prefix: `export const ${name}Csv: CsvTable<'${name}'> = {`, suffix: '};', indent: 0 })}
`;
}

/** A formatter gives several objects a line each, also where they would fit on one. */
function list(name: string, parts: readonly string[]): string {
  const frame = { prefix: `${name}: [`, suffix: ']', indent: 2 };
  return parts.length > 1 && parts[0]?.startsWith('{') ? broken(parts, frame) : bracketed(parts, frame);
}

/** In which file of the kit the cells of figures and days are. */
const homes: Readonly<Record<string, string>> = {
  numberCell: 'numbers',
  moneyCell: 'numbers',
  dateCell: 'days',
  dateTimeCell: 'days',
  timeCell: 'days',
};

function fieldSource(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const { name, args } = csvCell(field);
  imports.value(`../kit/csv/${homes[name] ?? 'cells'}`, name);
  if (field.options.length > 0) imports.value(`./${entity.name}`, field.optionsName);
  const parts = [
    literal(field.name),
    literal(field.label),
    args ? `${name}(${args.join(', ')})` : name,
    ...(isNeeded(field) ? ['{ needed: true }'] : []),
  ];
  const line = `csvField(${parts.join(', ')})`;
  if (fits(line, 5)) return line;
  return `csvField(\n${parts.map((part) => `      ${part},\n`).join('')}    )`;
}

/** A required field that a new record has already can do without a column. */
function isNeeded(field: FieldModel): boolean {
  return field.required && !field.isHideable && field.type.kind !== 'boolean' && newValue(field) === emptyValue(field);
}

function computedSource(rule: RuleModel, imports: Imports): string[] {
  // Only what is written goes into a file, so nothing is imported of what shows it to people.
  const derived = derivedOf(rule, new Imports());
  if (!derived) return [];
  imports.value(`../rules/${rule.name}`, rule.name);
  if (!['boolean', 'choice'].includes(derived.field.type.kind))
    return [`{ label: ${literal(derived.label)}, write: ${rule.name} }`];
  const write = `write: (record, database) => ${derivedOf(rule, imports)?.text}`;
  const frame = { prefix: '{', suffix: '}', indent: 4, spaced: true };
  return [bracketed([`label: ${literal(derived.label)}`, write], frame)];
}

/** A check that takes the stored record but no others would get the database in its place. */
function checkSource(entity: EntityModel): string {
  const { takesDatabase, takesStored } = checkFunction(entity, new Imports());
  const check = `check${entity.typeName}`;
  return takesStored && !takesDatabase ? `(values, _database, stored) => ${check}(values, stored)` : check;
}
