/** The pages of a description: their paths, what stands on them, and which of them is the list of a kind of record. */
import type { WrittenPage } from '../../../pipeline/schema/appModel/pages';
import { asLabel, inSentence } from '../../words/labels';
import { fill } from '../../words/words';
import type { ActionModel } from '../actionTypes';
import { camelCase, pascalCase, slug, unique } from '../names';
import { isSearchable } from '../pages';
import type { ListModel, PageModel, ViewModel } from '../pageTypes';
import { PathBook } from '../pathBook';
import type { AppModel, EntityModel, RecordCreates } from '../types';
import { type Describing, wordsOf } from './describing';
import { listModel, usualFilters, usualSort } from './lists';
import { recordViewsOf } from './recordViews';
import { barActions, viewModel } from './views';

type Pages = Pick<
  AppModel,
  'lists' | 'order' | 'pages' | 'recordViews' | 'recordCreates' | 'printed' | 'overview' | 'about' | 'dataPath'
>;

/** Sets the paths of each kind as well. */
export function describedPages(describing: Describing, actions: readonly ActionModel[]): Pages {
  const { resolved, entities } = describing;
  const written = resolved.written.pages;
  const paths = new PathBook();
  for (const { path } of written) paths.reserve(path);
  const special = specialPages(describing);
  const asLists = describing.lists;
  const used = new Set<string>();
  const isOrdinary = (page: WrittenPage) =>
    page.of === undefined && !special.has(page) && !asLists.some((list) => list.page === page);
  const overview = overviewModel(special, paths);
  const asked = asLists.map((list) => {
    const fallback = slug(list.page.title ?? list.entity.plural) || list.entity.name;
    return listModel(list, asLists, paths.take(list.page.path, fallback), `page.${list.page.path ?? ''}`);
  });
  const pages = written.flatMap((page) =>
    isOrdinary(page) ? [pageModel(page, describing, paths, used, actions)] : [],
  );
  const recordViews = recordViewsOf(describing, actions);
  const recordCreates = new Map(written.flatMap((page) => recordCreatesOf(page, describing)));
  const printed = new Map(
    written.flatMap(({ of, actions: verbs, statements }) => {
      const entity = verbs.includes('print') ? entities.find(({ id }) => id === of) : undefined;
      return entity ? [[entity, wordsOf(statements, describing)] as const] : [];
    }),
  );
  const onPages = pages.flatMap((page) => listedOn(page.views).map((entity) => [entity, page.path] as const));
  // A list has a search; a page of the description need not.
  const listed = new Map([...asked.map(({ entity, path }) => [entity, path] as const), ...onPages].reverse());
  const several = entities.filter((entity) => !entity.single);
  const added = several.flatMap((entity) => (listed.has(entity) ? [] : [usualList(entity, paths)]));
  const lists = [...asked, ...added];
  const bases = new Set(['/']);
  for (const entity of entities.filter(({ single }) => single)) setOnlyPath(entity, written, paths, bases);
  for (const entity of several) {
    const form = [...special].find(([, what]) => what === `create ${entity.id}`)?.[0].path;
    setPaths(entity, listed.get(entity) ?? pathIn(lists, entity), form, paths, bases);
  }
  const about = aboutModel(describing, special, paths);
  const order = written.flatMap(({ path }) => path ?? []);
  return {
    lists,
    order,
    pages,
    recordViews,
    recordCreates,
    printed,
    overview,
    about,
    dataPath: paths.take(undefined, 'data'),
  };
}

/** Pages without views: `overview`, `content` that is to be read, and where a new record is made: `create KIND`. */
function specialPages({ resolved, entities }: Describing): ReadonlyMap<WrittenPage, string> {
  const { pages, content } = resolved.written;
  return new Map(
    pages.flatMap((page): (readonly [WrittenPage, string])[] => {
      if (page.views.length > 0 || page.of !== undefined) return [];
      const created = /^create (\w+)$/.exec(page.actions[0] ?? '')?.[1];
      if (page.actions.length === 1 && entities.some(({ id }) => id === created)) return [[page, `create ${created}`]];
      if (page.actions.length > 0) return [];
      return [[page, content.some((section) => section.page === page.path) ? 'content' : 'overview']];
    }),
  );
}

