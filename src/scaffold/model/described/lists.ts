/** Pages that are no more than the list of a kind of record, with what stands above it: they have all that lists have. */
import type { Resolved } from '../../../appModel/resolved';
import type { WrittenPage, WrittenView } from '../../../pipeline/schema/appModel/pages';
import { asLabel } from '../../words/labels';
import { pascalCase } from '../names';
import { isFilterable, isSearchable } from '../pages';
import type { ListModel } from '../pageTypes';
import type { EntityModel } from '../types';
import { figureUse } from './figures';

export interface ListPage {
  readonly page: WrittenPage;
  readonly entity: EntityModel;
  readonly table: WrittenView;
  /** Charts and records of today. */
  readonly figures: readonly WrittenView[];
  readonly days: WrittenView | undefined;
}

export function listPages({ written }: Resolved, entities: readonly EntityModel[]): readonly ListPage[] {
  return written.pages.flatMap((page) => listPage(page, entities) ?? []);
}

function listPage(page: WrittenPage, entities: readonly EntityModel[]): ListPage | undefined {
  const tables = page.views.filter(isPlainTable);
  const [table] = tables;
  const entity = entities.find(({ id }) => id === table?.of);
  if (!table || !entity || entity.single || tables.length > 1 || page.of !== undefined || page.actions.length > 0)
    return undefined;
  const others = page.views.filter((view) => view !== table);
  const days = others.find((view) => view.kind === 'calendar' && view.of === table.of && view.where === undefined);
  const figures = others.filter((view) => view !== days);
  const areFigures = figures.every((view) => view.of === table.of && figureUse(view, entity) !== undefined);
  return areFigures ? { page, entity, table, figures, days } : undefined;
}

/** What a list can't do is a page of its own. */
export function isPlainTable({ kind, where, columns, actions, empty, pageSize, title, sort }: WrittenView): boolean {
  const isWhole = kind === 'table' && where === undefined && columns === undefined && title === undefined;
  const isUsual = empty === undefined && pageSize === undefined && sort.length <= 1;
  return isWhole && isUsual && actions.every((action) => action === 'export' || action === 'import');
}

export function listModel(
  { page, entity, table, days }: ListPage,
  all: readonly ListPage[],
  path: string,
  id: string,
): ListModel {
  const own = all.filter((one) => one.entity === entity);
  const number = own.findIndex((one) => one.page === page) + 1;
  const asked = askedOf(table, entity, id);
  const [key] = table.sort;
  return {
    entity,
    page: asked,
    component: `${pascalCase(entity.name)}List${number > 1 ? number : ''}`,
    title: page.title === undefined ? entity.plural : asLabel(page.title),
    path,
    first: number === 1,
    sort: key === undefined ? usualSort(entity) : sortOf(key),
    searchBy: asked.searchBy.length > 0 ? asked.searchBy : entity.fields.filter(isSearchable),
    filterBy: asked.filterBy.length > 0 ? asked.filterBy : usualFilters(entity),
    view: days && page.views.indexOf(days) < page.views.indexOf(table) && entity.calendar ? 'calendar' : 'list',
  };
}

function askedOf({ sort, search = [], filters = [] }: WrittenView, { fields }: EntityModel, id: string) {
  return {
    id,
    isSorted: sort.length > 0,
    searchBy: fields.filter((field) => search.includes(field.name) && isSearchable(field)),
    filterBy: fields.filter((field) => filters.includes(field.name) && isFilterable(field)),
  };
}

function sortOf(key: string): ListModel['sort'] {
  const direction = key.startsWith('-') ? 'descending' : 'ascending';
  return { column: key.replace(/^-/, ''), direction };
}

export function usualSort({ titleField }: EntityModel): ListModel['sort'] {
  if (titleField) return { column: titleField.name, direction: 'ascending' };
  return { column: 'createdAt', direction: 'descending' };
}

export function usualFilters({ fields }: EntityModel): ListModel['filterBy'] {
  return fields.filter(({ type }) => type.kind === 'choice' || type.kind === 'boolean').slice(0, 3);
}
