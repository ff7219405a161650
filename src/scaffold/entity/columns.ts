/** The columns of an entity's list: which fields are in it, and the source of each. */

import type { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel, RuleModel } from '../model/types';
import { derivedOf } from './derived';
import { needsDatabase, sortValueOf, textOf } from './text';

/** More columns than this do not fit on a screen. The page of a record shows all fields. */
const mostColumns = 6;

export function columnsSource(entity: EntityModel, app: AppModel, imports: Imports): string {
  const columns = [
    ...columnFields(entity).map((field) => fieldColumn(field, entity, imports)),
    ...entity.rules.flatMap((rule) => ruleColumn(rule, imports)),
    ...(showsCreatedAt(entity, app) ? [createdColumn(app, imports)] : []),
  ];
  imports.type('../kit/lib/list', 'Column').type(`./${entity.name}`, entity.typeName);
  const first = `const ${entity.name}Columns: readonly Column<${entity.typeName}>[] = [`;
  return broken(columns, { prefix: first, suffix: '];', indent: 0 });
}

/** The title first; long texts only where there is room. */
export function columnFields(entity: EntityModel): FieldModel[] {
  const title = entity.titleField;
  const rest = entity.fields.filter((field) => field !== title);
  const short = rest.filter((field) => field.type.kind !== 'longText');
  const long = short.length < 3 ? rest.filter((field) => field.type.kind === 'longText').slice(0, 1) : [];
  return [...(title ? [title] : []), ...short.slice(0, mostColumns - 1), ...long];
}

/** Where a list is sorted by age, and where there is nothing else to tell records apart. */
export function showsCreatedAt(entity: EntityModel, app: AppModel): boolean {
  const byAge = app.lists.some((list) => list.entity === entity && list.sort.column === 'createdAt');
  return !entity.titleField || (byAge && columnFields(entity).length < mostColumns);
}

function fieldColumn(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const text = textOf(field, 'record', entity, imports);
  const parameters = needsDatabase(field) ? '(record, database)' : '(record)';
  const sort = sortValueOf(field, 'record', entity, imports) ?? text;
  const numeric = ['number', 'money'].includes(field.type.kind);
  return column([
    `id: '${field.name}'`,
    `label: ${literal(field.label)}`,
    ...(numeric ? ['numeric: true'] : []),
    ...(field.type.kind === 'longText' ? ['long: true'] : []),
    `text: ${parameters} => ${text}`,
    `sortBy: ${parameters} => ${sort}`,
  ]);
}

function ruleColumn(rule: RuleModel, imports: Imports): string[] {
  const derived = derivedOf(rule, imports);
  if (!derived) return [];
  return [
    column([
      `id: '${rule.name}'`,
      `label: ${literal(derived.label)}`,
      'numeric: true',
      `text: (record, database) => ${derived.text}`,
      `sortBy: (record, database) => ${derived.value}`,
    ]),
  ];
}

function createdColumn({ words }: AppModel, imports: Imports): string {
  imports.value('../kit/lib/format', 'formatMomentDay');
  return column([
    "id: 'createdAt'",
    `label: ${literal(words.made.createdColumn)}`,
    'text: (record) => formatMomentDay(record.createdAt)',
    'sortBy: (record) => record.createdAt',
  ]);
}

function column(entries: readonly string[]): string {
  return broken(entries, { prefix: '{', suffix: '}', indent: 2 });
}