function overviewModel(special: ReadonlyMap<WrittenPage, string>, paths: PathBook): Pages['overview'] {
  const page = [...special].find(([, kind]) => kind === 'overview')?.[0];
  if (!page) return undefined;
  const title = asLabel(page.title ?? 'Overview');
  return { id: `page.${page.path ?? ''}`, title, path: paths.take(page.path, slug(title) || 'overview') };
}

function aboutModel(
  { resolved, words }: Describing,
  special: ReadonlyMap<WrittenPage, string>,
  paths: PathBook,
): Pages['about'] {
  const { content } = resolved.written;
  if (content.length === 0) return undefined;
  const page = [...special].find(([, kind]) => kind === 'content')?.[0];
  const title = page?.title === undefined ? words.made.aboutTitle : asLabel(page.title);
  const sections = content.map(({ name, role, heading, blocks, statements }) => {
    return { id: name, role, heading, blocks, requirementIds: statements, range: nowhere };
  });
  return { title, path: paths.take(page?.path, slug(title) || 'about'), sections };
}

const nowhere = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };

function pathIn(lists: readonly ListModel[], entity: EntityModel): string {
  return lists.find((list) => list.entity === entity)?.path ?? '/';
}

/** The kinds all of whose records are in a table of the page. */
function listedOn(views: readonly ViewModel[]): readonly EntityModel[] {
  return views.flatMap((view) => (view.kind === 'table' && !view.where && !view.entity.single ? [view.entity] : []));
}

/** Single records live below the list; below `/` they would be in the way of other pages, and below the list of another kind of its records. */
function setPaths(
  entity: EntityModel,
  listPath: string,
  form: string | undefined,
  paths: PathBook,
  bases: Set<string>,
): void {
  entity.listPath = listPath;
  const isFree = !bases.has(listPath);
  entity.basePath = isFree ? listPath : paths.take(undefined, slug(entity.plural) || entity.name);
  bases.add(entity.basePath);
  entity.createPath = paths.take(form ?? `${entity.basePath}/new`, `${entity.basePath.slice(1)}/new`);
}

/** Of a kind that has only one record its page is all that there is. */
function setOnlyPath(entity: EntityModel, pages: readonly WrittenPage[], paths: PathBook, bases: Set<string>): void {
  const written = pages.find(({ of }) => of === entity.id)?.path;
  entity.basePath = paths.take(written, slug(entity.label) || entity.name);
  entity.listPath = entity.basePath;
  bases.add(entity.basePath);
}

function usualList(entity: EntityModel, paths: PathBook): ListModel {
  return {
    entity,
    page: undefined,
    component: `${pascalCase(entity.name)}List`,
    title: entity.plural,
    path: paths.take(undefined, slug(entity.plural) || entity.name),
    first: true,
    sort: usualSort(entity),
    searchBy: entity.fields.filter(isSearchable),
    filterBy: usualFilters(entity),
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
    actions: barActions(page.actions, actions),
    prints: page.actions.includes('print'),
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
/** Lines are added in their place already, and what does not point at the record is no business of its page. */
function recordCreatesOf(page: WrittenPage, describing: Describing): [EntityModel, RecordCreates][] {
  const owner = describing.entities.find(({ id }) => id === page.of);
  if (!owner) return [];
  const creates = page.actions
    .flatMap((action) => createOf(action, describing))
    .flatMap(({ entity, label }) => {
      const field = entity.fields.find(({ type, target }) => type.kind === 'reference' && target === owner);
      return field && !entity.part ? [{ entity, label, field }] : [];
    });
  return creates.length > 0 ? [[owner, { creates, ...wordsOf(page.statements, describing) }]] : [];
}

function createOf(action: string, { entities, words, resolved }: Describing) {
  const [, kind, label] = /^create (\w+)(?::\s*(.+))?$/.exec(action) ?? [];
  const entity = entities.find(({ id }) => id === kind);
  if (!entity || entity.single) return [];
  const one = inSentence(entity.label, resolved.written.app.language);
  return [{ entity, label: label ?? fill(words.made.createRecord, { one }) }];
}
