/** The views of a description's pages: tables, cards and boards of records, figures, charts, calendars, words. */
import { boolean, type Known, type Scope, type Typed } from '../../../expressions/types';
import type { WrittenPage, WrittenView } from '../../../pipeline/schema/appModel/pages';
import { columnFields } from '../../entity/columns';
import { allReadsOf } from '../../expressions/reads';
import { scopeOf, typed } from '../../expressions/scope';
import { templateOf } from '../../expressions/template';
import { inSentence } from '../../words/labels';
import { fill } from '../../words/words';
import type { ActionModel } from '../actionTypes';
import { shownValue } from '../checks';
import { pascalCase } from '../names';
import { isFilterable, isSearchable } from '../pages';
import type {
  ChartModel,
  CustomModel,
  DaysModel,
  FigureModel,
  SeriesModel,
  TableModel,
  TextModel,
  ViewModel,
} from '../pageTypes';
import type { ValueModel } from '../ruleTypes';
import type { EntityModel, FieldModel } from '../types';
import { type Describing, isThere, wordsOf } from './describing';

/** Nothing for a view that is not known, or of which a part can't be read. `own`: the kind of record whose page it is on. */
export function viewModel(
  view: WrittenView,
  page: Pick<WrittenPage, 'statements'>,
  describing: Describing,
  actions: readonly ActionModel[],
  own?: EntityModel,
): ViewModel[] {
  const says = {
    ...wordsOf(view.statements.length > 0 ? view.statements : page.statements, describing),
    bar: barActions(view.actions, actions),
    prints: view.actions.includes('print'),
  };
  const entity = describing.entities.find(({ id }) => id === view.of);
  if (view.kind === 'figures') {
    const figures = view.figures.flatMap((figure) => figureModel(figure, describing, own));
    return [{ kind: 'figures', title: view.title, figures, ...says }];
  }
  if (view.kind === 'text') return textModel(view, describing, says, own);
  if (view.kind === 'custom') return customModel(view, describing, says, actions, own);
  if (!entity) return [];
  const of: OfRecords = { view, entity, own, says, where: whereOf(view.where, entity, describing, own) };
  if (view.where !== undefined && !of.where) return [];
  if (view.kind === 'chart') return chartModel(of, describing);
  if (view.kind === 'calendar') return daysModel(of, describing);
  return [tableModel(of, describing, actions)];
}

function customModel(
  { of, title, statements }: WrittenView,
  describing: Describing,
  says: Says,
  actions: readonly ActionModel[],
  own: EntityModel | undefined,
): CustomModel[] {
  const written = describing.resolved.written.custom.find(({ name, kind }) => name === of && kind === 'view');
  if (!written) return [];
  const said = wordsOf([...new Set([...written.statements, ...statements])], describing);
  const part = {
    id: written.name,
    component: `${pascalCase(written.name)}Part`,
    contract: written.contract,
    own,
    reads: describing.entities.filter(({ id }) => written.reads.includes(id)),
    calls: actions.filter(({ id }) => written.calls.includes(id)),
    ...said,
  };
  return [{ kind: 'custom', title, part, ...says, ...said }];
}

type Says = ReturnType<typeof wordsOf> & { readonly bar: readonly ActionModel[]; readonly prints: boolean };

interface OfRecords {
  readonly view: WrittenView;
  readonly entity: EntityModel;
  readonly own: EntityModel | undefined;
  readonly says: Says;
  readonly where: ValueModel | undefined;
}

function tableModel(
  { view, entity, says, where }: OfRecords,
  describing: Describing,
  actions: readonly ActionModel[],
): TableModel {
  const all = [...entity.fields, ...entity.computed];
  const named = (names: readonly string[] | undefined) =>
    (names ?? []).flatMap((name) => all.find((field) => field.name === name) ?? []);
  const group = groupOf(view, named([view.group ?? ''])[0]);
  return {
    kind: 'table',
    look: lookOf(view, group),
    group,
    entity,
    title: view.title,
    where,
    sort: view.sort.map(sortKey),
    columns: view.columns ? named(view.columns) : [...columnFields(entity), ...entity.computed],
    searchBy: named(view.search).filter(isSearchable),
    filterBy: named(view.filters).filter(isFilterable),
    empty: emptyText(view, entity, describing),
    pageSize: view.pageSize,
    downloads: view.actions.includes('download'),
    actions: actions.filter(
      (action) => action.entity === entity && isOfRecord(action) && view.actions.includes(action.id),
    ),
    parts: undefined,
    ...says,
  };
}

function isOfRecord({ entity, hasRecord }: ActionModel): boolean {
  return hasRecord && !entity.single;
}

/** Those that are done with no record, or with the only one of its kind. */
export function barActions(names: readonly string[], actions: readonly ActionModel[]): readonly ActionModel[] {
  return actions.filter((action) => names.includes(action.id) && !isOfRecord(action));
}

function emptyText({ empty }: WrittenView, { plural }: EntityModel, { words, resolved }: Describing): string {
  const many = inSentence(plural, resolved.written.app.language);
  return empty ?? fill(words.made.emptyList, { many });
}

/** A board has a column for each option; a table can be parted by records, and by yes or no, as well. */
function groupOf({ kind }: WrittenView, field: FieldModel | undefined): FieldModel | undefined {
  const isWith = (kinds: readonly string[]) => field !== undefined && kinds.includes(field.type.kind);
  const isSeveral = field?.type.kind === 'choice' && field.type.multiple;
  if (isSeveral) return undefined;
  if (kind === 'board') return isWith(['choice']) ? field : undefined;
  return kind === 'table' && isWith(['choice', 'reference', 'boolean']) ? field : undefined;
}

