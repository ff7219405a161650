/** A field for a colour. */
import { words } from '../../words';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './fields';

interface ColorFieldProps extends FieldProps<string>, FieldTexts {}

/** The browser's own control always holds a colour: this one until another is chosen. */
const unchosen = '#808080';

export function ColorField(props: ColorFieldProps) {
  const { name, value, error, onChange, hint, required } = props;
  return (
    <FieldFrame {...props}>
      <div className="color">
        <input
          id={`field-${name}`}
          name={name}
          type="color"
          value={value || unchosen}
          onChange={(event) => onChange(event.target.value)}
          {...describe(name, hint, error, required)}
        />
        <span>{value || words.notGiven}</span>
        {value !== '' && !required && (
          <button type="button" className="button" onClick={() => onChange('')}>
            {words.clear}
          </button>
        )}
      </div>
    </FieldFrame>
  );
}

/** A colour and what it is called. */
export function Swatch({ color }: { readonly color: string }) {
  return (
    <>
      <span className="swatch" style={{ background: color }} aria-hidden="true" />
      {color}
    </>
  );
}
