/** Reads numbers with a plain dot, as other programs write them, or as people write them in the app's language. */
import { locale } from '../../locale';
import { words } from '../../words';
import type { Reading } from './cell';

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;
const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345.6);
const group = partOf('group').trim();
const decimal = partOf('decimal');
const local = new RegExp(`^[+-]?(?:\\d{1,3}(?:${group ? `\\${group}` : '\\s'}\\d{3})+|\\d+)(?:\\${decimal}\\d+)?$`);

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
  if (!local.test(figures)) return { problem: words.notANumber };
  const [whole = '', fraction = '0'] = figures.split(decimal);
  return { value: Number(`${whole.replace(/[^\d+-]/g, '')}.${fraction}`) };
}

function partOf(type: 'group' | 'decimal'): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}
