/** Reads numbers with a plain dot, as other programs write them, or as people write them in the app's language. */
import { locale } from '../../locale';
import { words } from '../../words';
import { formatMoney, formatNumber } from '../lib/format';
import type { Cell, Reading } from './cells';

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;
/** How numbers are written in the app's language. Looked up when it is first needed: that takes longer than to read a page of them. */
let known: { readonly decimal: string; readonly local: RegExp } | undefined;

/** `signs` are what may stand before or behind the number. What both ways of writing allow is read with a plain dot. */
export function readNumber(text: string, signs: readonly string[]): Reading<number | null> {
  if (text === '') return { value: null };
  const bare = signs.reduce((rest, sign) => rest.replace(sign.toLowerCase(), ''), text.toLowerCase());
  // Some languages write a minus of their own, or marks for the direction of reading.
  const figures = bare
    .replace('−', '-')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (plain.test(figures)) return { value: Number(figures) };
  known ??= writtenHere();
  const { decimal, local } = known;
  if (!local.test(figures)) return { problem: words.notANumber };
  const [whole = '', fraction = '0'] = figures.split(decimal);
  return { value: Number(`${whole.replace(/[^\d+-]/g, '')}.${fraction}`) };
}

function writtenHere() {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345.6);
  const partOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [partOf('group').trim(), partOf('decimal')];
  const whole = `\\d{1,3}(?:${group ? `\\${group}` : '\\s'}\\d{3})+|\\d+`;
  return { decimal, local: new RegExp(`^[+-]?(?:${whole})(?:\\${decimal}\\d+)?$`) };
}

/** A number in a cell, with its unit or without. */
export function numberCell(unit = ''): Cell<number | null> {
  return {
    write: (value) => value,
    show: (value) => formatNumber(value, unit),
    read: (text) => readNumber(text, [unit]),
  };
}

/** An amount in a cell, with the sign of its currency or without. */
export function moneyCell(currency: string): Cell<number | null> {
  const signs = [currency, signOf(currency, 'symbol'), signOf(currency, 'narrowSymbol')];
  return {
    write: (value) => value,
    show: (value) => formatMoney(value, currency),
    read: (text) => readNumber(text, signs),
  };
}

function signOf(currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? '';
}
