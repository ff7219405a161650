/** The fields of a form for text, numbers, and yes or no, with label, hint and message around each. */
import type { ReactNode } from 'react';
import { words } from '../../words';
import type { FieldProps } from '../lib/useForm';

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

/** Label, hint and message around a control, and the attributes that tie them to it. */
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

interface InputFieldProps extends FieldProps<string>, FieldTexts {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local' | 'time';
  readonly maxLength?: number;
}

/** A field of one line: text, address, telephone number, day or time. */
export function InputField(props: InputFieldProps) {
  const { name, value, error, onChange, hint, required, type = 'text' } = props;
  return (
    <FieldFrame {...props}>
      <input
        id={`field-${name}`}
        name={name}
        type={type}
        value={value}
        maxLength={props.maxLength}
        onChange={(event) => onChange(event.target.value)}
        {...describe(name, hint, error, required)}
      />
    </FieldFrame>
  );
}

interface LongTextFieldProps extends FieldProps<string>, FieldTexts {
  readonly maxLength?: number;
}

/** A field of several lines. */
export function LongTextField(props: LongTextFieldProps) {
  const { name, value, error, onChange, hint, required } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        id={`field-${name}`}
        name={name}
        rows={5}
        value={value}
        maxLength={props.maxLength}
        onChange={(event) => onChange(event.target.value)}
        {...describe(name, hint, error, required)}
      />
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps<number | null>, FieldTexts {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  /** Shown behind the control. */
  readonly unit?: string;
}

/** A field for a number. What is not a number yet is kept as NaN, so that it becomes a message and not an empty value. */
export function NumberField(props: NumberFieldProps) {
  const { name, value, error, onChange, hint, required, min, max, step = 'any', unit } = props;
  return (
    <FieldFrame {...props} label={unit ? `${props.label} (${unit})` : props.label}>
      <input
        id={`field-${name}`}
        name={name}
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        min={min}
        max={max}
        step={step}
        value={value === null || Number.isNaN(value) ? '' : value}
        onChange={({ target }) => onChange(target.value === '' ? emptyOrWrong(target) : target.valueAsNumber)}
        {...describe(name, hint, error, required)}
      />
    </FieldFrame>
  );
}

function emptyOrWrong(input: HTMLInputElement): number | null {
  return input.validity.badInput ? Number.NaN : null;
}

interface CheckboxFieldProps extends FieldProps<boolean> {
  readonly label: string;
  readonly hint?: string;
}

/** A field for yes or no. */
export function CheckboxField({ name, value, error, onChange, label, hint }: CheckboxFieldProps) {
  return (
    <div className="field">
      <label className="check">
        <input
          name={name}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          {...describe(name, hint, error)}
        />
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  );
}
