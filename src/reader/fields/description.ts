/** Reads what is said of a field, part by part: "number 1-5, required, default 3; only when status is read". */
import type { FieldType } from '../../pipeline/schema/fields';
import { oneLine, splitOutside } from '../text';
import {
  currencyIn,
  defaultPhrases,
  has,
  saysNo,
  saysOptional,
  saysRequired,
  saysUnique,
  saysYes,
  typeOf,
} from '../vocabulary/lookup';
import type { TypeWord } from '../vocabulary/vocabulary';
import { isChoiceName, readChoices } from './choices';
import { type Format, readFormatOf } from './format';
import { type Limits, readLimits } from './limits';

export interface Description {
  typeWord?: TypeWord;
  choice?: FieldType & { kind: 'choice' };
  /** The id of the entity that is pointed at. */
  reference?: string;
  limits: Limits[];
  format?: Format;
  unit?: string;
  currency?: string;
  required?: boolean;
  unique?: boolean;
  defaultText?: string;
  /** Rules about the field in the spec's words: "only when status is read", "after startsAt". */
  rules: string[];
  /** What could not be read. */
  unread: string[];
}

type EntityOf = (name: string) => string | undefined;

/** `entityOf` finds the id of an entity by its name; `name` is the field's own, which may say that it is a choice. */
export function readDescription(text: string, entityOf: EntityOf, name = ''): Description {
  const description: Description = { limits: [], rules: [], unread: [] };
  const whole = oneLine(text).replace(
    /(?<![\d.,])(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?!\d)/g,
    (_, thousands: string, rest: string) => `${thousands.replace(/\./g, '')}.${rest}`,
  );
  // A comma between digits before a unit or a "to" is a decimal comma, not a separator.
  const plain = whole.replace(/(?<![\d,])(\d+),(\d{1,2})(?=\s*(?:bis|to|–|-|\.\.|€|EUR|Euro|kg|$))/gi, '$1.$2');
  for (const piece of splitOutside(plain, ';')) readPiece(piece, description, entityOf, name);
  return description;
}

function readPiece(piece: string, into: Description, entityOf: EntityOf, name: string): void {
  if (readBoolean(piece, into)) return;
  const usual = /^(.*?[,|].*?),? (?:and )?default(?:s to|:| is)? ([\p{L}\p{N} -]{1,30})$/iu.exec(piece);
  if (usual?.[1] && usual[2] && usual[1].toLowerCase().includes(usual[2].toLowerCase())) {
    readPiece(usual[1], into, entityOf, name);
    into.defaultText = usual[2];
    return;
  }
  // "S, M, L" are sizes, not units.
  const sized = /^\p{Lu}{1,3}(?:, \p{Lu}{1,3}){2,}$/u.test(piece) ? `one of: ${piece}` : piece;
  // "enum; learner, ringer, honorary": ringers may be kept as well.
  const least = into.typeWord === 'choice' ? 2 : into.typeWord === undefined ? 3 : Number.POSITIVE_INFINITY;
  const isListed = splitOutside(piece, ',').length >= least && isListWithEntity(piece, entityOf);
  const told = isListed || isStates(piece, name) ? `one of: ${piece}` : sized;
  const choices = into.choice || has(piece, 'onlyWhen') ? undefined : readChoices(told, isAttribute);
  if (choices && !isReferenceList(choices.options, entityOf)) {
    into.choice = { kind: 'choice', options: [...choices.options], multiple: choices.multiple };
    for (const part of choices.rest) readPart(part, into, entityOf);
    return;
  }
  const before = into.unread.length;
  for (const part of splitOutside(piece, ',')) readWithBrackets(part, into, entityOf, name);
  takeAsChoices(piece, into, before, name);
}

/** "Availability (in print, out of print)": "in print" is no unit there. */
function isStates(piece: string, name: string): boolean {
  const parts = splitOutside(piece, ',').map((part) => oneLine(part));
  return (
    parts.length > 1 &&
    isChoiceName(name) &&
    !/^(?:exactly )?(?:one|any|either|some)\b/iu.test(piece) &&
    parts.some((part) => /^in \p{L}/u.test(part)) &&
    parts.every((part) => isPlain(part) && typeOf(part) === undefined && !isAttribute(part))
  );
}

/** Plain words of which one has the name of a kind. */
function isListWithEntity(piece: string, entityOf: EntityOf): boolean {
  const parts = splitOutside(piece, ',').map((part) => oneLine(part));
  const named = parts.filter((part) => entityOf(part) !== undefined).length;
  return named > 0 && named < parts.length && parts.every((part) => isPlain(part) && typeOf(part) === undefined);
}

