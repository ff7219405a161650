/** Names and lists that say less than what is kept of every record of a kind. */
import type { FieldSource } from '../fields/fieldSource';
import { isAdverb } from './kindNames';

/** "Phone number in summer": what stands behind the name says of which records or when, unless it only says where it is counted. No field is called so. */
export function isNarrowed({ name }: FieldSource): boolean {
  if (/ \p{L}+$/u.test(name) && isAdverb(name.split(' ').at(-1) ?? '')) return true;
  return / (?:in(?! (?:\p{Lu}|stock|use|total|the air|on$))|on(?! hand)|at|during|within|for|from|until|after|before|as|by|with|under|where|while|subject|once) \S/u.test(
    name,
  );
}

/** "Nobody needs to note the name, …", "has never a plate, …": what stands in front of the list, or of its first part, denies it. */
export function isDenied(text: string): boolean {
  return denial.test(text.replace(/\([^()]*\)?/g, '').split(',')[0] ?? '');
}

const denial =
  /(?<!\p{L})(?:not|no|never|nobody|no one|none|nothing|neither|\p{L}+n['’]t|hardly|rarely|seldom|without|nicht|nie|niemals|niemand|kein\p{L}*|kaum|selten|ohne)(?!\p{L})/iu;

/** "Two gates", "some barns": of a few of them something is told, no kind is called so. */
export const tellsOfFew =
  /^(?:one|two|three|four|five|six|some|few|many|most|several|certain|zwei|drei|vier|fünf|einige|manche|viele|wenige|mehrere|bestimmte)\s/iu;