function lookOf({ kind }: WrittenView, group: FieldModel | undefined): TableModel['look'] {
  if (kind === 'cards') return 'cards';
  if (!group) return 'table';
  return kind === 'board' ? 'board' : 'groups';
}

function chartModel({ view, entity, own, says, where }: OfRecords, describing: Describing): ChartModel[] {
  const scope = scopeOf(describing.entities, entity, pageNames(own));
  const x = typed(view.x ?? '', scope, undefined);
  const y = view.y === undefined ? undefined : typed(view.y, scope, undefined);
  const series = view.series === undefined ? undefined : seriesModel(view.series, entity, scope);
  if (!x || (view.y !== undefined && !y) || (view.series !== undefined && !series)) return [];
  // A pie has one series.
  if (series && view.chart === 'pie') return [];
  const { currency } = describing.resolved.written.app;
  const type: FieldModel['type'] = y ? typeShown(y, currency, undefined) : { kind: 'number', integer: true };
  const title = view.title ?? entity.plural;
  const empty = emptyText(view, entity, describing);
  return [
    {
      kind: 'chart',
      title,
      chart: view.chart,
      entity,
      where,
      x,
      xField: fieldIn(x, entity),
      y,
      series,
      shown: { ...isThere, type },
      empty,
      ...says,
    },
  ];
}

function seriesModel(name: string, entity: EntityModel, scope: Scope): SeriesModel | undefined {
  const field = [...entity.fields, ...entity.computed].find((one) => one.id === name);
  const tree = field && typed(`self.${field.name}`, scope, undefined);
  return field && tree && { field, typed: tree };
}

/** `self.status`, or `date(self.start)` for the field of a day. */
function fieldIn(node: Typed, entity: EntityModel): FieldModel | undefined {
  if (node.kind === 'call' && node.name === 'date' && node.args[0]) return fieldIn(node.args[0], entity);
  const isOwn = node.kind === 'member' && node.of.kind === 'name' && node.of.name === 'self';
  return isOwn ? [...entity.fields, ...entity.computed].find(({ name }) => name === node.name) : undefined;
}

function daysModel({ view, entity, own, says, where }: OfRecords, { entities }: Describing): DaysModel[] {
  const day = typed(view.x ?? '', scopeOf(entities, entity, pageNames(own)), undefined);
  if (!day || (day.type.kind !== 'date' && day.type.kind !== 'dateTime')) return [];
  const field = fieldIn(day, entity);
  const dayField = field && entity.fields.includes(field) ? field : undefined;
  return [{ kind: 'days', title: view.title, entity, where, day, dayField, ...says }];
}

function textModel(view: WrittenView, { entities }: Describing, says: Says, own: EntityModel | undefined): TextModel[] {
  const [first] = entities;
  const template = first && templateOf(view.text ?? '', withoutSelf(scopeOf(entities, first, pageNames(own))));
  return template ? [{ kind: 'text', title: view.title, template, ...says }] : [];
}

function sortKey(key: string) {
  const direction = key.startsWith('-') ? 'descending' : 'ascending';
  return { column: key.replace(/^-/, ''), direction } as const;
}

/** What can be named on a page: on that of a record the record. */
function pageNames(own: EntityModel | undefined): Readonly<Record<string, Known>> {
  if (!own) return {};
  const record: Known = { type: { kind: 'record', entity: own.name }, mayBeEmpty: false };
  return { page: { type: { kind: 'group', members: { record } }, mayBeEmpty: false } };
}

function whereOf(
  expression: string | undefined,
  entity: EntityModel,
  { entities }: Describing,
  own: EntityModel | undefined,
) {
  const scope = scopeOf(entities, entity, pageNames(own));
  const tree = expression === undefined ? undefined : typed(expression, scope, boolean);
  return tree && shownValue({ entity, field: isThere, typed: tree, isRead: false }, entities);
}

function figureModel(
  { label, value, unit }: WrittenView['figures'][number],
  { entities, resolved }: Describing,
  own: EntityModel | undefined,
): FigureModel[] {
  const [first] = entities;
  const scope = first && scopeOf(entities, first, pageNames(own));
  const tree = scope && typed(value, withoutSelf(scope), undefined);
  if (!tree) return [];
  const { currency } = resolved.written.app;
  const field = { ...isThere, label, type: typeShown(tree, currency, unit) };
  const reads = allReadsOf(tree, entities);
  const of = entities.find(({ name }) => reads.some(({ entity }) => entity === name)) ?? first;
  const { kinds, examples } = shownValue({ entity: of, field, typed: tree, isRead: false }, entities);
  return [{ label, typed: tree, kinds, field, of, examples }];
}

function withoutSelf({ kinds, names: { self: _, ...names } }: Scope): Scope {
  return { kinds, names };
}

function typeShown({ type }: Typed, currency: string, unit: string | undefined): FieldModel['type'] {
  if (type.kind === 'money') return { kind: 'money', currency };
  if (type.kind === 'date' || type.kind === 'dateTime' || type.kind === 'time' || type.kind === 'boolean')
    return { kind: type.kind };
  return type.kind === 'number' ? { kind: 'number', integer: false, ...(unit && { unit }) } : { kind: 'text' };
}
