/** A field for any number of options. */

import { words } from '../../words';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldNotes, type FieldTexts } from './FieldFrame';

interface ChoicesFieldProps<Value extends string> extends FieldProps<readonly Value[]>, FieldTexts {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { name, value, error, onChange, label, hint, required, options } = props;
  return (
    <fieldset className="field">
      <legend>
        {label}
        {!required && <span className="optional">{words.optional}</span>}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            name={name}
            type="checkbox"
            value={option.value}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? event.target.checked : value.includes(one))),
              )
            }
            {...describe(name, hint, error)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
