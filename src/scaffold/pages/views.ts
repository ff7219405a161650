/** The views of a page as elements: tables of records, and figures. `database` must be in scope, on the page of a record `page` as well. */

import { transpileValue, transpileWhere } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { buttonsIn } from '../actions/buttons';
import type { Imports } from '../emit/imports';
import { arrow, bracketed, element } from '../emit/layout';
import { attribute, literal } from '../emit/literal';
import { filterId } from '../entity/filters';
import { formatCall } from '../entity/formatted';
import { kitHome } from '../expressions/kitHome';
import { namesOf } from '../expressions/reads';
import { codeOptions, parametersFor } from '../expressions/scope';
import type { FigureModel, FiguresModel, TableModel, ViewModel } from '../model/pageTypes';
import type { AppModel, EntityModel } from '../model/types';
import { kept } from '../rules/value';

/** Each with its indentation. */
export function viewElements(
  views: readonly ViewModel[],
  app: AppModel,
  imports: Imports,
  indent: number,
): readonly string[] {
  return views.map((view, index) =>
    view.kind === 'table' ? tableElement(view, index, imports, indent) : figuresElement(view, app, imports, indent),
  );
}

/** Whether any of them names the record of the page. */
export function namesPage(views: readonly ViewModel[]): boolean {
  const trees = views.flatMap((view) =>
    view.kind === 'table' ? (view.where?.typed ?? []) : view.figures.map(({ typed }) => typed),
  );
  return trees.some((tree) => namesOf(tree).includes('page'));
}

function tableElement(view: TableModel, index: number, imports: Imports, indent: number): string {
  const { entity, columns, filterBy, searchBy, sort, title, empty, pageSize, actions } = view;
  const table = `${entity.name}Columns`;
  imports
    .value('../kit/ui/Listing', 'Listing')
    .value('../kit/lib/list', 'columnsOf')
    .value(`../${entity.name}/${entity.name}Columns`, table);
  const picked = (name: string, of: string, ids: readonly string[]) =>
    bracketed([of, ...ids.map((id) => literal(id))], { prefix: `${name}(`, suffix: ')', indent: indent + 2 });
  if (filterBy.length > 0)
    imports
      .value('../kit/lib/list', 'filtersOf')
      .value(`../${entity.name}/${entity.name}Columns`, `${entity.name}Filters`);
  const keys = sort.map(({ column, direction }) => `{ column: '${column}', direction: '${direction}' }`);
  const attributes = [
    `name="${entity.name}"`,
    `at="${index === 0 ? '' : `${index + 1}-`}"`,
    ...(title === undefined ? [] : [`title=${attribute(title)}`]),
    `records={${recordsOf(view, imports, indent + 2)}}`,
    `columns={${picked(
      'columnsOf',
      table,
      columns.map(({ name }) => name),
    )}}`,
    `sortable={${table}}`,
    `sort={[${keys.join(', ')}]}`,
    ...(filterBy.length > 0
      ? [`filters={${picked('filtersOf', `${entity.name}Filters`, filterBy.map(filterId))}}`]
      : []),
    ...(searchBy.length > 0
      ? [
          `search={${picked(
            'columnsOf',
            table,
            searchBy.map(({ name }) => name),
          )}}`,
        ]
      : []),
    `emptyText=${attribute(empty)}`,
    ...(actions.length > 0 ? [`rowActions={(record) => ${buttonsIn(actions, 'record.id', imports, indent + 2)}}`] : []),
    ...(pageSize === undefined ? [] : [`pageSize={${pageSize}}`]),
  ];
  return element('Listing', attributes, indent);
}

function recordsOf({ entity, where }: TableModel, imports: Imports, indent: number): string {
  if (!where) return `database.${entity.name}`;
  imports.value('../kit/lib/computed', 'recordsWhere');
  const { code, uses } = transpileWhere(where.typed, codeOptions(where.kinds));
  use(uses, imports);
  const says = arrow(`(${parametersFor(where.typed, where.kinds)})`, code, indent + 2);
  return bracketed([literal(entity.name), 'database', says], { prefix: 'recordsWhere(', suffix: ')', indent });
}

function figuresElement(view: FiguresModel, { words }: AppModel, imports: Imports, indent: number): string {
  imports.value('../kit/ui/Counts', 'Counts');
  const counts = view.figures.map(
    (one) => `{ label: ${literal(one.label)}, count: ${figureText(one, imports, indent + 4)} }`,
  );
  const list = bracketed(counts, { prefix: 'counts={[', suffix: ']}', indent: indent + 2 });
  return element('Counts', [`label=${attribute(view.title ?? words.made.overviewTitle)}`, list], indent);
}

/** Source text of a figure as a person reads it. */
export function figureText({ typed, kinds, field }: FigureModel, imports: Imports, indent: number): string {
  imports.value('../kit/lib/computed', 'figure');
  const { code, uses } = transpileValue(typed, codeOptions(kinds));
  use(uses, imports);
  const says = arrow(`(${worldOnly(typed, kinds)})`, code, indent + 2);
  const call = bracketed(['database', says], { prefix: 'figure(', suffix: ')', indent });
  const { base, empty } = kept(field);
  const value = base === 'boolean' ? `${call} === true` : `${call} ?? ${empty}`;
  const shown = formatCall(field, value);
  if (!shown) return value;
  imports.value('../kit/lib/format', shown.name);
  return `${shown.name}(${shown.args.join(', ')})`;
}

function worldOnly(typed: Typed, kinds: readonly EntityModel[]): string {
  return parametersFor(typed, kinds).includes('world') ? 'world' : '';
}

function use(uses: readonly string[], imports: Imports): void {
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
}
