/** For apps whose rules depend on the day, or on who one is: their tests all take place at one time, and by one person. */
import { now } from '../expressions/draw';
import { isAboutNow } from '../expressions/reads';
import type { AppModel } from '../model/types';
import { viewTrees } from '../model/viewTrees';
import { type PlannedFile, planned } from '../plan';

const startPath = 'src/testing/start.ts';

/** None where nothing of it depends on day or person. */
export function startFiles(app: AppModel): PlannedFile[] {
  const isNeeded = app.entities.length > 0 && !app.counter && (isTimed(app) || hasPeople(app));
  return isNeeded ? [planned(startPath, 'What all tests begin with', () => startFile(app))] : [];
}

function isTimed(app: AppModel): boolean {
  const ofRules = app.rules.flatMap(({ check, value }) => check?.typed ?? value?.typed ?? []);
  const trees = [...ofRules, ...viewTrees(app)];
  return hasCalendar(app) || trees.some((tree) => isAboutNow(tree, app.entities));
}

/** It opens with the month that it is. */
function hasCalendar({ pages }: AppModel): boolean {
  return pages.some(({ views }) => views.some(({ kind }) => kind === 'days'));
}

function hasPeople({ entities }: AppModel): boolean {
  return entities.some(({ id }) => id === 'user');
}

/** Only the date stands still: timers go on. */
function startFile(app: AppModel): string {
  const people = hasPeople(app);
  const vitest = isTimed(app) ? 'beforeEach, vi' : 'beforeEach';
  return `/** What all tests begin with: what rules say of a day, they say of this one, and of a person of this one. */
import { ${vitest} } from 'vitest';
${people ? "import { actAs } from '../kit/lib/world';\n" : ''}
beforeEach(() => {
${isTimed(app) ? `  vi.setSystemTime('${now}');\n` : ''}${people ? "  actAs('user-1');\n" : ''}});
`;
}
