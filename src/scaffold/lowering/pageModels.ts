/** Which pages the app has, under which addresses, and what each list is sorted, searched and filtered by. */
import type { Page, StructuredSpec } from '../../pipeline/schema/spec';
import { pascalCase, slug } from '../model/names';
import { isFilterable, isSearchable } from '../model/pages';
import type { AboutModel, AskedList, ListModel, OverviewModel } from '../model/pageTypes';
import { PathBook } from '../model/pathBook';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { asLabel } from '../words/labels';
import type { Words } from '../words/words';

type PageModels = Pick<AppModel, 'lists' | 'pages' | 'actions' | 'recordViews' | 'overview' | 'about' | 'dataPath'>;

/** What of a spec pages are made of. */
export type Paged = Pick<StructuredSpec, 'pages' | 'content'>;

export function pageModels(spec: Paged, entities: readonly EntityModel[], words: Words): PageModels {
  const paths = new PathBook();
  const lists = listPages(spec, entities);
  const overviewPage = spec.pages.find((page) => page.kind === 'dashboard');
  const start = startPage(lists, overviewPage);
  for (const page of [overviewPage, ...lists.map((list) => list.page)]) paths.reserve(page?.path);
  const overview = overviewPage && overviewModel(overviewPage, start === overviewPage, paths);
  const listModels = lists.map((list) => listModel(list, list === start, paths, lists));
  for (const entity of entities) setPaths(entity, spec, listModels, paths);
  return {
    lists: listModels,
    pages: [],
    actions: [],
    recordViews: new Map(),
    overview,
    about: aboutModel(spec, words, paths),
    dataPath: paths.take(undefined, 'data'),
  };
}

interface PlannedList {
  readonly entity: EntityModel;
  readonly page: Page | undefined;
}

/** The spec's lists in its order, then a list for every entity that has none. */
function listPages(spec: Paged, entities: readonly EntityModel[]): PlannedList[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const wanted = spec.pages.flatMap((page) => {
    const entity = page.kind === 'list' && page.entity !== undefined ? byId.get(page.entity) : undefined;
    return entity ? [{ entity, page }] : [];
  });
  const listed = new Set(wanted.map((list) => list.entity));
  return [
    ...wanted,
    ...entities.filter((entity) => !listed.has(entity)).map((entity) => ({ entity, page: undefined })),
  ];
}

/** The page at `/`: the one that the spec puts there, else one that the spec gives no address, an overview first. */
function startPage(lists: readonly PlannedList[], overview: Page | undefined): PlannedList | Page | undefined {
  const atRoot = lists.find((list) => list.page?.path === '/');
  if (overview?.path === '/' || atRoot) return overview?.path === '/' ? overview : atRoot;
  if (overview && overview.path === undefined) return overview;
  return lists.find((list) => list.page?.path === undefined);
}

function overviewModel(page: Page, atStart: boolean, paths: PathBook): OverviewModel {
  const path = paths.take(atStart ? '/' : page.path, slug(page.title) || 'overview');
  return { id: page.id, title: asLabel(page.title), path };
}

function listModel(
  { entity, page }: PlannedList,
  atStart: boolean,
  paths: PathBook,
  lists: readonly PlannedList[],
): ListModel {
  const own = lists.filter((list) => list.entity === entity);
  const number = own.findIndex((list) => list.page === page) + 1;
  const title = page ? asLabel(page.title) : entity.plural;
  return {
    entity,
    page: page && askedList(entity, page),
    component: `${pascalCase(entity.name)}List${number > 1 ? number : ''}`,
    title,
    path: paths.take(atStart ? '/' : page?.path, slug(title) || slug(entity.name) || entity.name),
    first: number === 1,
    sort: sortOf(entity, page),
    searchBy: searchFields(entity, page),
    filterBy: filterFields(entity, page),
    view: page?.view === 'calendar' && entity.calendar ? 'calendar' : 'list',
  };
}

function askedList({ fields }: EntityModel, { id, sort, searchBy, filterBy }: Page): AskedList {
  const named = (ids: readonly string[]) => fields.filter((field) => ids.includes(field.id));
  return { id, isSorted: sort !== undefined, searchBy: named(searchBy), filterBy: named(filterBy) };
}

function sortOf(entity: EntityModel, page: Page | undefined): ListModel['sort'] {
  const asked = page?.sort;
  const field = entity.fields.find((candidate) => candidate.id === asked?.field);
  if (asked && (field || asked.field === 'createdAt')) {
    return { column: field?.name ?? 'createdAt', direction: asked.direction };
  }
  if (entity.titleField) return { column: entity.titleField.name, direction: 'ascending' };
  return { column: 'createdAt', direction: 'descending' };
}

function searchFields(entity: EntityModel, page: Page | undefined): readonly FieldModel[] {
  const asked = entity.fields.filter((field) => page?.searchBy.includes(field.id) && isSearchable(field));
  return asked.length > 0 ? asked : entity.fields.filter(isSearchable);
}

function filterFields(entity: EntityModel, page: Page | undefined): readonly FieldModel[] {
  const asked = entity.fields.filter((field) => page?.filterBy.includes(field.id) && isFilterable(field));
  if (asked.length > 0) return asked;
  return entity.fields.filter(({ type }) => type.kind === 'choice' || type.kind === 'boolean').slice(0, 3);
}

/** Single records live below the list; below `/` they would be in the way of other pages. */
function setPaths(entity: EntityModel, spec: Paged, lists: readonly ListModel[], paths: PathBook): void {
  const first = lists.find((list) => list.entity === entity);
  entity.listPath = first?.path ?? '/';
  entity.basePath =
    entity.listPath === '/' ? paths.take(undefined, slug(entity.plural) || entity.name) : entity.listPath;
  const form = spec.pages.find((page) => page.kind === 'form' && page.entity === entity.id);
  entity.createPath = paths.take(form?.path ?? `${entity.basePath}/new`, `${entity.basePath.slice(1)}/new`);
}

function aboutModel(spec: Paged, words: Words, paths: PathBook): AboutModel | undefined {
  const sections = spec.content.filter((section) => section.blocks.length > 0);
  if (sections.length === 0) return undefined;
  const page = spec.pages.find((candidate) => candidate.kind === 'content');
  const title = page ? asLabel(page.title) : words.made.aboutTitle;
  return { title, path: paths.take(page?.path, slug(title) || 'about'), sections };
}
