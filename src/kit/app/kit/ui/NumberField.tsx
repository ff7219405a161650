/** A field for a number. What is not a number yet is kept as NaN, so that it becomes a message and not an empty value. */
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface NumberFieldProps extends FieldProps<number | null>, FieldTexts {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  /** Shown behind the control. */
  readonly unit?: string;
}

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
