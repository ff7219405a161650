/** The type that an example of a value shows: "12.50 EUR" is money, "178 cm" a number of centimetres. */
import { currencyIn, typeOf } from '../vocabulary/lookup';

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^[^\s@]+@[^\s@]+\.\p{L}+$/u, 'email'],
  [/^(?:https?:\/\/|www\.)\S+$/i, 'url'],
  [/^\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}\S*$|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}$/, 'datetime'],
  [
    /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{1,2}\.? \p{L}{3,9} \d{4}$|^\p{L}{3,9} \d{1,2}, \d{4}$/u,
    'date',
  ],
  [/^\d{1,2}:\d{2}(?: ?[ap]m)?$/i, 'time'],
  [/^(?:\+\d|0)[\d ()/-]{6,}$/, 'phone'],
  [/^-?\d+$/, 'integer'],
  [/^-?\d+[.,]\d+$/, 'number'],
];

/** As the cell of a column with types would say it; empty where the example could be any text. */
export function aboutOfExample(example: string): string {
  const text = example.trim().replace(/^["'„“`]|["'“”`]$/g, '');
  const found = patterns.find(([pattern]) => pattern.test(text))?.[1];
  if (found) return found;
  const amount = /^(?:[€$£¥]\s?)?-?\d+(?:[.,]\d+)?(?:\s?(?:[€$£¥]|\p{L}{2,5}))?$/u.test(text)
    ? currencyIn(text)
    : undefined;
  if (amount) return `money in ${amount}`;
  const unit = /^-?\d+(?:[.,]\d+)? ?([\p{L}%°²³/]{1,8})$/u.exec(text)?.[1];
  if (unit && text.includes(' ')) return `number; in ${unit}`;
  if (/^(?:yes|no|ja|nein|true|false|oui|non|sí|no|sì)$/i.test(text)) return 'boolean';
  return isList(text) ? text : '';
}

/** "soprano, alto, tenor or bass", "coming / not coming / maybe" */
function isList(text: string): boolean {
  const parts = text.split(/\s*[,|]\s*|\s+\/\s+|\s(?:or|oder|ou|o)\s/u);
  return (
    parts.length > 2 && parts.every((part) => part !== '' && part.split(' ').length <= 3 && typeOf(part) === undefined)
  );
}
