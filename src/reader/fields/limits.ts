/** Numbers in what is said of a field: ranges, limits and lengths. */
import { has } from '../vocabulary/lookup';

export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** The limit excludes the number itself: `> 0`. */
  readonly aboveMin?: boolean;
  /** The limit counts characters. */
  readonly characters?: boolean;
  /** What stands before and after the numbers. */
  readonly before: string;
  readonly after: string;
}

const number = '(-?\\d+(?:[.,]\\d+)?)';
const rangePattern = new RegExp(
  `^(.*?)\\b(?:from |between |von |zwischen )?${number.replace('-?', '(?<![\\d.])(?<!(?:^|[\\s(])-)-?')}\\s*(?:-|–|—|\\.\\.\\.?|…|to|bis|and|und|à)\\s*${number}\\s*(.*)$`,
  'iu',
);
const bareRange = new RegExp(`^(.*?)${number}\\s*(?:-|–|—|\\.\\.\\.?|…|to|bis|and|und)\\s*${number}\\s*(.*)$`, 'iu');
const comparison = new RegExp(`^(.*?)(>=|<=|≥|≤|>|<)\\s*${number}\\s*(.*)$`, 'u');
const single = new RegExp(`^(.*?)${number}\\s*(.*)$`, 'u');
const characters = /\b(?:characters?|chars?|letters?|zeichen|buchstaben|caractères|caracteres|caratteri|tekens)\b/i;

/** The limits that a phrase sets, or undefined where it sets none. */
export function readLimits(phrase: string): Limits | undefined {
  return readRange(phrase) ?? readComparison(phrase) ?? readBound(phrase) ?? readSign(phrase);
}

function readRange(phrase: string): Limits | undefined {
  // The sign of "-40 to 10" is no dash between numbers.
  const found = [rangePattern, bareRange]
    .map((one) => one.exec(phrase))
    .find((one) => one && toNumber(one[2]) <= toNumber(one[3]));
  if (!found) return undefined;
  const [min, max] = [toNumber(found[2]), toNumber(found[3])];
  const after = found[4] ?? '';
  return { min, max, characters: characters.test(after), before: cleanBefore(found[1]), after: cleanAfter(after) };
}

function readComparison(phrase: string): Limits | undefined {
  const found = comparison.exec(phrase);
  if (!found) return undefined;
  const value = toNumber(found[3]);
  const rest = {
    before: cleanBefore(found[1]),
    after: cleanAfter(found[4] ?? ''),
    characters: characters.test(found[4] ?? ''),
  };
  const sign = found[2] ?? '';
  if (sign === '>') return { min: value, aboveMin: true, ...rest };
  if (sign === '>=' || sign === '≥') return { min: value, ...rest };
  return sign === '<' ? { max: value - 1, ...rest } : { max: value, ...rest };
}

function readBound(phrase: string): Limits | undefined {
  const found = single.exec(phrase);
  if (!found) return undefined;
  const value = toNumber(found[2]);
  const rest = { before: '', after: cleanAfter(found[3] ?? ''), characters: characters.test(found[3] ?? '') };
  if (has(found[1] ?? '', 'atMost') || /\bor (?:less|fewer)\b|oder weniger/i.test(found[3] ?? ''))
    return { max: value, ...rest };
  if (has(found[1] ?? '', 'atLeast') || /\bor more\b|oder mehr/i.test(found[3] ?? '')) return { min: value, ...rest };
  if ((found[1] ?? '').trim() !== '') return undefined;
  // An article number of "13 digits" has neither more nor fewer.
  if (/^(?:digits|ziffern|stellen)\b/i.test(found[3] ?? ''))
    return { min: value, max: value, ...rest, after: '', characters: true };
  return characters.test(found[3] ?? '') ? { max: value, ...rest } : undefined;
}

function readSign(phrase: string): Limits | undefined {
  const lower = phrase.toLowerCase();
  if (/\b(?:not negative|non-?negative|never negative|zero or more)\b|nicht negativ|nie negativ/.test(lower)) {
    return { min: 0, before: '', after: '' };
  }
  if (
    /\b(?:positive|greater than (?:zero|0)|more than zero|above zero)\b|\bpositiv\b|größer als (?:null|0)/.test(lower)
  ) {
    return {
      min: 0,
      aboveMin: true,
      before: lower.replace(/\bpositiv(?:e[sr]?)?\b.*|greater.*|more.*|above.*|größer.*/, '').trim(),
      after: lower.replace(/^.*positiv(?:e[sr]?)?\b/, '').trim(),
    };
  }
  return undefined;
}

function cleanBefore(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\s(,:]+$/, '')
    .replace(/\b(?:from|between|von|zwischen|range)$/i, '')
    .trim();
}

function cleanAfter(text: string): string {
  return text
    .replace(characters, '')
    .replace(/^[\s,)]+/, '')
    .replace(/^(?:or (?:more|less|fewer))/i, '')
    .trim();
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '0').replace(',', '.'));
}
