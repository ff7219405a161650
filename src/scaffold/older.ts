/** What a change of the spec changes in an app that an earlier version has made: both descriptions, as this version makes them. */
import { checkAppModel } from '../appModel/checkAppModel';
import type { Kept } from '../appModel/keep/kept';
import type { Resolved } from '../appModel/resolved';
import { compile } from './compile';
import { updateNeeded } from './lowering/openKept';
import type { AppNames } from './model/appNames';

export interface Older {
  /** The texts of files by path: of the app that is there, and of the one to come. Only what differs between them counts. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** Something in the description to come stays as the earlier version has made it. */
  readonly isHeld: boolean;
}

/** @throws PipelineError `update_needed` where this version can't read what the earlier one has kept */
export function olderApp(
  kept: Kept,
  resolved: Resolved,
  statements: Kept['statements'],
  names: AppNames,
): Omit<Older, 'isHeld'> {
  const { resolved: former } = checkAppModel(kept.model);
  if (!former) throw updateNeeded();
  return { before: texts(former, kept.statements), after: texts(resolved, statements) };

  function texts(described: Resolved, of: Kept['statements']): ReadonlyMap<string, string> {
    const all = [...of].map(([id, { text }]) => ({ id, text }));
    return new Map(compile(described, all, names).files.map(({ path, content }) => [path, content]));
  }
}
