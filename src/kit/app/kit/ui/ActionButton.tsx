/** Does something with a record: at once, after a question, or after what it needs to know was filled in. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { words } from '../../words';
import { type ActionOf, changeBy, isOffered, saying } from '../lib/action';
import { restore } from '../lib/backup';
import { settled } from '../lib/recordView';
import type { Of } from '../lib/refusal';
import { currentDatabase, latestDatabase, replaceDatabase, useDatabase } from '../lib/store';
import type { FormState } from '../lib/useForm';
import { ConfirmDialog, MessageDialog } from './dialogs';
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

interface ActionDialogProps<Input> {
  readonly title: string;
  readonly question?: string | undefined;
  readonly form: FormState<Input>;
  readonly onRun: (input: Input) => readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What an action asks for before it is done. */
export function ActionDialog<Input>({ title, question, form, onRun, onClose, children }: ActionDialogProps<Input>) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {question !== undefined && <p>{question}</p>}
      <form
        ref={form.formRef}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit((input) => setRefusals(onRun(input)));
        }}
      >
        {refusals.length > 0 && (
          <div role="alert" className="notice">
            {refusals.map((refusal) => (
              <p key={refusal}>{refusal}</p>
            ))}
          </div>
        )}
        {children}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {title}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface Done {
  /** Why it was not done; then nothing has changed. */
  readonly refusals: readonly string[];
  readonly message: string | undefined;
  readonly undo: () => void;
}

/** Does something with a record for good, unless a rule is against it. */
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
