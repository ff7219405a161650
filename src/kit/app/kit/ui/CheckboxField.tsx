/** A field for yes or no. */
import type { FieldProps } from '../lib/useForm';
import { describe, FieldNotes } from './FieldFrame';

interface CheckboxFieldProps extends FieldProps<boolean> {
  readonly label: string;
  readonly hint?: string;
}

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
