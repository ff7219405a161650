/** What the spec puts on the start page, a dashboard or an overview has to be there: the page is added, or the requirement is not met. */
import type { Meaning, Requirement } from '../pipeline/schema/spec';
import { say } from './messages';
import type { PageDraft } from './model/draft';
import type { SpecModel } from './model/specModel';
import { lackOf } from './reading/reading';
import { capitalise } from './text';

const startPage = /(?<!\p{L})(?:(?:start|home|first|landing|main)[ -]?(?:page|screen|view)|startseite)(?!\p{L})/iu;
const overviewPage = /(?<!\p{L})(?:dashboard|overview|übersicht)(?!\p{L})/iu;
/** An overview of records may be their list, a dashboard is not. */
const dashboard = /\bdashboard\b/i;
const detailPage = /(?<!\p{L})(?:details? (?:page|view|screen)|record page|detailseite)(?!\p{L})/iu;

/** What stands on the overview, beside the cards of the kinds. */
const figures: ReadonlySet<string> = new Set(['today', 'perMonth', 'countPerChoice']);

/** To be asked when all pages of the spec are known. */
export function onNamedPages(requirement: Requirement, model: SpecModel): Requirement {
  const { text, kind, understood, meanings } = requirement;
  if (!understood || kind === 'page') return requirement;
  const counted = meanings.flatMap((one) => figureEntity(one, model) ?? []);
  if (counted.length > 0 && detailPage.test(text)) return notThere(requirement, model);
  if (!startPage.test(text) && !(counted.length > 0 ? overviewPage : dashboard).test(text)) return requirement;
  const listed = meanings.flatMap((one) => listEntity(one, model) ?? []);
  if (counted.length + listed.length === 0) return requirement;
  const page = counted.length > 0 ? figurePage(requirement, counted, model) : startList(requirement, listed, model);
  if (!page) return notThere(requirement, model);
  page.requirementIds = [...new Set([...page.requirementIds, requirement.id])];
  const isSaid = meanings.some((one) => one.kind === 'page' && one.page === page.id);
  return isSaid ? requirement : { ...requirement, meanings: [...meanings, { kind: 'page', page: page.id }] };
}

/** The list of the same records shows their figures, too. */
function figurePage(
  { text, range }: Requirement,
  entities: readonly string[],
  model: SpecModel,
): PageDraft | undefined {
  const isStart = startPage.test(text);
  const overview = model.pages.find((page) => page.kind === 'dashboard');
  const root = model.pages.find((page) => page.path === '/');
  if (isStart && root && root !== overview) return entities.every((one) => one === root.entity) ? root : undefined;
  if (overview) return isStart && overview.path !== undefined && overview.path !== '/' ? undefined : overview;
  return model.addPage({
    title: capitalise(overviewPage.exec(text)?.[0] ?? say(model.language, 'overview')),
    kind: 'dashboard',
    ...(isStart && { path: '/' }),
    filterBy: [],
    searchBy: [],
    requirementIds: [],
    range,
  });
}

/** The list that the app opens with. */
function startList(
  { id, text, range }: Requirement,
  [entity, ...others]: readonly string[],
  model: SpecModel,
): PageDraft | undefined {
  const drafted = model.entities.get(entity ?? '');
  const isTaken = model.pages.some(
    (page) => page.kind === 'dashboard' || (page.path === '/' && page.entity !== entity),
  );
  if (!drafted || isTaken || !startPage.test(text) || others.some((other) => other !== entity)) return undefined;
  const page = model.listPage(drafted, id, range);
  page.path ??= '/';
  return page.path === '/' ? page : undefined;
}

function figureEntity(meaning: Meaning, model: SpecModel): string | undefined {
  const rule = meaning.kind === 'rule' ? model.rules.get(meaning.rule)?.meaning : undefined;
  return rule && figures.has(rule.kind) ? rule.entity : undefined;
}

function listEntity(meaning: Meaning, model: SpecModel): string | undefined {
  if (meaning.kind === 'operation') return meaning.operation === 'list' ? meaning.entity : undefined;
  if (meaning.kind === 'page') return model.pages.find(({ id }) => id === meaning.page)?.entity;
  const rule = meaning.kind === 'rule' ? model.rules.get(meaning.rule)?.meaning : undefined;
  return rule?.kind === 'countOfRelated' ? rule.entity : undefined;
}

function notThere(requirement: Requirement, model: SpecModel): Requirement {
  const { language } = model;
  return {
    ...requirement,
    understood: false,
    ...lackOf({ meanings: [], missing: say(language, 'otherPage'), gap: 'needsModel' }, language),
  };
}
