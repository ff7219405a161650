/** The views of a page as elements: tables of records, and figures. `database` must be in scope, on the page of a record `page` as well. */

import { transpileValue, transpileWhere } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { barElements, buttonElements } from '../actions/buttons';
import { fits } from '../emit/fits';
import type { Imports } from '../emit/imports';
import { arrow, bracketed, broken, element } from '../emit/layout';
import { attribute, jsxText, literal } from '../emit/literal';
import { filterId } from '../entity/filters';
import { formatCall } from '../entity/formatted';
import { kitHome } from '../expressions/kitHome';
import { namesOf } from '../expressions/reads';
import { codeOptions, parametersFor } from '../expressions/scope';
import { plainText } from '../expressions/template';
import type {
  ChartModel,
  CustomModel,
  DaysModel,
  FigureModel,
  FiguresModel,
  SeriesModel,
  TableModel,
  TextModel,
  ViewModel,
} from '../model/pageTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { treesOfView } from '../model/viewTrees';
import { templateCode } from '../rules/message';
import { kept } from '../rules/value';
import { partActions, partEditor } from './parts';

interface Place {
  readonly app: AppModel;
  readonly imports: Imports;
  readonly indent: number;
  /** What its parts of the address begin with: several may stand on a page. */
  readonly at: string;
}

type Emitters = {
  readonly [Kind in ViewModel['kind']]: (view: Extract<ViewModel, { kind: Kind }>, place: Place) => string;
};

const emitters: Emitters = {
  table: tableElement,
  figures: figuresElement,
  chart: chartElement,
  days: daysElement,
  text: textElement,
  custom: customElement,
};

/** Each with its indentation. */
export function viewElements(
  views: readonly ViewModel[],
  app: AppModel,
  imports: Imports,
  indent: number,
): readonly string[] {
  return views.flatMap((view, index) => {
    const place = { app, imports, indent, at: index === 0 ? '' : `${index + 1}-` };
    // The emitter of its own kind.
    const emit = emitters[view.kind] as (one: ViewModel, where: Place) => string;
    const editor = view.kind === 'table' ? partEditor(view, imports, indent) : [];
    return [emit(view, place), ...editor, ...barSource(view, place)];
  });
}

function customElement({ part: { component, own } }: CustomModel, { imports, indent }: Place): string {
  imports.value(`../custom/${component}`, component);
  return `${' '.repeat(indent)}<${component}${own ? ' record={record}' : ''} />`;
}

/** What can be done below a view. */
function barSource({ bar }: ViewModel, { imports, indent }: Place): string[] {
  if (bar.length === 0) return [];
  const pad = ' '.repeat(indent);
  imports.value('../kit/ui/ActionBar', 'ActionBar');
  return [`${pad}<ActionBar>\n${barElements(bar, imports, indent + 2).join('\n')}\n${pad}</ActionBar>`];
}

/** Whether any of them names the record of the page. */
export function namesPage(views: readonly ViewModel[]): boolean {
  return views.flatMap(treesOfView).some((tree) => namesOf(tree).includes('page'));
}

function tableElement(view: TableModel, { imports, indent, at }: Place): string {
  const { entity, columns, filterBy, searchBy, sort, title, empty, pageSize, downloads } = view;
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
  if (downloads) imports.value('../kit/ui/ActionBar', 'ExportButton');
  const keys = sort.map(({ column, direction }) => `{ column: '${column}', direction: '${direction}' }`);
  const attributes = [
    `name="${entity.name}"`,
    `at="${at}"`,
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
    ...rowActions(view, imports, indent + 2),
    ...(downloads ? [`tools={(listed) => <ExportButton name="${entity.name}" records={listed} />}`] : []),
    ...(pageSize === undefined ? [] : [`pageSize={${pageSize}}`]),
    ...lookAttributes(view, imports, indent + 2),
  ];
  return element('Listing', attributes, indent);
}

/** What can be done with a record in its row. */
function rowActions({ actions, parts, entity }: TableModel, imports: Imports, indent: number): string[] {
  const elements = (at: number) => [
    ...buttonElements(actions, 'record.id', imports, at),
    ...(parts ? [partActions(entity, imports, at)] : []),
  ];
  const count = actions.length + Number(parts !== undefined);
  if (count === 0) return [];
  const pad = ' '.repeat(indent);
  if (count === 1) return [`rowActions={(record) => (\n${elements(indent + 2).join('')}\n${pad})}`];
  const all = elements(indent + 4).join('\n');
  return [`rowActions={(record) => (\n${pad}  <>\n${all}\n${pad}  </>\n${pad})}`];
}

