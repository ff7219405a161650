/** The pages of a description: their paths, what stands on them, and which of them is the list of a kind of record. */
import type { WrittenPage } from '../../../pipeline/schema/appModel/pages';
import { asLabel, inSentence } from '../../words/labels';
import { fill } from '../../words/words';
import type { ActionModel } from '../actionTypes';
import { camelCase, pascalCase, slug, unique } from '../names';
import { isSearchable } from '../pages';
import type { ListModel, PageModel, ViewModel } from '../pageTypes';
import { PathBook } from '../pathBook';
import type { AppModel, EntityModel } from '../types';
import { type Describing, wordsOf } from './describing';
import { viewModel } from './views';

type Pages = Pick<AppModel, 'lists' | 'pages' | 'recordViews' | 'overview' | 'about' | 'dataPath'>;

/** Sets the paths of each kind as well. */
export function describedPages(describing: Describing, actions: readonly ActionModel[]): Pages {
  const { resolved, entities } = describing;
  const written = resolved.written.pages;
  const paths = new PathBook();
  for (const { path } of written) paths.reserve(path);
  const used = new Set<string>();
  const pages = written.flatMap((page) =>
    page.of === undefined ? [pageModel(page, describing, paths, used, actions)] : [],
  );
  const recordViews = new Map(
    written.flatMap((page) => {
      const entity = entities.find(({ id }) => id === page.of);
      return entity
        ? [[entity, page.views.flatMap((view) => viewModel(view, page, describing, actions, entity))] as const]
        : [];
    }),
  );
  const listed = new Map(
    pages.flatMap((page) => listedOn(page.views).map((entity) => [entity, page] as const)).reverse(),
  );
  const lists = entities.flatMap((entity) => (listed.has(entity) ? [] : [listModel(entity, paths)]));
  const bases = new Set(['/']);
  for (const entity of entities) setPaths(entity, listed.get(entity)?.path ?? pathIn(lists, entity), paths, bases);
  return { lists, pages, recordViews, overview: undefined, about: undefined, dataPath: paths.take(undefined, 'data') };
}

function pathIn(lists: readonly ListModel[], entity: EntityModel): string {
  return lists.find((list) => list.entity === entity)?.path ?? '/';
}

/** The kinds all of whose records are in a table of the page. */
function listedOn(views: readonly ViewModel[]): readonly EntityModel[] {
  return views.flatMap((view) => (view.kind === 'table' && !view.where ? [view.entity] : []));
}

/** Single records live below the list; below `/` they would be in the way of other pages, and below the list of another kind of its records. */
function setPaths(entity: EntityModel, listPath: string, paths: PathBook, bases: Set<string>): void {
  entity.listPath = listPath;
  const isFree = !bases.has(listPath);
  entity.basePath = isFree ? listPath : paths.take(undefined, slug(entity.plural) || entity.name);
  bases.add(entity.basePath);
  entity.createPath = paths.take(`${entity.basePath}/new`, `${entity.basePath.slice(1)}/new`);
}

function listModel(entity: EntityModel, paths: PathBook): ListModel {
  const title = entity.titleField;
  return {
    entity,
    page: undefined,
    component: `${pascalCase(entity.name)}List`,
    title: entity.plural,
    path: paths.take(undefined, slug(entity.plural) || entity.name),
    first: true,
    sort: title ? { column: title.name, direction: 'ascending' } : { column: 'createdAt', direction: 'descending' },
    searchBy: entity.fields.filter(isSearchable),
    filterBy: entity.fields.filter(({ type }) => type.kind === 'choice' || type.kind === 'boolean').slice(0, 3),
    view: 'list',
  };
}

function pageModel(
  page: WrittenPage,
  describing: Describing,
  paths: PathBook,
  used: Set<string>,
  actions: readonly ActionModel[],
): PageModel {
  const title = asLabel(page.title ?? titleFrom(page, describing));
  const path = paths.take(page.path, slug(title) || 'page');
  const name = path === '/' ? title : path;
  const views = page.views.flatMap((view) => viewModel(view, page, describing, actions));
  const creates = page.actions.flatMap((action) => createOf(action, describing));
  // Where all records of a kind are, there is a way to a new one.
  const listed = listedOn(views).filter((entity) => !creates.some((create) => create.entity === entity));
  return {
    title,
    path,
    component: `${unique(pascalCase(camelCase(name)), used)}Page`,
    views,
    creates: [...creates, ...listed.flatMap(({ id }) => createOf(`create ${id}`, describing))],
    ...wordsOf(page.statements, describing),
  };
}

/** Of a page without a title the kind that it shows gives it one. */
function titleFrom({ views, path = '' }: WrittenPage, { entities }: Describing): string {
  const shown = entities.find(({ id }) => views.some(({ of }) => of === id));
  return shown?.plural ?? path.slice(1).replace(/[-/]+/g, ' ');
}

/** `create loan: Lend a tool` */
function createOf(action: string, { entities, words, resolved }: Describing) {
  const [, kind, label] = /^create (\w+)(?::\s*(.+))?$/.exec(action) ?? [];
  const entity = entities.find(({ id }) => id === kind);
  if (!entity) return [];
  const one = inSentence(entity.label, resolved.written.app.language);
  return [{ entity, label: label ?? fill(words.made.createRecord, { one }) }];
}
