/** From what is said of a field, and else from its name, to its type. */
import type { FieldType } from '../../pipeline/schema/fields';
import { plainWords, slug } from '../text';
import { endingTypeOf, nameTypeOf, saysNo, saysYes } from '../vocabulary/lookup';
import type { TypeWord } from '../vocabulary/vocabulary';
import type { Description } from './description';

export interface TypeReading {
  readonly type: FieldType;
  /** `stated` by the spec, told by the field's `name`, or `assumed` to be text because nothing tells. */
  readonly from: 'stated' | 'name' | 'assumed';
  /** Limits that the type can't keep. */
  readonly unread: readonly string[];
}

const defaultCurrency = 'EUR';

const saysMore: ReadonlySet<TypeWord> = new Set(['email', 'phone', 'url', 'date', 'dateTime', 'time']);

export function readFieldType(name: string, said: Description): TypeReading {
  if (said.choice) return stated(said.choice);
  if (said.reference) return stated({ kind: 'reference', entity: said.reference, onDelete: 'refuse' });
  const word =
    said.typeWord && said.typeWord !== 'unsupported' && said.typeWord !== 'choice' && said.typeWord !== 'reference'
      ? said.typeWord
      : undefined;
  // A price is money whatever number it is kept as.
  const isAmount = word === 'number' && said.unit === undefined && typeFromName(name, { limits: [] }) === 'money';
  // `email: string` says how it is kept, its name what it is.
  const named = word === 'text' ? typeFromName(name, { limits: [] }) : undefined;
  if (named && saysMore.has(named)) return stated(withLimits(named, said, name));
  if (word) return stated(withLimits(isAmount ? 'money' : word, said, name));
  const guess = typeFromName(name, said);
  const type = withLimits(guess ?? 'text', said, name);
  return { type, from: guess ? 'name' : 'assumed', unread: [] };
}

