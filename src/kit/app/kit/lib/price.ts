/** Amounts as a person reads them. */
import { locale } from '../../locale';

export function formatMoney(value: number, currency: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
}
