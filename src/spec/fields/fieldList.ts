/** "name, phone (required) and weight in kg" → fields: the parser for lists of fields in models, sentences and answers. */
import type { SourceRange } from '../../pipeline/schema/range';
import { oneLine, splitOutside } from '../text';
import { andWords, isArticle, saysOptional, saysRequired, saysUnique } from '../vocabulary/lookup';
import type { FieldSource } from './fieldSource';

/** The fields that the list names, in order. What is no field (a clause, a number) is left out. */
export function readFieldList(text: string, range: SourceRange): readonly FieldSource[] {
  return splitFieldList(text).flatMap((part) => {
    const source = readFieldPhrase(part, range);
    return source ? [source] : [];
  });
}

/** The members of the list that are no fields. */
export function droppedFrom(text: string, range: SourceRange): readonly string[] {
  return splitFieldList(text).filter((part) => readFieldPhrase(part, range) === undefined);
}

/** The members of a list, cut at commas and at the last "and". */
export function splitFieldList(text: string): readonly string[] {
  return splitOutside(bracketed(eachBelongs(text.replace(/[.!]\s*$/, ''))), ',;').flatMap(splitAtAnd);
}

/** `a length (15, 30 or 60 minutes)`, `lat?`, `weight in kg`, `title: text, required` → one field. */
export function readFieldPhrase(phrase: string, range: SourceRange): FieldSource | undefined {
  const owner = ownerIn(phrase);
  if (owner) return { name: owner, about: '', refersTo: owner, required: true, range };
  const asked = askedIn(phrase.trim());
  if (asked) return { ...asked, range };
  const { name, about } = cutPhrase(stripMarks(phrase).replace(/^([^(:=→]*?)\s*(?:->|→|=>)\s*/, '$1: '));
  const marks = leadingMarks(name);
  const unit =
    /^(.+?) (?:in|gemessen in|measured in) (?:an? )?([\p{L}%°³²/]{1,12})$/u.exec(marks.name) ??
    /^(.+?) (?:en|em) (kg|g|km|m|cm|mm|l|ml|h|min|m²|m³|%|°C|euros?|heures|horas|minutes|minutos|jours|días|dias)$/u.exec(
      marks.name,
    );
  // German has "einen Namen" for a name.
  const clean = (unit?.[1] ?? marks.name)
    .replace(/[?*!]+$/, '')
    .replace(/(?<=\p{L}|^)namen$/iu, (found) => found.slice(0, -1))
    .trim();
  if (!isFieldName(clean) || isAmount(clean)) return undefined;
  const optional = /\?$/.test(marks.name);
  const required = optional ? false : /[*!]$/.test(marks.name) ? true : marks.required;
  return {
    name: clean,
    about: [unit ? `in ${unit[2]}` : '', about].filter((part) => part !== '').join(', '),
    ...(required === undefined ? {} : { required }),
    ...(marks.unique ? { unique: true } : {}),
    range,
  };
}

const belonging = '(?:belongs? to|is part of|gehör(?:t|en) zu)';
const one = '(?:an?|the|one|exactly one|(?:genau )?ein(?:e[mnr]?)|de[mr])';

/** "belongs to a customer and a product" → belongs to each of them. */
function eachBelongs(text: string): string {
  const both = new RegExp(`\\b(${belonging}) (${one} [\\p{L}-]+),? (?:and|und) (?:to |zu )?(${one} [\\p{L}-]+)`, 'giu');
  return text.replace(both, '$1 $2, $1 $3');
}

/** "and a status: open, closed or paid" at the end of a list are the choices of its last member. */
function bracketed(text: string): string {
  return text.replace(/^(.+[,;] .+|.+ (?:and|und) .+): ([^:;()]+ (?:or|oder) [^,:;()]+)$/iu, '$1 ($2)');
}

/** "whether it is covered", "how many guests there were", "ob es defekt ist" → the name of the field and its type. */
function askedIn(phrase: string): { readonly name: string; readonly about: string } | undefined {
  const yesNo =
    /^(?:(?:a )?(?:flag|tick|mark|note) )?(?:whether|if) (?:it|he|she|they|the [\p{L}-]+) (?:is|are|was|were|has been|have been) ([\p{L}-]+(?: [\p{L}-]+)?)$/iu.exec(
      phrase,
    ) ??
    /^(?:(?:a )?(?:flag|tick|mark|note) )?(?:whether|if) (?:i|we|they|it|he|she) ([\p{L}-]+(?: [\p{L}-]+){0,3})$/iu.exec(
      phrase,
    ) ??
    /^(?:ein kennzeichen, )?ob (?:es|er|sie) ([\p{L}-]+) (?:ist|sind|war|wurde)$/iu.exec(phrase);
  if (yesNo?.[1]) return { name: yesNo[1], about: 'yes/no' };
  const count =
    /^(?:how many|wie viele) ([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: (?:there )?(?:are|were|is|was)(?: there)?| (?:it|he|she|they) [\p{L}-]+| es (?:gibt|gab|sind|waren))?$/iu.exec(
      phrase,
    );
  return count?.[1] ? { name: count[1], about: 'whole number' } : undefined;
}

/** "belongs to exactly one customer" → the name of what it belongs to. */
export function ownerIn(phrase: string): string | undefined {
  return new RegExp(`^${belonging} ${one} ([\\p{L}-]+(?: [\\p{L}-]+)?)$`, 'iu').exec(phrase.trim())?.[1];
}

/** Up to four words that begin with a letter and are no sentence. */
export function isFieldName(name: string): boolean {
  return /\p{L}/u.test(name) && /^[\p{L}_][\p{L}\p{M}\p{N}_'’./ -]{0,40}$/u.test(name) && name.split(/\s+/).length <= 4;
}

/** "exactly one head", "at most 8 guests": how many there may be, not what one is called. */
function isAmount(name: string): boolean {
  return /^(?:exactly|at most|at least|up to|no more than|more than|how many|genau|höchstens|mindestens|maximal|bis zu|wie viele?)\s/i.test(
    name,
  );
}

function stripMarks(phrase: string): string {
  return oneLine(phrase.replace(/[`"„“”«»]/g, ' ').replace(/\*\*/g, ''));
}

function cutPhrase(phrase: string): { name: string; about: string } {
  const cut = /^(.*?)(?:\s*\((.*)\)\s*(.*)|\s*[:=]\s+(.*)|\s+[–—-]\s+(.*))$/u.exec(phrase);
  if (!cut) return { name: phrase, about: '' };
  const about = [cut[2], cut[3], cut[4], cut[5]].filter((part) => part !== undefined && part !== '').join(', ');
  return { name: (cut[1] ?? '').trim(), about: about.replace(/^[,:–—]\s*|^-\s+/, '') };
}

/** "an optional phone number" → phone number, not required. */
function leadingMarks(name: string): { name: string; required?: boolean; unique: boolean } {
  let words = name.split(' ');
  let required: boolean | undefined;
  let unique = false;
  while (words.length > 1) {
    const word = (words[0] ?? '')
      .toLowerCase()
      .replace(/e[nrs]?$/, (ending) => (word0IsEnglish(words[0]) ? ending : ''));
    const plain = (words[0] ?? '').toLowerCase();
    if (saysRequired(plain)) required = true;
    else if (saysOptional(plain) || saysOptional(word)) required = false;
    else if (saysUnique(plain) || saysUnique(word)) unique = true;
    else if (!isArticle(plain)) break;
    words = words.slice(1);
  }
  return { name: words.join(' '), ...(required === undefined ? {} : { required }), unique };
}

function word0IsEnglish(word: string | undefined): boolean {
  return word === 'unique';
}

/** What is in brackets stays together: "a start (date and time) and an end (date and time)". */
function splitAtAnd(part: string): readonly string[] {
  const joined = andWords.join('|');
  const hidden: string[] = [];
  const open = part.replace(/\([^()]*\)/g, (inner) => `(${hidden.push(inner) - 1})`);
  return open
    .replace(new RegExp(`^(?:${joined})\\s`, 'iu'), '')
    .split(new RegExp(`\\s(?:${joined})\\s`, 'iu'))
    .map((one) => one.replace(/\((\d+)\)/g, (_, index: string) => hidden[Number(index)] ?? '').trim())
    .filter((one) => one !== '');
}