/** The type that a field's name tells: `finishedOn` is a date, `Tagespreis` is money. */
export function typeFromName(name: string, said: Pick<Description, 'limits' | 'unit'>): TypeWord | undefined {
  if (said.unit) return 'number';
  const head = name.replace(/(?<=\S) (?:of|for|about|der|des|von|am|de|du|di) .*$/i, '');
  const words = plainWords(head.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const last = words.at(-1) ?? '';
  const pair = words.slice(-2).join(' ');
  if (pair === 'e mail') return 'email';
  // German days have a capital; a tag in English hangs on a thing.
  if (last === 'tag' && !/Tag$/.test(name)) return undefined;
  if (isWhen(name)) return 'date';
  const isCamel = /\p{Ll}(?:On|At)$/u.test(name);
  if (words.length === 2 && last === 'on' && isParticiple(words[0] ?? '') && words[0] !== 'based') return 'date';
  if (/^\p{L}+ (?:out|in|back|up|down) on$/u.test(words.join(' ')) && isParticiple(words[0] ?? '')) return 'date';
  if (words.length === 2 && words[0] === 'year' && isParticiple(last)) return 'integer';
  if (words.length > 1 && (last === 'on' || last === 'at') && !isCamel) return undefined;
  if (last === 'on') return words.length > 1 ? 'date' : undefined;
  // A thing is bought on a day and starts at a moment.
  if (last === 'at') return words.length > 1 ? (isParticiple(words.at(-2) ?? '') ? 'date' : 'dateTime') : undefined;
  if (/^(?:is|has|was|needs|ist|hat|braucht)$/.test(words[0] ?? '') && words.length > 1) return 'boolean';
  if (/^(?:date and time|datum und (?:uhr)?zeit)$/.test(words.join(' '))) return 'dateTime';
  if (
    words[1] &&
    (words[0] === 'anzahl' || (/^(?:number|count|no)$/.test(words[0] ?? '') && /^(?:of|der|von)$/.test(words[1])))
  )
    return 'integer';
  // "Sheets wasted", "lambs born dead" are counted; "work to be done" is none that is done or not.
  if (/^\p{L}[\p{L} ]*[^s\W]s (?:wasted|sold|lost|born(?: (?:alive|dead))?)$/iu.test(name)) return 'integer';
  if (/\p{L} to be \p{L}+$/iu.test(name)) return undefined;
  const whole = head === name ? undefined : nameTypeOf(plainWords(name).at(-1) ?? '');
  const named =
    nameTypeOf(pair) ??
    nameTypeOf(last) ??
    endingTypeOf(last) ??
    (head !== name && /(?:^|\b)(?:number|anzahl|count)$/.test(last) ? 'integer' : whole);
  if (named) return named;
  const measured = measureIn(name);
  if (measured) return measured;
  const range = said.limits.find((limit) => !limit.characters);
  // `borrower (3..60)` is a text of that length; nobody counts from 3 to 60.
  const isLength = range !== undefined && (range.min ?? 0) > 0 && (range.max ?? 0) >= 30;
  return range && !isLength && !/(?:name|title|titel|text|label|code)$/.test(last) ? 'number' : undefined;
}

/** "Hours worked", "price per word", "minutes in the air": what is measured stands first. */
function measureIn(name: string): TypeWord | undefined {
  const first =
    /^(.+?) (?:(?:per|in the|on|je|pro) .+|(?:worked|built|paid|spent|made|used|sold|needed|charged|driven|flown|left|taken|wasted|lost|broken|born(?: (?:alive|dead))?))$/i.exec(
      name,
    )?.[1];
  const type = first === undefined ? undefined : nameTypeOf(plainWords(first).at(-1) ?? '');
  return type === 'number' || type === 'integer' || type === 'money' ? type : undefined;
}

/** "the date they joined", "day it was bought", "Datum, an dem es gekauft wurde" */
function isWhen(name: string): boolean {
  return (
    /^(?:date|day) (?:(?:when|on which|that) )?(?:it|he|she|they|we|i|the \p{L}+) \p{L}+/iu.test(name) ||
    /^(?:date|day) (?:\p{L}+ed|bought|sold|lent|paid|born|made|taken|given|due|sent)$/iu.test(name) ||
    /^(?:datum|tag),? (?:an dem|seit dem|bis zu dem) /iu.test(name)
  );
}

function isParticiple(word: string): boolean {
  return /^(?:\p{L}+ed|bought|sold|lent|paid|born|made|taken|given|due|sent|held|found|built|left|begun|began|brought)$/u.test(
    word,
  );
}

/** The stored form of a default, or undefined where the type can't hold it. */
export function readDefault(text: string, type: FieldType): string | number | boolean | undefined {
  const clean = text.trim();
  switch (type.kind) {
    case 'boolean':
      return saysYes(clean) ? true : saysNo(clean) ? false : undefined;
    case 'number':
    case 'money': {
      const value = Number(withPoint(clean).replace(/[^\d.-]/g, ''));
      return /\d/.test(clean) && fits(value, type) ? value : undefined;
    }
    case 'choice':
      return type.options.find(
        (option) => option.label.toLowerCase() === clean.toLowerCase() || option.value === slug(clean, ''),
      )?.value;
    case 'date':
    case 'dateTime':
    case 'time':
      return /^(?:today|heute|aujourd|hoy|oggi|now|jetzt)/i.test(clean)
        ? type.kind === 'date'
          ? 'today'
          : 'now'
        : undefined;
    case 'reference':
      return undefined;
    default:
      return clean === '' ? undefined : clean;
  }
}

/** "1.000,50" and "1,000.50" are one number; a single sign with three digits behind it stays what it is in English. */
function withPoint(text: string): string {
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  if (lastComma === -1) return text;
  if (lastPoint === -1) return text.replace(',', '.');
  return lastComma > lastPoint ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
}

function fits(value: number, type: FieldType & { kind: 'number' | 'money' }): boolean {
  if (!Number.isFinite(value) || (type.kind === 'number' && type.integer && !Number.isInteger(value))) return false;
  return value >= (type.min ?? value) && value <= (type.max ?? value);
}

function stated(type: FieldType): TypeReading {
  return { type, from: 'stated', unread: [] };
}

function withLimits(word: TypeWord, said: Description, name: string): FieldType {
  const bounds = boundsOf(said, word === 'integer');
  const whole = said.limits.length > 0 && said.limits.every((limit) => isWhole(limit.min) && isWhole(limit.max));
  switch (word) {
    case 'text':
      return { kind: 'text', ...lengthsOf(said), ...(said.format && { format: said.format.format }) };
    case 'integer':
      return { kind: 'number', integer: true, ...bounds, ...unitOf(said, name) };
    case 'number':
      return {
        kind: 'number',
        integer: whole && !said.unit && bounds.max !== undefined,
        ...bounds,
        ...unitOf(said, name),
      };
    case 'money':
      return { kind: 'money', currency: said.currency ?? defaultCurrency, ...bounds };
    case 'date':
    case 'dateTime':
    case 'time':
    case 'boolean':
    case 'email':
    case 'phone':
    case 'url':
      return { kind: word };
    case 'longText':
      return { kind: word, ...lengthsOf(said) };
    default:
      return { kind: 'text', ...lengthsOf(said), ...(said.format && { format: said.format.format }) };
  }
}

function boundsOf(said: Description, integer: boolean): { min?: number; max?: number } {
  const bounds: { min?: number; max?: number } = {};
  for (const limit of said.limits) {
    if (limit.min !== undefined) bounds.min = limit.aboveMin ? (integer ? limit.min + 1 : limit.min) : limit.min;
    if (limit.max !== undefined) bounds.max = limit.max;
  }
  return bounds;
}

function lengthsOf(said: Description): { minLength?: number; maxLength?: number } {
  const lengths: { minLength?: number; maxLength?: number } = {};
  for (const limit of said.limits) {
    if (limit.min !== undefined && isWhole(limit.min) && limit.min >= 0) lengths.minLength = limit.min;
    if (limit.max !== undefined && isWhole(limit.max) && limit.max >= 1) lengths.maxLength = limit.max;
  }
  return lengths;
}

function unitOf(said: Description, name: string): { unit?: string } {
  if (said.unit) return { unit: said.unit };
  const own = plainWords(name).at(-1) ?? '';
  return /^(?:minutes|minuten|hours|stunden|kg|km)$/.test(own) ? {} : {};
}

function isWhole(value: number | undefined): boolean {
  return value === undefined || Number.isInteger(value);
}
