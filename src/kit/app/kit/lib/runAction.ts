/** Does something with a record for good, unless a rule is against it. */
import { words } from '../../words';
import { type ActionOf, changeBy, isOffered, saying } from './action';
import { settled } from './notThere';
import { restore } from './restore';
import type { Of } from './self';
import { currentDatabase, latestDatabase, replaceDatabase } from './store';

interface Done {
  /** Why it was not done; then nothing has changed. */
  readonly refusals: readonly string[];
  readonly message: string | undefined;
  readonly undo: () => void;
}

export function runAction<Name extends Of, Input>(action: ActionOf<Name, Input>, id: string, input: Input): Done {
  const before = latestDatabase();
  // It may have been changed elsewhere since it was offered.
  const change = isOffered(action, id, before)
    ? settled(() => changeBy(action, id, input, before), undefined)
    : undefined;
  const { refusals, settled: after } = change ?? { refusals: [words.refused], settled: before };
  if (refusals.length === 0) replaceDatabase(after);
  return {
    refusals,
    message: saying(action.message, action.of, id, after) ?? action.label,
    undo: () => replaceDatabase(restore(currentDatabase(), before, after)),
  };
}
