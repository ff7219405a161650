/** Which files of a compiled app carry which statements of its spec, and which statements none does in full. */
import type { Entity, Field, Resolved } from '../../appModel/resolved';
import type { WrittenPage, WrittenView } from '../../pipeline/schema/appModel/pages';
import type { Meaning } from '../../pipeline/schema/spec';
import { actionPath } from '../actions/actionFile';
import { dialogPath } from '../actions/dialogFile';
import type { ActionModel } from '../model/actionTypes';
import type { PageModel, ViewModel } from '../model/pageTypes';
import type { RuleModel } from '../model/ruleTypes';
import type { AppModel, EntityModel } from '../model/types';
import { pagePath } from '../pages/pageFile';
import { pageTestPath, recordPageTestPath } from '../pages/pageTest';
import { viewTests } from '../pages/viewTest';
import type { Unserved } from '../plan';
import { isShown } from '../rules/ruleFiles';
import { exampleTestPath } from '../testing/exampleTests';
import type { Words } from '../words/words';
import type { Coverage } from './coverage';
import { recordPath, rulePath, ruleTestPath, typePaths } from './paths';

interface Carried {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
}

export interface JudgedStatement {
  readonly id: string;
  readonly text: string;
  /** Where they are known. */
  readonly meanings?: readonly Meaning[];
}

/** `files`: their contents by path; `statements` in the order of the spec. Only what a test quotes is carried in full. */
export function describedCoverage(
  app: AppModel,
  resolved: Resolved,
  statements: readonly JudgedStatement[],
  files: ReadonlyMap<string, string>,
): Coverage {
  const byPath = new Map<string, string[]>();
  const carry = (ids: readonly string[], paths: readonly string[]) => {
    for (const path of paths.filter((one) => files.has(one)))
      byPath.set(path, [...new Set([...(byPath.get(path) ?? []), ...ids])]);
  };
  for (const { ids, paths } of carriedBy(app, resolved)) carry(ids, paths);
  for (const { id, meanings = [] } of statements)
    if (isOfLook(meanings)) carry([id], ['src/tokens.css', 'src/App.tsx']);
  const quotedBy = testsQuoting(statements, files);
  const missing = missingIn(app, resolved);
  const unserved = statements.flatMap(({ id, meanings = [] }): Unserved[] => {
    if (isOfLook(meanings)) return [];
    const quoting = quotedBy.get(id) ?? [];
    carry([id], quoting);
    const isCarried = [...byPath.values()].some((ids) => ids.includes(id));
    const gap = gapOf(resolved.written.gaps[id] ?? [], app.words);
    if (gap === 'none') return [];
    const nothing = isCarried ? app.words.reasons.notShown : app.words.reasons.nothingToBuild;
    const reason = gap?.reason ?? missing.get(id) ?? (quoting.length > 0 ? undefined : nothing);
    if (reason === undefined) return [];
    return [{ requirementId: id, reason, gap: gap?.gap ?? (isCarried ? 'partly' : 'needsModel') }];
  });
  return { byPath, unserved };
}

/** Colours and fonts, and what there shall not be: the reader has understood all of it, or it is no meaning. */
function isOfLook(meanings: readonly Meaning[]): boolean {
  return meanings.length > 0 && meanings.every(({ kind }) => kind === 'theme' || kind === 'absence');
}

