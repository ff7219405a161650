/** A field of one line: text, address, telephone number, day or time. */
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface InputFieldProps extends FieldProps<string>, FieldTexts {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local' | 'time';
  readonly maxLength?: number;
}

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
