/** The pages of a spec as constructs: lists with what stands above them, the overview, what is to be read, forms with an address. */
import type { WrittenContent } from '../../pipeline/schema/appModel/about';
import type { WrittenPage, WrittenView } from '../../pipeline/schema/appModel/pages';
import type { ContentSection } from '../../pipeline/schema/content';
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import { figureKey } from '../model/described/figures';
import { isFilterable, isSearchable } from '../model/pages';
import type { ListModel } from '../model/pageTypes';
import type { EntityModel, FieldModel } from '../model/types';
import type { FittingRule } from './fitting';
import { type Lowering, statementsOf } from './lowering';
import { pageModels } from './pageModels';

interface Pages {
  readonly pages: WrittenPage[];
  readonly content: WrittenContent[];
}

export function pagesOf(lowering: Lowering): Pages {
  const { spec, entities, words } = lowering;
  const { lists, overview, about } = pageModels(spec, entities, words);
  const aside = [...(overview ? [pageOf(overview.title, overview.path)] : [])];
  if (overview?.id) lowering.origins.set(`page.${overview.path}`, { id: overview.id });
  const reading = about ? [pageOf(about.title, about.path)] : [];
  const content = (about?.sections ?? []).map(({ id, role, heading, blocks, requirementIds }) => ({
    name: id,
    page: about?.path ?? '/',
    role,
    heading,
    blocks,
    statements: requirementIds,
  }));
  const pages = [...aside, ...lists.map((list) => listPage(list, lowering)), ...reading, ...forms(lowering)];
  return { pages: pages.map((page) => stated(page, lowering)), content };
}

/** All that is there to be read, on one page. */
export function readingOf({ title, content }: StructuredSpec): Pages {
  const shown = content.filter(hasSomethingToShow);
  return {
    pages: [pageOf(title, '/')],
    content: shown.map(({ id, role, heading, blocks, requirementIds }) => {
      return { name: id, page: '/', role, heading, blocks, statements: requirementIds };
    }),
  };
}

/** A footer whose link has no address yet, say, would be an empty stripe. */
function hasSomethingToShow({ role, heading, blocks }: ContentSection): boolean {
  return blocks.length > 0 || (role === 'header' && heading !== '');
}

function pageOf(title: string, path: string, views: WrittenView[] = [], actions: string[] = []): WrittenPage {
  return { title, path, views, actions, statements: [] };
}

/** With the statements that ask for the page itself. */
function stated(page: WrittenPage, lowering: Lowering): WrittenPage {
  const id = lowering.origins.get(`page.${page.path ?? ''}`)?.id;
  const asks = (meaning: Meaning) => meaning.kind === 'page' && meaning.page === id;
  return { ...page, statements: id === undefined ? [] : statementsOf(lowering, asks) };
}

function viewOf(kind: WrittenView['kind'], of: EntityModel, more: Partial<WrittenView>): WrittenView {
  return { kind, of: of.name, sort: [], chart: 'bar', figures: [], actions: [], statements: [], ...more };
}

function listPage(list: ListModel, lowering: Lowering): WrittenPage {
  const { entity, title, path, page } = list;
  if (page) lowering.origins.set(`page.${path}`, { id: page.id });
  const days = list.first || list.view === 'calendar' ? daysOf(list, lowering) : [];
  const figures = list.first ? lowering.rules.flatMap((rule) => figureOf(rule, entity, path, lowering)) : [];
  const views = list.view === 'calendar' ? [...days, ...figures, tableOf(list)] : [...figures, tableOf(list), ...days];
  return pageOf(title, path, views);
}

/** Only what was asked for; the rest is there by itself. */
function tableOf({ entity, page, sort }: ListModel): WrittenView {
  const key = `${sort.direction === 'descending' ? '-' : ''}${sort.column}`;
  const actions = [...(entity.listExports ? ['export'] : []), ...(entity.listImports ? ['import'] : [])];
  const named = (fields: readonly FieldModel[]) => fields.map(({ name }) => name);
  const [search, filters] = [page?.searchBy.filter(isSearchable) ?? [], page?.filterBy.filter(isFilterable) ?? []];
  return viewOf('table', entity, {
    ...(page?.isSorted && { sort: [key] }),
    ...(search.length > 0 && { search: named(search) }),
    ...(filters.length > 0 && { filters: named(filters) }),
    actions,
  });
}

/** Where the spec asks for a calendar. */
function daysOf({ entity, view }: ListModel, lowering: Lowering): WrittenView[] {
  const asks = (meaning: Meaning) => meaning.kind === 'calendar' && meaning.entity === entity.id;
  const statements = statementsOf(lowering, asks);
  const { calendar } = entity;
  if (!calendar || (statements.length === 0 && view !== 'calendar')) return [];
  return [viewOf('calendar', entity, { x: `self.${calendar.start.name}`, statements })];
}

function figureOf(rule: FittingRule, entity: EntityModel, path: string, lowering: Lowering): WrittenView[] {
  const { use } = rule;
  if (use.entity !== entity) return [];
  const view = figureView(rule);
  if (view) lowering.origins.set(`page.${path}.${figureKey(view)}`, { id: rule.id, text: rule.text });
  return view ? [view] : [];
}

function figureView({ use, requirementIds }: FittingRule): WrittenView | undefined {
  const statements = [...requirementIds];
  switch (use.kind) {
    case 'perMonth': {
      const y = use.field && { y: `self.${use.field.name}` };
      return viewOf('chart', use.entity, { x: `month(self.${use.date.name})`, ...y, statements });
    }
    case 'countPerChoice':
      return viewOf('chart', use.entity, { x: `self.${use.field.name}`, statements });
    case 'today': {
      const day = `self.${use.date.name}`;
      const where = `${use.date.type.kind === 'date' ? day : `date(${day})`} == today`;
      return viewOf('table', use.entity, { where, statements });
    }
    default:
      return undefined;
  }
}

/** Where the spec gives the page of a new record an address. */
function forms({ entities }: Lowering): WrittenPage[] {
  return entities
    .filter(({ createPath, basePath }) => createPath !== `${basePath}/new`)
    .map(({ label, name, createPath }) => pageOf(label, createPath, [], [`create ${name}`]));
}
