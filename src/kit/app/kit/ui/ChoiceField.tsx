/** A field for one of several options. */

import { words } from '../../words';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface ChoiceFieldProps<Value extends string> extends FieldProps<Value | ''>, FieldTexts {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, value, error, onChange, hint, required, options } = props;
  return (
    <FieldFrame {...props}>
      <select
        id={`field-${name}`}
        name={name}
        value={value}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? '')}
        {...describe(name, hint, error, required)}
      >
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
