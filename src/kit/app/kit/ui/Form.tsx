/** The frame of a form. Messages come from the app, at the field that they are about, not from the browser. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { words } from '../../words';
import type { FormState } from '../lib/useForm';
import { type SaveGuard, useUnsavedGuard } from '../lib/useUnsavedGuard';
import { ConfirmDialog } from './ConfirmDialog';

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