/** "todo, in progress, done (default todo)": plain words that say nothing else of a field are what can be chosen. */
function takeAsChoices(piece: string, into: Description, from: number, name: string): void {
  const isEnum = into.typeWord === 'choice';
  const isOther = into.typeWord !== undefined && !isEnum && !isContact(into.typeWord);
  if (into.choice || into.reference || into.limits.length > 0 || isOther) return;
  const unread = into.unread.slice(from);
  const isOption = (part: string) => unread.includes(part) || /^in \p{L}+$/u.test(part) || isContact(typeOf(part));
  const parts = splitOutside(piece, ',').map((part) => oneLine(part.replace(/\s*\([^()]*\)$/, '')));
  const options = parts.filter((part) => isPlain(part) && isOption(part));
  const isUsual = into.defaultText !== undefined && options.includes(into.defaultText);
  const fewest = isEnum || isUsual || isChoiceName(name) ? 2 : 3;
  if (options.length < fewest || unread.length < 2 || !unread.every((part) => options.includes(part))) return;
  const choices = readChoices(`one of: ${options.join(', ')}`, () => false);
  if (!choices) return;
  into.choice = { kind: 'choice', options: [...choices.options], multiple: false };
  into.unread.length = from;
  delete into.typeWord;
  delete into.unit;
}

function isPlain(word: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’-]{0,30}$/u.test(word) && word.split(' ').length <= 3;
}

/** "Telephone" among other words is a thing to have, not the kind of value. */
function isContact(type: TypeWord | undefined): boolean {
  return type === 'phone' || type === 'email' || type === 'url';
}

/** "reference to Author or Editor" would be two entities: not a choice, and nothing that a field can hold. */
function isReferenceList(options: readonly { label: string }[], entityOf: EntityOf): boolean {
  return options.every((option) => entityOf(option.label) !== undefined);
}

function readWithBrackets(part: string, into: Description, entityOf: EntityOf, name: string): void {
  const cut = /^(.*?)\s*\(([^()]*)\)\s*(.*)$/.exec(part);
  if (!cut) {
    readPart(part, into, entityOf);
    return;
  }
  const outer = oneLine(`${cut[1] ?? ''} ${cut[3] ?? ''}`);
  const inner = lengthIn(cut[2] ?? '', outer);
  if (outer !== '') readPart(outer, into, entityOf);
  if (inner !== '') readPiece(inner, into, entityOf, name);
}

/** `string(80)` and `varchar(80)` are lengths; the digits of `decimal(10,2)` say nothing that an app needs. */
function lengthIn(inner: string, outer: string): string {
  if (!/^\d+(?:\s*,\s*\d+)?$/.test(inner)) return inner;
  const type = typeOf(outer);
  if (type === 'text' && !inner.includes(',')) return `at most ${inner} characters`;
  return type === 'number' || type === 'integer' || type === 'money' ? '' : inner;
}

function readPart(part: string, into: Description, entityOf: EntityOf): void {
  const text = part
    .trim()
    .replace(/[.]$/, '')
    .replace(/^(?:but|aber|and|und) (?=\p{L})/iu, '');
  if (text === '' || readBoolean(text, into) || readMark(text, into) || readDefault(text, into)) return;
  const format = readFormatOf(text);
  if (format) {
    into.format = format;
    return;
  }
  if (isRuleHint(text)) {
    into.rules.push(text);
    return;
  }
  if (readReference(text, into, entityOf) || readTypeWord(text, into) || readUnit(text, into)) return;
  if (readLimit(text, into, entityOf)) return;
  const choices = into.choice ? undefined : readChoices(text, isAttribute);
  if (choices) into.choice = { kind: 'choice', options: [...choices.options], multiple: choices.multiple };
  else if (!readCombined(text, into, entityOf)) into.unread.push(text);
}

function readBoolean(text: string, into: Description): boolean {
  if (typeOf(text) !== 'boolean') return false;
  into.typeWord = 'boolean';
  return true;
}

function readMark(text: string, into: Description): boolean {
  if (saysOptional(text)) into.required = false;
  else if (saysUnique(text) || isUniqueness(text)) into.unique = true;
  else if (saysRequired(text)) into.required = true;
  else if (/^(?:pk|primary key|primärschlüssel)$/iu.test(text)) {
    into.required = true;
    into.unique = true;
  } else return saysYes(text) || saysNo(text);
  return true;
}

/** "no two batches share one", "never twice the same" */
function isUniqueness(text: string): boolean {
  return /^(?:no two \p{L}+(?: \p{L}+)? (?:share|have) (?:one|it|the same)|never twice(?: the same)?|not twice|nie doppelt|nicht doppelt)$/iu.test(
    text,
  );
}

