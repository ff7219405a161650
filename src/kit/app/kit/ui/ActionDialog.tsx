/** What an action asks for before it is done. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { words } from '../../words';
import type { FormState } from '../lib/useForm';

interface ActionDialogProps<Input> {
  readonly title: string;
  readonly question?: string | undefined;
  readonly form: FormState<Input>;
  readonly onRun: (input: Input) => readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

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
