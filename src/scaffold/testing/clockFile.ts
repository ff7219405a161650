/** For apps whose rules depend on the day: their tests all take place at one time. */
import { now } from '../expressions/draw';
import { isAboutNow } from '../expressions/reads';
import type { AppModel } from '../model/types';

export const clockPath = 'src/testing/clock.ts';

export function needsClock({ rules, entities }: AppModel): boolean {
  const trees = rules.flatMap(({ check, value }) => check?.typed ?? value?.typed ?? []);
  return trees.some((tree) => isAboutNow(tree, entities));
}

/** Only the date stands still: timers go on. */
export function clockFile(): string {
  return `/** The time at which all tests take place: what rules say of a day, they say of this one. */
import { beforeEach, vi } from 'vitest';

beforeEach(() => {
  vi.setSystemTime('${now}');
});
`;
}
