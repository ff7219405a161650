/** The columns of an entity's list: which fields are in it, and the source of each. */

import type { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel, RuleModel } from '../model/types';
import { formatName } from './formatted';
import { needsDatabase, sortValueOf, textOf } from './text';

/** More columns than this do not fit on a screen. The page of a record shows all fields. */
const mostColumns = 6;

export function columnsSource(entity: EntityModel, app: AppModel, imports: Imports): string {
  const columns = [
    ...columnFields(entity).map((field) => fieldColumn(field, entity, imports)),
    ...entity.rules.flatMap((rule) => ruleColumn(rule, app, imports)),
    ...(showsCreatedAt(entity, app) ? [createdColumn(app, imports)] : []),
  ];
  imports.type('../lib/list', 'Column').type(`./${entity.name}`, entity.typeName);
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

function ruleColumn({ name, use }: RuleModel, app: AppModel, imports: Imports): string[] {
  if (use.kind === 'countOfRelated') {
    imports.value(`../rules/${name}`, name);
    const call = `${name}(record, database)`;
    return [
      column([
        `id: '${name}'`,
        `label: ${literal(use.of.plural)}`,
        'numeric: true',
        `text: (record, database) => String(${call})`,
        `sortBy: (record, database) => ${call}`,
      ]),
    ];
  }
  if (use.kind !== 'priceTimesDays') return [];
  imports.value(`../rules/${name}`, name);
  const text = priceText(use.factor, `${name}(record, database)`, imports);
  return [
    column([
      `id: '${name}'`,
      `label: ${literal(app.words.made.price)}`,
      'numeric: true',
      `text: (record, database) => ${text}`,
      `sortBy: (record, database) => ${name}(record, database)`,
    ]),
  ];
}

/** A computed price is shown in the manner of the field that it is computed from. */
export function priceText(factor: FieldModel, value: string, imports: Imports): string {
  const name = formatName(factor) ?? 'formatNumber';
  imports.value('../lib/format', name);
  return factor.type.kind === 'money'
    ? `${name}(${value}, ${literal(factor.type.currency)})`
    : `formatNumber(${value})`;
}

function createdColumn({ words }: AppModel, imports: Imports): string {
  imports.value('../lib/format', 'formatMomentDay');
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