/** The tests that quote each statement, by its id. The longer go first: one that stands within another is not quoted by its tests. */
function testsQuoting(
  statements: readonly { readonly id: string; readonly text: string }[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const plain = (text: string) => text.replaceAll('\\', '');
  const texts = [...new Set(statements.map(({ text }) => plain(text)))].sort((a, b) => b.length - a.length);
  const paths = new Map(texts.map((text): [string, string[]] => [text, []]));
  for (const [path, content] of files) {
    // An example may hold without what it is about: it is no proof that this is there.
    if (!/\.test\.tsx?$/.test(path) || path === exampleTestPath) continue;
    let rest = plain(content);
    for (const text of texts) {
      if (!rest.includes(text)) continue;
      paths.get(text)?.push(path);
      rest = rest.replaceAll(text, '\n');
    }
  }
  return new Map(statements.map(({ id, text }) => [id, paths.get(plain(text)) ?? []]));
}

function carriedBy(app: AppModel, resolved: Resolved): readonly Carried[] {
  return [
    ...app.entities.flatMap((entity) => ofEntity(entity, resolved)),
    ...app.rules.map((rule) => ({ ids: rule.requirementIds, paths: [rulePath(rule), ruleTestPath(rule)] })),
    ...app.pages.flatMap(ofPage),
    ...[...app.recordViews].flatMap(([entity, views]) =>
      views.map(({ requirementIds }) => ({
        ids: requirementIds,
        paths: [typePaths(entity).detail, recordPageTestPath(entity)],
      })),
    ),
    ...[...app.recordCreates].map(([entity, { requirementIds }]) => ({
      ids: requirementIds,
      paths: [typePaths(entity).detail, recordPageTestPath(entity)],
    })),
    ...app.actions.map(ofAction),
  ];
}

function ofEntity(entity: EntityModel, { entities }: Resolved): Carried[] {
  const described = entities.get(entity.id);
  if (!described) return [];
  const { form, detail } = typePaths(entity);
  return [
    { ids: described.statements, paths: [recordPath(entity), form, detail] },
    ...described.fields.map(({ statements }) => ({ ids: statements, paths: [recordPath(entity), form, detail] })),
  ];
}

function ofPage(page: PageModel): Carried[] {
  const paths = [pagePath(page), pageTestPath(page)];
  return [page, ...page.views].map(({ requirementIds }) => ({ ids: requirementIds, paths }));
}

function ofAction(action: ActionModel): Carried {
  const path = actionPath(action);
  return { ids: action.requirementIds, paths: [path, path.replace('.ts', '.test.ts'), dialogPath(action)] };
}

/** By statement why a construct that names it is not in the app, in part or at all, or is not shown to do what it says. */
function missingIn(app: AppModel, resolved: Resolved): ReadonlyMap<string, string> {
  const { reasons } = app.words;
  const { written, entities } = resolved;
  const rules = new Map(app.rules.map((rule): [string, RuleModel] => [rule.id, rule]));
  const actions = new Set(app.actions.map(({ id }) => id));
  const because = (reason: string, all: readonly { readonly statements: readonly string[] }[]) =>
    all.flatMap(({ statements }) => statements.map((id) => [id, reason] as const));
  const kinds = [...entities.values()];
  const unshown = [...rules.values()].filter((rule) => !isShown(rule));
  return new Map([
    ...because(
      reasons.ruleImpossible,
      written.checks.filter(({ name }) => !rules.has(`check.${name}`)),
    ),
    ...because(
      reasons.ruleImpossible,
      kinds.flatMap((kind) => kind.fields.filter((field) => isLeftOut(kind, field, rules))),
    ),
    ...because(
      reasons.nothingToBuild,
      written.actions.filter(({ name }) => !actions.has(name)),
    ),
    ...because(reasons.nothingToBuild, written.custom),
    ...because(
      reasons.nothingToBuild,
      written.pages.flatMap((page) => viewsLeftOut(page, app)),
    ),
    ...because(
      reasons.notShown,
      [...unshown, ...viewsNotShown(app)].map(({ requirementIds }) => ({ statements: requirementIds })),
    ),
    ...because(reasons.needsServer, written.access),
  ]);
}

/** Views that do more than a test shows. */
function viewsNotShown(app: AppModel): readonly ViewModel[] {
  const tests = [
    ...app.pages.flatMap(({ views, path }) => viewTests(views, path, undefined, app)),
    ...[...app.recordViews].flatMap(([entity, views]) => viewTests(views, entity.basePath, entity, app)),
  ];
  // What is in free code is told of as that.
  return tests.flatMap(([view, { isWhole }]) => (isWhole || view.kind === 'custom' ? [] : [view]));
}

/** An expression of a field of which no rule was made. */
function isLeftOut({ name }: Entity, field: Field, rules: ReadonlyMap<string, RuleModel>): boolean {
  const path = `entity.${name}.field.${field.name}`;
  return (
    (field.computed !== undefined && !rules.has(path)) ||
    (field.shownWhen !== undefined && !rules.has(`${path}.shown`)) ||
    (field.lockedWhen !== undefined && !rules.has(`${path}.locked`))
  );
}

/** Of each what of it is not on the page: a view, or what can be done there. */
function viewsLeftOut(
  page: WrittenPage,
  { actions, entities, lists, pages, recordViews, recordCreates }: AppModel,
): readonly Stated[] {
  // Of a page that is a list all is there.
  if (lists.some((list) => list.page?.id === `page.${page.path ?? ''}`)) return [];
  const owner = entities.find(({ id }) => id === page.of);
  const made = owner ? (recordViews.get(owner) ?? []) : (pages.find(({ path }) => path === page.path)?.views ?? []);
  const isCreated = (name: string) => /^create /.test(name);
  const isThere = (all: readonly ActionModel[]) => (name: string) => all.some(({ id }) => id === name);
  const bars = made.flatMap(({ bar }) => bar);
  const inRows = (of: string | undefined) => actions.filter(({ entity, hasRecord }) => hasRecord && entity.id === of);
  // Of several options a record would be in several groups.
  const isInGroups = ({ of, group }: (typeof page.views)[number]) =>
    entities
      .find(({ id }) => id === of)
      ?.fields.some(({ id, type }) => id === group && type.kind === 'choice' && type.multiple);
  const left = page.views.filter(
    (view) =>
      view.kind === 'custom' ||
      isInGroups(view) ||
      !view.actions.every(
        (name) => isBuiltIn(name, view) || isThere([...bars, ...(hasRows(view) ? inRows(view.of) : [])])(name),
      ),
  );
  const isShort = made.length < page.views.length;
  const stated = left.map(({ kind, statements }) => ({
    statements: statements.length > 0 || kind === 'custom' ? statements : page.statements,
  }));
  const isAddedTo = (to: EntityModel, name: string) =>
    recordCreates.get(to)?.creates.some(({ entity }) => name.startsWith(`create ${entity.id}`)) === true ||
    entities.some(({ id, part }) => part?.target === to && name.startsWith(`create ${id}`));
  const onPage = owner ? inRows(owner.id) : (pages.find(({ path }) => path === page.path)?.actions ?? []);
  const isWhole = page.actions.every(
    (name) => name === 'print' || (isCreated(name) && (!owner || isAddedTo(owner, name))) || isThere(onPage)(name),
  );
  return isShort || !isWhole ? [...stated, page] : stated;
}

/** What needs no action of the description. */
function isBuiltIn(name: string, view: WrittenView): boolean {
  return name === 'print' || (name === 'download' && hasRows(view));
}

function hasRows({ kind }: WrittenView): boolean {
  return kind === 'table' || kind === 'cards' || kind === 'board';
}

interface Stated {
  readonly statements: readonly string[];
}

/** What the description itself says of a statement: that it asks for nothing, or why it is not met in full. */
function gapOf(gaps: readonly string[], { reasons }: Words): Pick<Unserved, 'reason' | 'gap'> | 'none' | undefined {
  for (const gap of gaps) {
    if (gap === 'background') return 'none';
    if (gap === 'question') return { reason: reasons.leftOpen, gap: 'partly' };
    if (gap === 'quality') return { reason: reasons.notMeasured, gap: 'partly' };
    const [, kind, why = ''] = /^(partly|outOfScope):\s*(.+)$/s.exec(gap) ?? [];
    if (kind === 'partly' || kind === 'outOfScope') return { reason: why, gap: kind };
  }
  return undefined;
}