function lookAttributes({ look, group, entity }: TableModel, imports: Imports, indent: number): string[] {
  if (group) {
    const rule = entity.rules.find(({ use }) => use.kind === 'value' && use.field === group);
    if (rule) imports.value(`../rules/${rule.name}`, rule.name);
    const value = rule ? `${rule.name}(record, database)` : `record.${group.name}`;
    const [name, parts] = look === 'board' ? boardOf(group, entity, imports) : groupsOf(group, entity, imports);
    const says = `valueOf: (record) => ${group.type.kind === 'boolean' ? `String(${value})` : value}`;
    return ['isPaged={false}', shownIn(name, [...parts, says], indent)];
  }
  if (look !== 'cards') return [];
  imports.value('../kit/ui/cards', 'RecordCards');
  return ['show={(shown) => <RecordCards {...shown} />}'];
}

/** `parts`: of the object that says what the records are told apart by. */
function shownIn(name: string, parts: readonly string[], indent: number): string {
  const line = `show={(shown) => <${name} {...shown} group={{ ${parts.join(', ')} }} />}`;
  if (fits(line, indent)) return line;
  const pad = ' '.repeat(indent);
  const group = bracketed(parts, { prefix: 'group={{', suffix: '}}', indent: indent + 4, spaced: true });
  return `show={(shown) => (\n${pad}  <${name}\n${pad}    {...shown}\n${pad}    ${group}\n${pad}  />\n${pad})}`;
}

function boardOf({ optionsName }: FieldModel, { name }: EntityModel, imports: Imports): [string, string[]] {
  imports.value('../kit/ui/cards', 'Board').value(`../${name}/${name}`, optionsName);
  return ['Board', [`options: ${optionsName}`]];
}

/** A table for each option, for each record that is referred to by its title, for yes and for no. */
function groupsOf(
  { optionsName, options, target }: FieldModel,
  { name }: EntityModel,
  imports: Imports,
): [string, string[]] {
  imports.value('../kit/ui/Groups', 'Groups');
  if (target) {
    imports.value('../kit/lib/titles', 'titleOf');
    return ['Groups', [`labelOf: (id) => titleOf(database, '${target.name}', id)`]];
  }
  if (options.length > 0) {
    imports.value(`../${name}/${name}`, optionsName).value('../kit/lib/format', 'labelOf');
    return ['Groups', [`options: ${optionsName}`, `labelOf: (value) => labelOf(${optionsName}, value)`]];
  }
  imports.value('../kit/lib/format', 'formatYesNo');
  return ['Groups', ["labelOf: (value) => formatYesNo(value === 'true')"]];
}

function recordsOf({ entity, where }: Pick<TableModel, 'entity' | 'where'>, imports: Imports, indent: number): string {
  if (!where) return `database.${entity.name}`;
  imports.value('../kit/lib/computed', 'recordsWhere');
  const { code, uses } = transpileWhere(where.typed, codeOptions(where.kinds));
  use(uses, imports);
  const says = arrow(`(${parametersFor(where.typed, where.kinds)})`, code, indent + 2);
  return bracketed([literal(entity.name), 'database', says], { prefix: 'recordsWhere(', suffix: ')', indent });
}

