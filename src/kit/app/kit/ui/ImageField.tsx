/** A field for a picture from this device. It is kept with the record, made small enough for that. */
import { useState } from 'react';
import { words } from '../../words';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './fields';

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

// Makes a picture small enough to be kept beside the records.

const longestSide = 1_600;
const mostBytes = 300_000;
/** From the best on, until one is small enough. */
const qualities = [0.85, 0.7, 0.55, 0.4];

/** As a `data:` address; undefined where the file is no picture that the browser can show. */
export async function smallImage(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  for (let side = longestSide; side >= 200; side /= 2) {
    const canvas = drawn(bitmap, side);
    for (const quality of qualities) {
      const address = canvas.toDataURL('image/jpeg', quality);
      if (bytesOf(address) <= mostBytes) return address;
    }
  }
  return undefined;
}

function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  // What is transparent would be black.
  if (context) context.fillStyle = '#ffffff';
  context?.fillRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Of what stands in an address in base 64. */
function bytesOf(address: string): number {
  return ((address.length - address.indexOf(',')) * 3) / 4;
}
