/** Which files of a compiled app carry which statements of its spec, and which statements none does in full. */
import type { Resolved } from '../../appModel/resolved';
import { actionPath } from '../actions/actionFile';
import { dialogPath } from '../actions/dialogFile';
import type { ActionModel } from '../model/actionTypes';
import type { PageModel } from '../model/pageTypes';
import type { RuleModel } from '../model/ruleTypes';
import type { AppModel, EntityModel } from '../model/types';
import { pagePath } from '../pages/pageFile';
import { pageTestPath } from '../pages/pageTest';
import type { Unserved } from '../plan';
import { isShown } from '../rules/ruleFiles';
import type { Words } from '../words/words';
import type { Coverage } from './coverage';
import { recordPath, typePaths } from './paths';

interface Carried {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
}

/** `paths`: the files that there are; `statements`: the ids of all, in the order of the spec. */
export function describedCoverage(
  app: AppModel,
  resolved: Resolved,
  statements: readonly string[],
  paths: ReadonlySet<string>,
): Coverage {
  const carried = carriedBy(app, resolved);
  const byPath = new Map<string, string[]>();
  for (const { ids, paths: own } of carried)
    for (const path of own.filter((one) => paths.has(one)))
      byPath.set(path, [...new Set([...(byPath.get(path) ?? []), ...ids])]);
  const isServed = (id: string) => [...byPath.values()].some((ids) => ids.includes(id));
  const missing = missingIn(app, resolved);
  const unserved = statements.flatMap((id): Unserved[] => {
    const gap = gapOf(resolved.written.gaps[id] ?? [], app.words);
    if (gap === 'none') return [];
    const reason = gap?.reason ?? missing.get(id) ?? (isServed(id) ? undefined : app.words.reasons.nothingToBuild);
    if (reason === undefined) return [];
    return [{ requirementId: id, reason, gap: gap?.gap ?? (isServed(id) ? 'partly' : 'needsModel') }];
  });
  return { byPath, unserved };
}

function carriedBy(app: AppModel, resolved: Resolved): readonly Carried[] {
  return [
    ...app.entities.flatMap((entity) => ofEntity(entity, resolved)),
    ...app.rules.map(({ requirementIds, name }) => ({
      ids: requirementIds,
      paths: [`src/rules/${name}.ts`, `src/rules/${name}.test.ts`],
    })),
    ...app.pages.flatMap(ofPage),
    ...[...app.recordViews].flatMap(([entity, views]) =>
      views.map(({ requirementIds }) => ({ ids: requirementIds, paths: [typePaths(entity).detail] })),
    ),
    ...app.actions.map(ofAction),
  ];
}

function ofEntity(entity: EntityModel, { entities }: Resolved): Carried[] {
  const described = entities.get(entity.id);
  if (!described) return [];
  const { form, create, edit, detail } = typePaths(entity);
  return [
    { ids: described.statements, paths: [recordPath(entity), form, create, edit, detail] },
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

/** By statement why a construct that names it is not in the app, or is not shown to do what it says. */
function missingIn(app: AppModel, { written }: Resolved): ReadonlyMap<string, string> {
  const { reasons } = app.words;
  const rules = new Map(app.rules.map((rule): [string, RuleModel] => [rule.id, rule]));
  const actions = new Set(app.actions.map(({ id }) => id));
  const custom = written.custom.map(({ statements }) => [statements, reasons.nothingToBuild] as const);
  const views = written.pages
    .flatMap(({ views: all, statements }) => all.map((view) => ({ view, statements })))
    .filter(({ view }) => view.kind === 'custom')
    .map(
      ({ view, statements }) =>
        [view.statements.length > 0 ? view.statements : statements, reasons.nothingToBuild] as const,
    );
  const left = [
    ...written.checks
      .filter(({ name }) => !rules.has(`check.${name}`))
      .map(({ statements }) => [statements, reasons.ruleImpossible] as const),
    ...written.actions
      .filter(({ name }) => !actions.has(name))
      .map(({ statements }) => [statements, reasons.nothingToBuild] as const),
    ...[...rules.values()]
      .filter((rule) => rule.check && !isShown(rule))
      .map(({ requirementIds }) => [requirementIds, reasons.notShown] as const),
    ...written.access.map(({ statements }) => [statements, reasons.needsServer] as const),
    ...custom,
    ...views,
  ];
  return new Map(left.flatMap(([ids, reason]) => ids.map((id) => [id, reason] as const)));
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