function figuresElement(view: FiguresModel, { app: { words }, imports, indent }: Place): string {
  imports.value('../kit/ui/listTools', 'Counts');
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

function chartElement(view: ChartModel, { app: { entities }, imports, indent }: Place): string {
  const { entity, where, x, y, series, xField, title, chart, shown, empty } = view;
  imports.value('../kit/ui/Chart', 'Chart').value('../kit/lib/chart', 'pointsOf');
  const says = (key: string, node: Typed, how: typeof transpileValue) => {
    const { code, uses } = how(node, codeOptions(entities));
    use(uses, imports);
    return arrow(`${key}: (${parametersFor(node, entities)})`, code, indent + 4);
  };
  const parts = [
    `of: '${entity.name}'`,
    ...(where ? [says('where', where.typed, transpileWhere)] : []),
    says('x', x, transpileValue),
    ...(y ? [says('y', y, transpileValue)] : []),
    ...(series ? seriesParts(series, says, entity, imports) : []),
    ...axisParts(x, xField, entity, imports),
  ];
  const object = broken(parts, { prefix: '{', suffix: '}', indent: indent + 2 });
  const call = formatCall(shown, 'value');
  if (call) imports.value('../kit/lib/format', call.name);
  const attributes = [
    `title=${attribute(title)}`,
    `kind="${chart}"`,
    `points={pointsOf(${object}, database)}`,
    `format={(value) => ${call ? `${call.name}(${call.args.join(', ')})` : 'String(value)'}}`,
    `emptyText=${attribute(empty)}`,
  ];
  return element('Chart', attributes, indent);
}

/** All options of a choice; records by their titles. */
function seriesParts(
  { field, typed }: SeriesModel,
  says: (key: string, node: Typed, how: typeof transpileValue) => string,
  entity: EntityModel,
  imports: Imports,
): string[] {
  if (field.target) {
    imports.value('../kit/lib/titles', 'titleOf');
    const id: Typed = { ...typed, kind: 'member', of: typed, name: 'id', type: { kind: 'text' } };
    return [says('series', id, transpileValue), `seriesLabel: (id) => titleOf(database, '${field.target.name}', id)`];
  }
  const own = says('series', typed, transpileValue);
  if (field.options.length > 0) {
    imports.value(`../${entity.name}/${entity.name}`, field.optionsName);
    return [own, `seriesOptions: ${field.optionsName}`];
  }
  imports.value('../kit/lib/format', 'formatYesNo');
  return [own, "seriesLabel: (value) => formatYesNo(value === 'true')"];
}

/** All options of a choice; months and days in words. */
function axisParts(x: Typed, field: FieldModel | undefined, entity: EntityModel, imports: Imports): string[] {
  if (field && field.options.length > 0) {
    imports.value(`../${entity.name}/${entity.name}`, field.optionsName);
    return [`options: ${field.optionsName}`];
  }
  const format =
    x.kind === 'call' && x.name === 'month' ? 'formatMonth' : x.type.kind === 'date' ? 'formatDate' : undefined;
  if (format) {
    imports.value('../kit/lib/format', format);
    return [`label: ${format}`];
  }
  if (x.type.kind !== 'boolean') return [];
  imports.value('../kit/lib/format', 'formatYesNo');
  return ["label: (value) => formatYesNo(value === 'true')"];
}

function daysElement(view: DaysModel, { app, imports, indent, at }: Place): string {
  const { entity, title, day, dayField } = view;
  imports
    .value('../kit/ui/CalendarSection', 'CalendarSection')
    .value('../kit/lib/computed', 'computed')
    .value('../kit/lib/titles', 'titleOf');
  const { code, uses } = transpileValue(day, codeOptions(app.entities));
  use(uses, imports);
  const says = arrow(`(${parametersFor(day, app.entities)})`, code, indent + 6);
  const time = day.type.kind === 'dateTime' || dayField?.type.kind === 'dateTime' ? 'T09:00' : '';
  const path = dayField ? `${entity.createPath}?${dayField.name}=\${day}${time}` : entity.createPath;
  const timing = [
    `title: (record) => titleOf(database, '${entity.name}', record.id)`,
    `start: (record) => computed('${entity.name}', record, database, ${says}) ?? ''`,
    `createPath: (${dayField ? 'day' : ''}) => \`${path}\``,
  ];
  const attributes = [
    `name="${entity.name}"`,
    `at="${at}"`,
    ...(title === undefined ? [] : [`title=${attribute(title)}`]),
    `records={${recordsOf(view, imports, indent + 2)}}`,
    `timing={${broken(timing, { prefix: '{', suffix: '}', indent: indent + 2 })}}`,
  ];
  return element('CalendarSection', attributes, indent);
}

function textElement({ template, title }: TextModel, { app: { entities }, imports, indent }: Place): string {
  const pad = ' '.repeat(indent);
  const heading = title === undefined ? '' : `${pad}<h2>${jsxText(title)}</h2>\n`;
  const plain = plainText(template);
  if (plain !== undefined) return `${heading}${pad}<p>${jsxText(plain)}</p>`;
  imports.value('../kit/lib/computed', 'figure');
  return `${heading}${pad}<p>{figure(database, (world) => ${templateCode(template, entities, imports)})}</p>`;
}

function worldOnly(typed: Typed, kinds: readonly EntityModel[]): string {
  return parametersFor(typed, kinds).includes('world') ? 'world' : '';
}

function use(uses: readonly string[], imports: Imports): void {
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
}
