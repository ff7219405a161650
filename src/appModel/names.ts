/** Names made of words, and words made of names. */
import { englishPlural } from '../language/en/plural';

/** What CEL keeps for itself, and what expressions name otherwise. */
const reserved = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while self old user today now input page it found'.split(
    ' ',
  ),
);

export function isReserved(name: string): boolean {
  return reserved.has(name);
}

/** "dueDate" → "Due date" */
export function labelOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "loan" → "loans", "loanEntry" → "loanEntries" */
export function pluralOf(name: string): string {
  const [head = '', last = name] = /^(.*?)([A-Z]?[a-z0-9]*)$/.exec(name)?.slice(1) ?? [];
  return `${head}${englishPlural(last)}`;
}

/** "in repair" → "inRepair", "Größe L" → "groesseL": what is stored for an option. */
export function optionValue(label: string): string {
  const ascii = label
    .replace(/[äöüßÄÖÜ]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = ascii.match(/[A-Za-z0-9]+/g) ?? [...label].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`);
  const [first = '', ...rest] = words;
  return lowerFirst(first) + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** Of "VIP" nothing is left small but the whole. */
function lowerFirst(word: string): string {
  if (/^[A-Z0-9]+$/.test(word)) return word.toLowerCase();
  return word.charAt(0).toLowerCase() + word.slice(1);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
