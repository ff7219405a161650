/** What kind of gap a requirement leaves that is not implemented. */
import type { Gap } from './schema/build';
import type { GapKind, Requirement } from './schema/spec';

/** What nobody could build on one visitor's browser, or see in a build, and what was left out. */
const outside: ReadonlySet<GapKind> = new Set(['accounts', 'sharedData', 'api', 'measurement', 'leftOut']);

/** Whether no app of this kind could meet it, with or without a model. */
export function isOutOfScope({ gap }: Pick<Requirement, 'gap'>): boolean {
  return gap !== undefined && outside.has(gap);
}

/** `files` are those that serve a part of it. */
export function gapOf(requirement: Requirement, files: readonly string[]): Gap {
  if (files.length > 0) return 'partly';
  return isOutOfScope(requirement) ? 'outOfScope' : 'needsModel';
}