function readDefault(text: string, into: Description): boolean {
  const lower = text.toLowerCase();
  // "Hidden by default" speaks of how it is shown.
  const before = /^(today|now|yes|no|true|false|\d+(?:[.,]\d+)?) (?:by|as(?: the)?) default$/iu.exec(text)?.[1];
  if (before) {
    into.defaultText = before;
    return true;
  }
  const phrase = defaultPhrases.find(
    (one) => lower.startsWith(`${one} `) || lower.startsWith(`${one}:`) || lower.startsWith(`${one}=`),
  );
  if (!phrase) return false;
  into.defaultText = text
    .slice(phrase.length)
    .replace(/^\s*(?:is|ist|[:=])?\s*/, '')
    .replace(/^["'„“`]|["'“”`]$/g, '');
  return true;
}

function isRuleHint(text: string): boolean {
  return (
    has(text, 'onlyWhen') ||
    has(text, 'future') ||
    has(text, 'past') ||
    /^(?:must be |not |nicht |on or |darf nicht )*(?:after|before|later than|earlier than|nach|vor|not before|nicht vor)\s/i.test(
      text,
    ) ||
    /^(?:>=?|≥|<=?|≤)\s*[\p{L}]/u.test(text) ||
    has(text, 'onePer')
  );
}

function readReference(text: string, into: Description, entityOf: EntityOf): boolean {
  // `players.id` and `players(id)` point at players.
  const name = text.replace(/^(?:→|->|=>|@)\s*/, '').replace(/(?<=[\p{L}_])(?:\.\w+|\s?\(\w+\))$/u, '');
  const direct = entityOf(name);
  const led = direct
    ? undefined
    : /^(?:an? )?(?:reference|ref|relation|link|points|belongs|foreign key|fk|verweis|bezug|verknüpfung|referenz|gehört|beziehung|référence|lien|referencia|riferimento|verwijzing|referência)s?\s*(?:to|auf|mit|zu|zum|zur|vers|à|naar|a|al|→|->|:)?\s*(?:an? |the |ein(?:e[nmr]?)? |d(?:er|ie|as|en|em) )?(.+)$/iu.exec(
        name,
      )?.[1];
  const entity = direct ?? (led ? entityOf(led) : undefined);
  if (!entity) return false;
  into.reference = entity;
  return true;
}

function readTypeWord(text: string, into: Description): boolean {
  const word = typeOf(text) ?? typeOf(text.replace(/^(?:an?|the|ein(?:e[nmrs]?)?|une?) /i, ''));
  if (!word || word === 'builtIn') return word === 'builtIn';
  const isAmount = word === 'money' && (into.typeWord === 'number' || into.typeWord === 'integer');
  into.typeWord = isAmount ? word : (into.typeWord ?? word);
  if (word === 'money') into.currency = currencyIn(text) ?? into.currency;
  return true;
}

function readUnit(text: string, into: Description): boolean {
  const unit =
    /^in (?:an? )?([\p{L}%°³²/]{1,12})$/u.exec(text)?.[1] ??
    /^(kg|g|km|m|cm|mm|l|ml|min|h|hours|minutes|minuten|stunden|%|°c|kcal|kwh|m²|km\/h)$/i.exec(text)?.[1];
  const currency = currencyIn(text);
  if (currency && text.split(' ').length <= 2) {
    if (into.typeWord === undefined || into.typeWord === 'number' || into.typeWord === 'integer')
      into.typeWord = 'money';
    into.currency = currency;
    return true;
  }
  if (!unit) return false;
  into.unit = unit;
  return true;
}

function readLimit(text: string, into: Description, entityOf: EntityOf): boolean {
  const limits = readLimits(text);
  if (!limits) return false;
  const before = limits.before.replace(/[.…]+$/, '');
  if (before !== '' && !readTypeWord(before, into) && !readReference(before, into, entityOf)) return false;
  if (limits.after !== '' && limits.after.split(' ').length > 2) return false;
  if (limits.after !== '' && !readTypeWord(limits.after, into)) into.unit = limits.after;
  into.limits.push(limits);
  return true;
}

/** "required text", "unique number", "optional date": two parts without a comma. */
function readCombined(text: string, into: Description, entityOf: EntityOf): boolean {
  const words = text.split(' ');
  for (let cut = 1; cut < words.length && words.length <= 8; cut += 1) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const plain = (one: string) => saysRequired(one) || saysOptional(one) || saysUnique(one);
    const typed = (one: string) =>
      typeOf(one) !== undefined ||
      entityOf(one) !== undefined ||
      readLimits(one) !== undefined ||
      defaultPhrases.some((phrase) => one.toLowerCase().startsWith(`${phrase} `)) ||
      /^in [\p{L}€$£]+$/u.test(one);
    if ((plain(head) && (typed(tail) || plain(tail))) || (typed(head) && (plain(tail) || typed(tail)))) {
      readPart(head, into, entityOf);
      readPart(tail, into, entityOf);
      return true;
    }
  }
  return false;
}

function isAttribute(part: string): boolean {
  const lower = part.toLowerCase();
  return (
    saysRequired(part) ||
    saysOptional(part) ||
    saysUnique(part) ||
    has(part, 'onlyWhen') ||
    defaultPhrases.some((phrase) => lower.startsWith(`${phrase} `) || lower.startsWith(`${phrase}:`))
  );
}
