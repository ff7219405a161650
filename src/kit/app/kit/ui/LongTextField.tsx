/** A field of several lines. */
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface LongTextFieldProps extends FieldProps<string>, FieldTexts {
  readonly maxLength?: number;
}

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
