/** Names that people use for the same field: "phone" and "phone number", "places" and "number of places". */
import { plainWords } from '../text';

const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:e ?mails?|mail)(?: (?:address|adresse))?$/, ['email', 'e-mail address', 'mail address', 'E-Mail-Adresse']],
  [/^(?:tele)?phone(?: number)?$/, ['phone', 'phone number', 'telephone', 'telephone number']],
  [/^telefon(?:nummer)?$/, ['Telefon', 'Telefonnummer']],
];

const amount = /^(?:the |an? )?(?:number of|amount of|anzahl(?: der)?) /i;

/** The other names of a field; of an amount with and without "number of". */
export function otherNames(name: string, isNumber: boolean): readonly string[] {
  const plain = plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join(' ');
  const family = families.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
  const counted = amount.test(name) ? [name.replace(amount, '')] : isNumber ? [`number of ${name}`] : [];
  return [...family, ...counted];
}

/** Whether both are names of one field. */
export function isSameField(one: string, other: string): boolean {
  const key = (name: string) => plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join('');
  return [one, ...otherNames(one, false)].some((name) =>
    [other, ...otherNames(other, false)].some((alias) => key(name) === key(alias)),
  );
}
