/** The columns of an entity's list: which fields are in it, and the source of each. */

import { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { commentText, literal } from '../emit/literal';
import type { TableModel } from '../model/pageTypes';
import type { RuleModel } from '../model/ruleTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { derivedOf } from './derived';
import { filtersSource } from './filters';
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

/** The file with the columns and filters that the pages of the app show of a kind. */
export function columnsFile(entity: EntityModel, app: AppModel): string {
  const imports = new Imports().type('../kit/lib/list', 'Column').type(`./${entity.name}`, entity.typeName);
  const { columns, filters, showsAge } = shownOf(entity, app);
  const sources = [
    ...columns.flatMap((field) => anyColumn(field, entity, imports)),
    ...(showsAge ? [createdColumn(app, imports)] : []),
  ];
  const prefix = `export const ${entity.name}Columns: readonly Column<${entity.typeName}>[] = [`;
  const table = broken(sources, { prefix, suffix: '];', indent: 0 });
  const filtering =
    filters.length > 0 ? `\nexport ${filtersSource(`${entity.name}Filters`, filters, entity, imports)}` : '';
  return `/** ${commentText(entity.plural)}: the columns of tables, and what these are filtered by. */\n${imports}\n${table}\n${filtering}`;
}

export function hasColumnsFile(entity: EntityModel, app: AppModel): boolean {
  return tablesOf(entity, app).length > 0;
}

function tablesOf(entity: EntityModel, { pages, recordViews }: AppModel): readonly TableModel[] {
  const views = [...pages.flatMap((page) => page.views), ...[...recordViews.values()].flat()];
  return views.flatMap((view) => (view.kind === 'table' && view.entity === entity ? [view] : []));
}

function shownOf(entity: EntityModel, app: AppModel) {
  const tables = tablesOf(entity, app);
  const sorted = new Set(tables.flatMap(({ sort }) => sort.map(({ column }) => column)));
  const named = new Set(tables.flatMap(({ columns, searchBy }) => [...columns, ...searchBy]));
  const all = [...entity.fields, ...entity.computed];
  return {
    columns: all.filter((field) => named.has(field) || sorted.has(field.name)),
    filters: all.filter((field) => tables.some(({ filterBy }) => filterBy.includes(field))),
    showsAge: sorted.has('createdAt'),
  };
}

/** Of a field that is stored, or of one that follows from others. */
function anyColumn(field: FieldModel, entity: EntityModel, imports: Imports): string[] {
  if (entity.fields.includes(field)) return [fieldColumn(field, entity, imports)];
  const rule = entity.rules.find(({ use }) => use.kind === 'value' && use.field === field);
  return rule ? ruleColumn(rule, imports, field.name) : [];
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
    ...(field.type.kind === 'image' ? ['isImage: true'] : []),
    `text: ${parameters} => ${text}`,
    `sortBy: ${parameters} => ${sort}`,
  ]);
}

function ruleColumn(rule: RuleModel, imports: Imports, id = rule.name): string[] {
  const derived = derivedOf(rule, imports);
  if (!derived) return [];
  return [
    column([
      `id: '${id}'`,
      `label: ${literal(derived.label)}`,
      ...(['number', 'money'].includes(derived.field.type.kind) ? ['numeric: true'] : []),
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
