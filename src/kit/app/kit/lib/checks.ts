/** What can be wrong with a single value. Each check returns the message, or nothing. An empty value is only `required`'s matter. */
import { locale } from '../../locale';
import { words } from '../../words';
import { idsByText } from './list';

export function required(value: string | number | null | readonly string[]): string | undefined {
  const empty = value === null || (typeof value !== 'number' && value.length === 0);
  return empty ? words.required : undefined;
}

/** Of a field that is not in every record. */
export function requiredIf(isShown: boolean, value: string | number | null | readonly string[]): string | undefined {
  return isShown ? required(value) : undefined;
}

/** What is locked keeps the value that it had. */
export function unchanged(isLocked: boolean | undefined, value: unknown, before: unknown): string | undefined {
  return isLocked && JSON.stringify(value) !== JSON.stringify(before) ? words.locked : undefined;
}

export function atLeast(value: string, minLength: number): string | undefined {
  return value !== '' && value.length < minLength ? words.tooShort(minLength) : undefined;
}

export function atMost(value: string, maxLength: number): string | undefined {
  return value.length > maxLength ? words.tooLong(maxLength) : undefined;
}

/** In a format a digit stands for any digit, a group of only A, X or N for as many letters, and the rest for itself. */
export function inFormat(value: string, format: string): string | undefined {
  const pattern = format
    .replace(/[^A-Za-z\d]/g, '\\$&')
    .replace(/\d/g, '\\d')
    .replace(/(?<![A-Za-z\\])([AXN])\1*(?![A-Za-z])/g, (letters) => `[A-Z]{${letters.length}}`)
    .replace(/(?<![A-Za-z\\])([axn])\1*(?![A-Za-z])/g, (letters) => `[a-z]{${letters.length}}`);
  return value === '' || new RegExp(`^${pattern}$`).test(value) ? undefined : words.notInFormat(format);
}

interface NumberLimits {
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export function numberWithin(value: number | null, { integer, min, max }: NumberLimits): string | undefined {
  if (value === null) return undefined;
  if (!Number.isFinite(value)) return words.notANumber;
  if (integer && !Number.isInteger(value)) return words.notWhole;
  if (min !== undefined && value < min) return words.tooSmall(min.toLocaleString(locale));
  if (max !== undefined && value > max) return words.tooLarge(max.toLocaleString(locale));
  return undefined;
}

/** Neither of the limits is allowed itself. */
export function numberBetween(
  value: number | null,
  { above, below }: { readonly above?: number; readonly below?: number },
): string | undefined {
  if (value === null) return undefined;
  if (above !== undefined && value <= above) return words.notAbove(above.toLocaleString(locale));
  return below !== undefined && value >= below ? words.notBelow(below.toLocaleString(locale)) : undefined;
}

/** Money has two decimals at most. */
export function wholeCents(value: number | null): string | undefined {
  return value !== null && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? words.notCents : undefined;
}

export function emailAddress(value: string): string | undefined {
  return value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? words.notAnEmail : undefined;
}

export function phoneNumber(value: string): string | undefined {
  return value !== '' && !/^\+?[\d\s()/.-]{3,}$/.test(value) ? words.notAPhone : undefined;
}

export function webAddress(value: string): string | undefined {
  return value !== '' && !(URL.canParse(value) && /^https?:/i.test(value)) ? words.notAUrl : undefined;
}

export function calendarDay(value: string): string | undefined {
  return value !== '' && Number.isNaN(Date.parse(`${value}T00:00Z`)) ? words.notADate : undefined;
}

export function dayAndTime(value: string): string | undefined {
  if (value === '') return undefined;
  if (Number.isNaN(Date.parse(`${value}Z`))) return words.notADate;
  return value.includes('T') && isSkipped(value) ? words.inClockChange : undefined;
}

/** Where clocks are put forward, an hour of that day does not exist: the browser takes a time in it for another one. */
function isSkipped(value: string): boolean {
  const taken = new Date(value);
  return value.slice(11, 16) !== `${twoDigits(taken.getHours())}:${twoDigits(taken.getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

export function timeOfDay(value: string): string | undefined {
  return value !== '' && !/^([01]\d|2[0-3]):[0-5]\d/.test(value) ? words.notATime : undefined;
}

/** The record that is pointed at may have been deleted since the form was opened, or never have been there. */
export function existing(value: string, records: readonly { readonly id: string }[]): string | undefined {
  return value !== '' && !records.some((record) => record.id === value) ? words.noLongerThere : undefined;
}

/** The same of several. */
export function allExisting(
  values: readonly string[],
  records: readonly { readonly id: string }[],
): string | undefined {
  return values.map((value) => existing(value, records)).find((message) => message !== undefined);
}

/** `#` and six digits from 0 to f. */
export function colour(value: string): string | undefined {
  return value !== '' && !/^#[\da-f]{6}$/i.test(value) ? words.notAColour : undefined;
}

/** A picture that was chosen on this device, or the address of one. */
export function picture(value: string): string | undefined {
  const isImage = value.startsWith('data:image/') || (URL.canParse(value) && /^https?:/i.test(value));
  return value !== '' && !isImage ? words.notAPicture : undefined;
}

/** Upper and lower case count as the same. */
export function notTaken<Entry extends { readonly id: string }>(
  value: string | number | null,
  others: readonly Entry[],
  field: keyof Entry & string,
  ownId: string | undefined,
): string | undefined {
  const text = String(value ?? '');
  if (text === '') return undefined;
  const ids = idsByText(text, others, (other) => String(other[field] ?? ''), others, field);
  return ids.some((id) => id !== ownId) ? words.taken : undefined;
}
