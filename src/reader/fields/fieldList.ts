/** "name, phone (required) and weight in kg" → fields: the parser for lists of fields in models, sentences and answers. */
import type { SourceRange } from '../../pipeline/schema/range';
import { oneLine, splitOutside } from '../text';
import { andWords, isArticle, saysOptional, saysRequired, saysUnique } from '../vocabulary/lookup';
import type { FieldSource } from './fieldSource';
import { askedIn, plainList, pointerIn, saidBehind } from './listForms';
import { plainMember } from './spokenFields';

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
  return splitOutside(plainList(text.replace(/[.!]\s*$/, '')), ',;').flatMap(splitAtAnd);
}

/** `a length (15, 30 or 60 minutes)`, `lat?`, `weight in kg`, `title: text, required` → one field. */
export function readFieldPhrase(told: string, range: SourceRange): FieldSource | undefined {
  const phrase = plainMember(told);
  const pointer = pointerIn(phrase);
  if (pointer) return { ...pointer, about: '', range };
  const [, question = phrase, inBrackets = ''] = /^([^(]+?)\s*\(([^()]*)\)$/u.exec(phrase) ?? [];
  const asked = askedIn(question);
  if (asked)
    return { name: asked.name, about: inBrackets === '' ? asked.about : `${asked.about}, ${inBrackets}`, range };
  const { name, about } = cutPhrase(
    stripMarks(phrase)
      .replace(/^(?:has|have|hat|haben) (?=(?:an?|its|eine?n?) )/iu, '')
      .replace(/^([^(:=→]*?)\s*(?:->|→|=>)\s*/, '$1: '),
  );
  const marks = leadingMarks(name);
  const behind = saidBehind(marks.name);
  const measured =
    /^(.+?) (?:in|gemessen in|measured in) (?:an? )?((?:(?:cubic|square) )?[\p{L}%°³²/]{1,16})$/u.exec(behind.name) ??
    /^(.+?) (?:en|em) (kg|kilos?|g|grammes|gramos|grammi|gramas|km|m|cm|mm|l|ml|h|min|m²|m³|%|°C|euros?|heures|horas|minutes|minutos|minuti|jours|días|dias)$/u.exec(
      behind.name,
    );
  const unit = measured && isUnit(measured[2] ?? '') ? measured : undefined;
  // German has "einen Namen" for a name.
  const clean = (unit?.[1] ?? behind.name)
    .replace(/[?*!]+$/, '')
    .replace(/^(\p{L}+)-on (?:date|day)$/iu, '$1 on')
    .replace(/ (?:they|it|he|she) (?:belongs?|refers?|sits?|lies?|stands?|is|are) (?:to|in|at|on)$/i, '')
    .replace(/(?<=\p{L}|^)namen$/iu, (found) => found.slice(0, -1))
    .trim();
  if (!isFieldName(clean) || isAmount(clean)) return undefined;
  const optional = /\?$/.test(behind.name);
  const required = optional ? false : /[*!]$/.test(behind.name) ? true : marks.required;
  return {
    name: clean,
    about: [unit ? `in ${unit[2]}` : '', behind.about, about].filter((part) => part !== '').join(', '),
    ...(required === undefined ? {} : { required }),
    ...(marks.unique ? { unique: true } : {}),
    range,
  };
}

/** Capitals, as in German, only of what is known to be one: "in July" and "in Berlin" are none. */
function isUnit(word: string): boolean {
  if (
    /^(?:on|stock|total|full|summer|winter|spring|autumn|season|person|public|private|general|future|emergencies|brackets|use|store|advance|hand|place|case|charge|words|writing|time|order)$/.test(
      word,
    )
  )
    return false;
  return (
    /^(?:\p{Ll}|[^\p{L}])/u.test(word) ||
    /^\p{Lu}{1,4}$/u.test(word) ||
    /^(?:Euros?|Cents?|Dollars?|Pfund|Franken|Celsius|Fahrenheit|Kelvin|Grad|Prozent|Watt|Volt|Ampere|Stück|Personen|(?:Kilo|Milli|Zenti|Quadrat|Kubik|Hekto|Raum|Fest)?(?:metern?|litern?|gramm)|Kilos?|Metern?|Litern?|Gramm|Tonnen|Sekunden|Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|Hektar)$/.test(
      word,
    )
  );
}

/** Up to four words that begin with a letter and are no sentence, and restrict nothing. "Number of" and "of the" count as one with what follows. */
export function isFieldName(name: string): boolean {
  const words = name
    .replace(/^number of /i, '')
    .replace(/(?<=\S) of (?:an?|the|its|their) /i, ' of ')
    .split(/\s+/);
  return (
    /\p{L}/u.test(name) &&
    /^[\p{L}_][\p{L}\p{M}\p{N}_'’./ -]{0,40}$/u.test(name) &&
    words.length <= 4 &&
    !/\p{L}{2}\. | first$/u.test(name) &&
    !(
      / (?:they|we|i|you|he|she|it) /i.test(` ${name} `) &&
      !/^(?:date|day|time|year) | (?:who|that|which) |^how it went$/i.test(name)
    ) &&
    !/^(?:see|cf\.|siehe|vgl\.|what|how(?! it went$)|which|when|whether) | in (?:one|an?|our|their) /i.test(name) &&
    !/ (?:in|on) (?:the|an?|our) (?:cloud|database|server|browser|backend)$/i.test(name) &&
    !words.some((word) => /^(?:without|unless|except|ohne|außer)$/i.test(word))
  );
}

/** "exactly one head", "at most 8 guests": how many there may be, not what one is called. */
function isAmount(name: string): boolean {
  return /^(?:(?:its |their )?(?:two|three|four|five|both|several|many)|exactly|at most|at least|up to|no more than|more than|how many|genau|höchstens|mindestens|maximal|bis zu|wie viele?)\s/i.test(
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
