/** Label, hint and message around a control, and the attributes that tie them to it. */
import type { ReactNode } from 'react';
import { words } from '../../words';

/** What every field takes beside what the form gives it. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

interface FieldFrameProps extends FieldTexts {
  readonly name: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

export function FieldFrame({ name, label, hint, required, error, children }: FieldFrameProps) {
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>
        {label}
        {!required && <span className="optional">{words.optional}</span>}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

interface FieldNotesProps {
  readonly name: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

export function FieldNotes({ name, hint, error }: FieldNotesProps) {
  return (
    <>
      {hint && (
        <p className="hint" id={`field-${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`field-${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** Attributes for the control itself. */
export function describe(name: string, hint: string | undefined, error: string | undefined, required = false) {
  const notes = [hint && `field-${name}-hint`, error && `field-${name}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': notes || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
}
