/** The frame of a form. Messages come from the app, at the field that they are about, not from the browser. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { words } from '../../words';
import type { Clash } from '../lib/editing';
import { type FormState, type SaveGuard, useUnsavedGuard } from '../lib/useForm';
import { ConfirmDialog } from './dialogs';

interface FormProps<Values> {
  readonly form: FormState<Values>;
  /** The guard is released, unless it is told that the values are not saved. */
  readonly onSave: (values: Values, guard: SaveGuard) => void;
  readonly cancelPath: string;
  readonly children: ReactNode;
}

export function Form<Values>({ form, onSave, cancelPath, children }: FormProps<Values>) {
  const guard = useUnsavedGuard(form.isChanged);
  return (
    <form
      ref={form.formRef}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit((values) => {
          guard.release();
          onSave(values, guard);
        });
      }}
    >
      {children}
      <div className="actions">
        <button type="submit" className="button primary">
          {words.save}
        </button>
        <Link href={cancelPath} className="button">
          {words.cancel}
        </Link>
      </div>
      {guard.asking && (
        <ConfirmDialog
          title={words.askDiscard}
          confirmLabel={words.discard}
          onConfirm={guard.leave}
          onClose={guard.stay}
        >
          <p>{words.notSavedYet}</p>
        </ConfirmDialog>
      )}
    </form>
  );
}

interface ClashDialogProps {
  readonly clash: Clash;
  readonly onClose: () => void;
}

/** Asks whose change counts where the record was changed or deleted elsewhere while it was in the form. */
export function ClashDialog({ clash, onClose }: ClashDialogProps) {
  const { title, fields, keepMine, takeTheirs } = clash;
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby="clash-title" onClose={onClose}>
      <h2 id="clash-title">{takeTheirs ? words.clashTitle : words.clashDeletedTitle}</h2>
      <p>{takeTheirs ? words.clashText : words.clashDeleted(title)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        {takeTheirs && (
          <button type="button" className="button" onClick={takeTheirs}>
            {words.takeTheirs}
          </button>
        )}
        <button type="button" className="button primary" onClick={keepMine}>
          {takeTheirs ? words.keepMine : words.saveAgain}
        </button>
      </div>
    </dialog>
  );
}
