/** Does something with a record for good, unless a rule is against it. */
import type { ViewName } from '../../views';
import { type ActionOf, changeBy, saying } from './action';
import { restore } from './restore';
import { currentDatabase, latestDatabase, replaceDatabase } from './store';

interface Done {
  /** Why it was not done; then nothing has changed. */
  readonly refusals: readonly string[];
  readonly message: string | undefined;
  readonly undo: () => void;
}

export function runAction<Name extends ViewName, Input>(action: ActionOf<Name, Input>, id: string, input: Input): Done {
  const before = latestDatabase();
  const change = changeBy(action, id, input, before);
  const { refusals, database: after } = change;
  if (refusals.length === 0) replaceDatabase(after);
  return {
    refusals,
    message: saying(action.message, action.of, id, after) ?? action.label,
    undo: () => replaceDatabase(restore(currentDatabase(), before, after)),
  };
}
