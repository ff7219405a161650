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
      ]
    : since
      ? [`${since} on`]
      : [];
  const counted = amount.test(name) ? [name.replace(amount, '')] : isNumber ? [`number of ${name}`] : [];
  return [...family, ...day, ...counted];
}
