/** Names that people use for the same field: "phone" and "phone number", "places" and "number of places". */
import { plainWords } from '../text';

const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:e ?mails?|mail)(?: (?:address|adresse))?$/,
    ['email', 'e-mail', 'e-mail address', 'email address', 'mail', 'E-Mail-Adresse'],
  ],
  [/^(?:tele)?phone(?: number)?$/, ['phone', 'phone number', 'telephone', 'telephone number']],
  [/^telefon(?:nummer)?$/, ['Telefon', 'Telefonnummer']],
];

const amount = /^(?:the |an? )?(?:number of|amount of|anzahl(?: der)?) /i;

/** "Commissioned on" is the commissioning date, "ordered on" the order date. */
function datesOf(participle: string): readonly string[] {
  const stem = /^(\p{L}{3,})ed$/iu.exec(participle)?.[1];
  return stem === undefined ? [] : [`${stem}ing date`, `${stem} date`, `${stem}e date`, `date of ${stem}ing`];
}

/** The other names of a field; of an amount with and without "number of". */
export function otherNames(name: string, isNumber: boolean): readonly string[] {
  const plain = plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join(' ');
  const family = families.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
  const since = /^(?:date|day) (?:it|he|she|they) (?:is|was|are|were) (\p{L}+)$/iu.exec(name)?.[1];
  const participle = /^(\p{L}+) on$/iu.exec(name)?.[1];
  const day = participle
    ? [
        `date they were ${participle}`,
        `day they were ${participle}`,
        `date it was ${participle}`,
        `day it was ${participle}`,
        `date they ${participle}`,
        `day they ${participle}`,
        ...datesOf(participle),
      ]
    : since
      ? [`${since} on`]
      : [];
  const counted = amount.test(name) ? [name.replace(amount, '')] : isNumber ? [`number of ${name}`] : [];
  const bare = / in (?:\p{L}+)$/iu.test(name) ? [name.replace(/ in \p{L}+$/iu, '')] : [];
  return [...family, ...day, ...counted, ...bare];
}
