/** A field for a picture from this device. It is kept with the record, made small enough for that. */
import { useState } from 'react';
import { words } from '../../words';
import { smallImage } from '../lib/smallImage';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface ImageFieldProps extends FieldProps<string>, FieldTexts {}

export function ImageField(props: ImageFieldProps) {
  const { name, value, error, onChange, hint, required, label } = props;
  const [problem, setProblem] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const image = await smallImage(file);
    setProblem(image === undefined ? words.notAnImage(file.name) : '');
    if (image !== undefined) onChange(image);
  };
  return (
    <FieldFrame {...props} error={error ?? (problem || undefined)}>
      <div className="picture">
        {value !== '' && <img src={value} alt={label} />}
        <div className="actions">
          <input
            id={`field-${name}`}
            name={name}
            type="file"
            accept="image/*"
            onChange={(event) => void take(event.target.files?.[0])}
            {...describe(name, hint, error ?? problem, required)}
          />
          {value !== '' && (
            <button type="button" className="button" onClick={() => onChange('')}>
              {words.clear}
            </button>
          )}
        </div>
      </div>
    </FieldFrame>
  );
}
