/** An amount in a cell, with the sign of its currency or without. */

import { locale } from '../../locale';
import { formatMoney } from '../lib/format';
import type { Cell } from './cell';
import { readNumber } from './numbers';

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
