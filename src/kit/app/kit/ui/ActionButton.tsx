/** Does something with a record: at once, after a question, or after what it needs to know was filled in. */
import { type ReactNode, useState } from 'react';
import { words } from '../../words';
import { type ActionOf, isOffered, saying } from '../lib/action';
import { runAction } from '../lib/runAction';
import type { Of } from '../lib/self';
import { useDatabase } from '../lib/store';
import { ConfirmDialog } from './ConfirmDialog';
import { MessageDialog } from './MessageDialog';
import { showToast } from './Toasts';

export interface DialogProps<Input> {
  /** The id of the record that it is done with. */
  readonly id: string;
  /** What is asked before it is done. */
  readonly question: string | undefined;
  /** Says why it can't be done. */
  readonly onRun: (input: Input) => readonly string[];
  readonly onClose: () => void;
}

interface ActionButtonProps<Name extends Of, Input> {
  readonly action: ActionOf<Name, Input>;
  /** Of the record that it is done with. */
  readonly id?: string;
  /** It stays where it is while it can't be done, and says so: nothing else moves, and the focus is kept. */
  readonly isSteady?: boolean;
  /** Asks for what the action needs to know. */
  readonly dialog?: (props: DialogProps<Input>) => ReactNode;
}

export function ActionButton<Name extends Of, Input = undefined>(props: ActionButtonProps<Name, Input>) {
  const { action, id = '', isSteady = false, dialog: Dialog } = props;
  const database = useDatabase();
  const [isAsking, setAsking] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const isThere = isOffered(action, id, database);
  if (!isThere && !isSteady) return null;
  const close = () => setAsking(false);
  const doIt = (input: Input) => {
    const done = runAction(action, id, input);
    if (done.refusals.length === 0) {
      close();
      showToast(done.message ?? action.label, { label: words.undo, run: done.undo });
    }
    return done.refusals;
  };
  // Without a dialog an action takes no input.
  const doAtOnce = () => {
    close();
    setRefusals(doIt(undefined as Input));
  };
  const question = saying(action.confirm, action.of, id, database);
  const asks = Dialog !== undefined || action.confirm !== undefined;
  const press = asks ? () => setAsking(true) : doAtOnce;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={!isThere || undefined}
        onClick={isThere ? press : undefined}
      >
        {action.label}
      </button>
      {isAsking && Dialog && <Dialog id={id} question={question} onRun={doIt} onClose={close} />}
      {isAsking && !Dialog && (
        <ConfirmDialog
          title={question ?? action.label}
          confirmLabel={action.label}
          onConfirm={doAtOnce}
          onClose={close}
        >
          <p>{words.canBeUndone}</p>
        </ConfirmDialog>
      )}
      {refusals.length > 0 && (
        <MessageDialog title={action.label} onClose={() => setRefusals([])}>
          {refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
        </MessageDialog>
      )}
    </>
  );
}
