/** For apps whose rules depend on the day, or on who one is: their tests all take place at one time, and by one person. */
import { now } from '../expressions/draw';
import { isAboutNow } from '../expressions/reads';
import type { AppModel } from '../model/types';

export const startPath = 'src/testing/start.ts';

export function needsStart(app: AppModel): boolean {
  return isTimed(app) || hasPeople(app);
}

function isTimed({ rules, entities }: AppModel): boolean {
  const trees = rules.flatMap(({ check, value }) => check?.typed ?? value?.typed ?? []);
  return trees.some((tree) => isAboutNow(tree, entities));
}

function hasPeople({ entities }: AppModel): boolean {
  return entities.some(({ id }) => id === 'user');
}

/** Only the date stands still: timers go on. */
export function startFile(app: AppModel): string {
  const people = hasPeople(app);
  const vitest = isTimed(app) ? 'beforeEach, vi' : 'beforeEach';
  return `/** What all tests begin with: what rules say of a day, they say of this one, and of a person of this one. */
import { ${vitest} } from 'vitest';
${people ? "import { actAs } from '../kit/lib/acting';\n" : ''}
beforeEach(() => {
${isTimed(app) ? `  vi.setSystemTime('${now}');\n` : ''}${people ? "  actAs('user-1');\n" : ''}});
`;
}
