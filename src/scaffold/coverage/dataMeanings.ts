/** What each meaning comes to in a data app. */
import type { Meaning, Page, StructuredSpec } from '../../pipeline/schema/spec';
import { isFilterable, isSearchable } from '../model/pages';
import type { ListModel } from '../model/pageTypes';
import type { AppModel, EntityModel } from '../model/types';
import type { Served } from '../plan';
import { isShown } from '../rules/ruleFiles';
import { platformPaths } from '../testing/platformTest';
import { fill } from '../words/words';
import { operationServed } from './operations';
import { calendarPaths, entityPaths, listPath, recordPath, rulePaths, typePaths } from './paths';

const app = 'src/App.tsx';

export function dataServed(model: AppModel, spec: StructuredSpec, meaning: Meaning): Served {
  const { words } = model;
  switch (meaning.kind) {
    case 'entity':
      return withEntity(model, meaning.entity, (entity) => ({ paths: entityPaths(model, entity) }));
    case 'field':
      return withEntity(model, meaning.entity, (entity) => fieldServed(model, entity, meaning.field));
    case 'rule':
      return ruleServed(model, spec, meaning.rule);
    case 'page': {
      const page = spec.pages.find((candidate) => candidate.id === meaning.page);
      return page ? pageServed(model, page) : unknown(model, meaning.page);
    }
    case 'operation':
      return withEntity(model, meaning.entity, (entity) => operationServed(model, entity, meaning.operation));
    case 'calendar':
      return withEntity(model, meaning.entity, (entity) => calendarServed(model, entity));
    case 'content':
      return model.about?.sections.some((section) => section.id === meaning.section)
        ? { paths: ['src/about/About.tsx'] }
        : { paths: [], reason: words.reasons.contentMissing };
    case 'tool':
      return { paths: [], reason: words.reasons.toolMissing };
    case 'persistence':
      return { paths: ['src/kit/lib/store.ts', 'src/kit/lib/readDatabase.ts'] };
    case 'offline':
      return { paths: ['public/sw.js', 'public/manifest.webmanifest'] };
    case 'theme':
      return { paths: ['src/tokens.css'] };
    case 'platform':
      return { paths: platformPaths(model, meaning.id) };
    case 'absence':
      return { paths: [app] };
  }
}

function withEntity(model: AppModel, id: string, serve: (entity: EntityModel) => Served): Served {
  const entity = model.entities.find((candidate) => candidate.id === id);
  return entity ? serve(entity) : unknown(model, id);
}

function unknown({ words }: AppModel, part: string): Served {
  return { paths: [], reason: fill(words.reasons.partUnknown, { part }) };
}

/** Every record has a day on which it was added, and its page shows it. */
function fieldServed(model: AppModel, entity: EntityModel, id: string): Served {
  const detail = typePaths(entity).detail;
  if (id === 'createdAt' || id === 'updatedAt') return { paths: [detail] };
  if (!entity.fields.some((field) => field.id === id)) return unknown(model, `${entity.label}.${id}`);
  return { paths: [recordPath(entity), typePaths(entity).form, detail] };
}

function calendarServed(model: AppModel, entity: EntityModel): Served {
  const reason = fill(model.words.reasons.calendarMissing, { many: entity.plural });
  return entity.calendar ? { paths: calendarPaths(model, entity) } : { paths: [], reason };
}

function ruleServed(model: AppModel, spec: StructuredSpec, id: string): Served {
  const rule = model.rules.find((candidate) => candidate.id === id);
  if (rule) {
    const reason = isShown(rule) ? undefined : model.words.reasons.notShown;
    return { paths: rulePaths(model, rule), ...(reason && { reason }) };
  }
  const exists = spec.rules.some((candidate) => candidate.id === id);
  return exists ? { paths: [], reason: model.words.reasons.ruleImpossible } : unknown(model, id);
}

function pageServed(model: AppModel, page: Page): Served {
  const entity = model.entities.find((candidate) => candidate.id === page.entity);
  if (page.kind === 'list') return listServed(model, page);
  if (page.kind === 'dashboard' && model.overview?.id === page.id) return { paths: ['src/overview/Overview.tsx'] };
  if (page.kind === 'detail' && entity) return { paths: [typePaths(entity).detail] };
  if (page.kind === 'form' && entity) return { paths: [typePaths(entity).form] };
  if (page.kind === 'content' && model.about) return { paths: ['src/about/About.tsx'] };
  return { paths: [], reason: fill(model.words.reasons.pageUnknown, { page: page.title }) };
}

/** A list that cannot do all that its page asks for is not what was asked for. */
function listServed(model: AppModel, page: Page): Served {
  const list = model.lists.find((candidate) => candidate.page?.id === page.id);
  if (!list) return { paths: [], reason: fill(model.words.reasons.pageUnknown, { page: page.title }) };
  return { paths: [listPath(list)], reason: listGap(model, page, list) };
}

function listGap({ words }: AppModel, page: Page, { entity }: ListModel): string | undefined {
  const field = (id: string) => entity.fields.find((candidate) => candidate.id === id);
  const label = (id: string) => ({ field: field(id)?.label ?? id });
  const filter = page.filterBy.find((id) => {
    const found = field(id);
    return !found || !isFilterable(found);
  });
  if (filter !== undefined) return fill(words.reasons.filterUnknown, label(filter));
  const search = page.searchBy.find((id) => {
    const found = field(id);
    return !found || !isSearchable(found);
  });
  if (search !== undefined) return fill(words.reasons.searchUnknown, label(search));
  const sort = page.sort?.field;
  const isSortable = sort === undefined || sort === 'createdAt' || field(sort) !== undefined;
  return isSortable ? undefined : fill(words.reasons.sortUnknown, label(sort));
}
