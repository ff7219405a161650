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

export interface OlderParts {
  /** What the earlier version has kept. */
  readonly older: Kept;
  /** Its description, without what a person has changed in it. */
  readonly former: Kept['model'];
  /** The app to come. */
  readonly resolved: Resolved;
  readonly statements: Kept['statements'];
}

/** @throws PipelineError `update_needed` where this version can't read what the earlier one has kept */
export function olderApp(
  { older, former: model, resolved, statements }: OlderParts,
  names: AppNames,
): Omit<Older, 'isHeld'> {
  const { resolved: former } = checkAppModel(model);
  if (!former) throw updateNeeded();
  return { before: texts(former, older.statements), after: texts(resolved, statements) };

  function texts(described: Resolved, of: Kept['statements']): ReadonlyMap<string, string> {
    const all = [...of].map(([id, { text }]) => ({ id, text }));
    return new Map(compile(described, all, names).files.map(({ path, content }) => [path, content]));
  }
}
