/** What lists are filtered by. */
import type { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { EntityModel, FieldModel } from '../model/types';

/** A constant with the filters. */
export function filtersSource(
  name: string,
  fields: readonly FieldModel[],
  entity: EntityModel,
  imports: Imports,
): string {
  imports.type('../kit/lib/list', 'Filter').type(`./${entity.name}`, entity.typeName);
  const filters = fields.map((field) => filterSource(field, entity, imports));
  const prefix = `const ${name}: readonly Filter<${entity.typeName}>[] = [`;
  return `${broken(filters, { prefix, suffix: '];', indent: 0 })}\n`;
}

function filterSource(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const { options, matches } = filterParts(field, entity, imports);
  const entries = [
    `id: '${filterId(field)}'`,
    `label: ${literal(field.label)}`,
    `options: ${options}`,
    `matches: ${matches}`,
  ];
  return broken(entries, { prefix: '{', suffix: '}', indent: 2 });
}

/** Filters stand in the address beside the list's own parameters. */
export function filterId({ name }: FieldModel): string {
  return ['q', 'sort', 'direction', 'page', 'view', 'month'].includes(name) ? `${name}Filter` : name;
}

function filterParts(field: FieldModel, entity: EntityModel, imports: Imports): { options: string; matches: string } {
  const rule = entity.rules.find(({ use }) => use.kind === 'value' && use.field === field);
  if (rule) imports.value(`../rules/${rule.name}`, rule.name);
  const value = rule ? `${rule.name}(record, database)` : `record.${field.name}`;
  const taken = rule ? '(record, value, database)' : '(record, value)';
  if (field.target) {
    imports.value('../kit/lib/titles', 'titleOptions');
    const isOne = field.type.kind === 'reference';
    return {
      options: `(database) => titleOptions(database, '${field.target.name}')`,
      matches: `${taken} => ${isOne ? `${value} === value` : `${value}.includes(value)`}`,
    };
  }
  if (field.type.kind === 'boolean') {
    imports.value('../kit/lib/format', 'yesNoOptions');
    return { options: '() => yesNoOptions', matches: `${taken} => String(${value}) === value` };
  }
  imports.value(`./${entity.name}`, field.optionsName);
  const multiple = field.type.kind === 'choice' && field.type.multiple;
  return {
    options: `() => ${field.optionsName}`,
    matches: `${taken} => ${multiple ? `${value}.some((one) => one === value)` : `${value} === value`}`,
  };
}
