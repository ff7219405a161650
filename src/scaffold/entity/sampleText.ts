/** Valid values for fields, for the tests of the generated app. */
import { literal } from '../emit/literal';
import type { FieldModel } from '../model/types';

type Sample = string | number | boolean | readonly string[];

/** Source text of such a value. `variant` tells values of different records apart. */
export function sampleText(field: FieldModel, variant = 1): string {
  return sourceOf(sampleValue(field, variant));
}

/** Source text of a value as it is kept. */
export function sourceOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(', ')}]`;
  return typeof value === 'string' ? literal(value) : JSON.stringify(value);
}

export function sampleValue(field: FieldModel, variant = 1): Sample {
  const { type } = field;
  switch (type.kind) {
    case 'number':
      return sampleNumber(type, type.integer, variant);
    case 'money':
      return sampleNumber(type, false, variant);
    case 'boolean':
      return true;
    case 'choice': {
      const first = type.options[0]?.value ?? '';
      return type.multiple ? [first] : first;
    }
    case 'date':
      return `${2999 + variant}-05-01`;
    case 'dateTime':
      return `${2999 + variant}-05-01T10:00`;
    case 'time':
      return `${String(9 + variant).padStart(2, '0')}:00`;
    case 'email':
      return `sample${variant}@example.com`;
    case 'phone':
      return `+49 30 555010${variant}`;
    case 'url':
      return `https://example.com/${variant}`;
    case 'reference':
      return field.target ? `${field.target.name}-1` : 'unknown';
    case 'references':
      return field.target ? [`${field.target.name}-1`] : [];
    case 'color':
      return `#3457a${variant % 10}`;
    case 'image':
      return `https://example.com/${variant}.png`;
    case 'text':
      if (type.format) return sampleInFormat(type.format, variant);
      return sampleWord(field.label, variant, type.minLength ?? 0, type.maxLength);
    case 'longText':
      return sampleWord(field.label, variant, type.minLength ?? 0, type.maxLength);
    default:
      return sampleWord(field.label, variant, 0, undefined);
  }
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly open?: readonly string[];
}

function sampleNumber(limits: Limits, integer: boolean, variant: number): number {
  const min = limits.min ?? Math.min(0, (limits.max ?? 1) - 1);
  const max = limits.max ?? Number.POSITIVE_INFINITY;
  if (limits.open && max <= min + variant) return min + ((max - min) * variant) / (variant + 1);
  const [low, high] = integer ? [Math.ceil(min), Math.floor(max)] : [min, max];
  return Math.max(low, Math.min(low + variant, high));
}

/** The format itself, with its last digit, or without digits its last letter that may be any, moved on. */
function sampleInFormat(format: string, variant: number): string {
  const next = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + variant);
  if (/\d/.test(format)) return format.replace(/\d(?=\D*$)/, next);
  return format.replace(/[AXN](?=(?:[^A-Za-z].*)?$)/i, next);
}

/** The field's label and a number, made as long or as short as the field asks for. */
function sampleWord(label: string, variant: number, minLength: number, maxLength: number | undefined): string {
  const word = `${
    label
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 30)
      // Two spaces in a row would be one on the page.
      .trim() || 'Sample'
  } ${variant}`;
  if (maxLength !== undefined && word.length > maxLength)
    return String(variant).padStart(Math.max(1, minLength), 'a').slice(0, maxLength);
  return word.padEnd(minLength, 'a');
}
