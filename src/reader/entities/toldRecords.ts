/** Sentences that tell which records are kept and what of each: "we keep a list of our guides with their name and phone number". */
import { splitFieldList } from '../fields/fieldList';
import { typeFromName } from '../fields/fieldType';
import { plainMember } from '../fields/spokenFields';
import { withoutPurpose } from '../reading/plainDemand';
import { withPlainSystem } from '../reading/systemName';
import { englishSingular } from '../text';
import { isNoEntity } from '../vocabulary/lookup';
import { clause } from './formalDefinitions';
import { isAdverb, isJoint } from './kindNames';
import { cutMarks } from './listMarks';
import { tellingIn } from './tellings';

/** What a sentence tells: the kind of record, the list of its fields, and the kind that it belongs to. */
export interface ToldRecord {
  readonly entity: string;
  readonly list: string;
  readonly of?: string;
  /** It asks for the fields as well, which is more than that there are such fields. */
  readonly isDemand?: true;
  /** Its fields must be filled in. */
  readonly isRequired?: true;
  /** It joins two others that are known. */
  readonly isLink?: true;
  /** It is said to be of another one, which is known. */
  readonly isOwned?: true;
  /** What it is made up of: "… and lines with a product and a quantity". */
  readonly parts?: ToldRecord;
}

const word = '[\\p{L}][\\p{L}-]*';
const kind = `(?<entity>${word}(?: ${word}){0,2}?)`;
const modal =
  '(?:shall|must|should|will|can|may|could|need to|needs to|has to|have to|want to|wants to|would like to|am able to|is able to|are able to)';
const keeping =
  '(?:keep|hold|store|save|record|register|note|write|put|jot|log|track|document|capture|collect|remember|maintain|manage|administer|administrate|look after|take|add|enter|create|make|plan|schedule|book|open|issue|set up|amend|edit|change|update|modify|correct|delete|remove|announce|organi[sz]e|arrange|submit|report|admit|catalogue|catalog|offer|publish|file|have)';
const particle = '(?: (?:down|in|up|out|together|on file|track of|note of|a note of))?';
const others = '(?:,? (?:and|or) (?:view|see|list|find)|, (?:view|see|list|find)){0,2}';
const verbs = `(?:${keeping}${particle}${others}(?:,? (?:and|or) |, )){0,5}${keeping}${particle}${others}`;
const keeps = '(?:stores|records|keeps|holds|saves|notes|tracks|captures|remembers)(?: down)?';
const looking = '(?:look at|look up|view|see|open|read|check|pull up)';
const made =
  '(?:listed(?= (?:with|by) (?:its|their) )|recorded|kept|stored|held|registered|described|identified|defined|documented|noted(?: down)?|captured|entered|written down|put down|logged|saved|tracked|filed|made up|characteri[sz]ed)';
/** "a list of our", "every" */
const some =
  '(?:(?:an?|the|one|our) (?:(?:central|full|complete|simple|single|proper) )?(?:list|register|record|catalogue|catalog|directory|file|log|inventory|book|overview) of )?(?:(?:all|each|every|any|an?|the|our|my|their|new|one|of) ){0,3}';
const owner = `(?: (?:of|for|at|to|from) (?:(?:an?|the|our|each|every|one|all) ){1,2}(?<of>${word}(?: ${word})??))?`;
const fields =
  '(?:(?:the )?following (?:fields?|attributes?|properties|information|details?|data|particulars|values?)\\s*:?\\s*|at least )?';
const rest = '(?<list>[^.]{3,400})';

/** What stands between the thing and the list of its fields. */
const joins = [
  ',? (?:each |every one |all )?(?:with|including|giving|stating|showing|containing|comprising|consisting of|made up of|having|carrying|bearing)',
  ',? each (?:of which|of them|one) (?:is|are) (?:described|identified|defined|made up|characteri[sz]ed) (?:by|of|with)',
  ',? (?:each of which|each of them|all of which|which each|that each|which|that|who) (?:has|have|hold|holds|consists? of|comprises?|contains?|includes?|carr(?:y|ies))',
  ',? by (?:entering|giving|stating|filling in|providing|typing in)',
  '\\s*:',
].join('|');

const asks = `(?:(?:i|we|they|you|one|somebody|staff|${word}(?: ${word}){0,3}?) ${modal}(?: also)?(?: be able to| be allowed to)? |(?:i|we)(?: also)? |(?:it )?(?:must|should|shall) be possible to |(?:the )?${word}(?: ${word})? (?:shall|must|should|will) (?:let|allow|enable|permit) (?:an? |the )?${word}(?: ${word})?(?: to)? |to )?`;

const wholes = [
  // "For every room we must be able to note its name and a description"
  `^for (?:each|every|any|an?|all)(?: of (?:our|the))? ${kind}${owner},? (?:${asks}${verbs}|(?:the |an? |our )?${word}(?: ${word})? ${keeps}):? ${fields}${rest}$`,
  // "want every client written down with their name and address"
  `^(?:(?:i|we|they) )?(?:want|need|would like|would love|wish)(?: to have| to see)? ${some}${kind}${owner}(?: to be)? ${made} (?:with|by|together with|along with):? ${fields}${rest}$`,
  // "A learner shall be recorded with a name"
  `^(?:(?:an?|each|every|the|all|our|any) ){0,3}${kind}${owner} (?:(?:shall|must|should|will|has to|have to|is to|are to|can|may) be|is|are|gets?)(?: always)? ${made} (?:with|by|together with|along with):? ${fields}${rest}$`,
  // "A pitch needs a number and a row"
  `^(?:an?|each|every|all) ${kind}${owner} (?:${modal} )?(?:needs?|requires?|carr(?:y|ies)|bears?|comprises?|is made up of|gets?|comes? with|(?:has|have) to have) (?=an? |its |their |the )${rest}$`,
  // "Visitors that belong to a house and state the day"
  `^${asks}${verbs} ${some}${kind} (?:that|which|who) (?<links>belongs? to (?:an?|the|one) [^,;]+?),? and (?:states?|has|have|holds?|notes?|gives?|shows?|carr(?:y|ies)|records?|includes?|contains?) ${rest}$`,
  // "add a client's pianos with their serial number"
  `^${asks}${verbs} (?:an?|the|each|every|my|our|all) (?<of>${word})['’]s? ${kind} with (?=its|their|his|her)${rest}$`,
  `^(?:${asks}${verbs}|(?:the |an? |our )?${word}(?: ${word})? ${keeps}) ${some}${kind}${owner}(?:${joins}) ${fields}${rest}$`,
  // "look at a client's pianos with their serial number"
  `^${asks}${looking} (?:(?:an?|the|each|every|my|our|all) (?<of>${word})['’]s? |${some})${kind} with (?=its|their|his|her)${rest}$`,
].map((pattern) => new RegExp(pattern, 'iu'));
const wanting = wholes[3];
const seeing = wholes.at(-1);

/** "As the office, I want to …": who asks says nothing of the record. */
const role = /^as [^,]{2,60}?,? (?=(?:i|we)\b)/iu;

/** Several things at the end of a list that have fields of their own. */
const partsBehind =
  /(?<whole>(?:,| and|, and) (?:(?:its|the|several|one or more|any number of) )?(?<part>[\p{L}-]+s),? (?:each )?with (?<list>[^;()]*(?:,| and )[^;]*))$/iu;

/** The kind of record that a demand tells of; undefined where it tells of none. */
export function toldRecord(text: string, isKnown: (name: string) => boolean): ToldRecord | undefined {
  const plain = withPlainSystem(withoutPurpose(text))
    .replace(/[.!]$/, '')
    .replace(role, '')
    .replace(/\b(i|we|they)['’]d (?=like|love)/giu, '$1 would ');
  // "Add up the prices of its extras" adds no field.
  if (/\b(?:add|sum|total)s? up\b/i.test(plain)) return undefined;
  for (const pattern of wholes) {
    const { entity, list, of, links } = pattern.exec(plain)?.groups ?? {};
    if (!entity || !list || !canBeKept(entity)) continue;
    const all = links ? `${links}, ${list}` : list;
    const inner = partsBehind.exec(all)?.groups;
    const own = ofOne(inner ? all.slice(0, -(inner.whole ?? '').length) : all);
    const parts = splitFieldList(cutMarks(own.replace(clause, '')).list);
    // "A bride needs a dress and a ring": only of what is known otherwise it tells what is kept.
    if (pattern === wanting && (!isKnown(entity) || parts.length < 2)) continue;
    // What somebody looks at is a column or two as often as all that is kept.
    if (pattern === seeing && parts.length < 4) continue;
    if (!parts.every(isTellable)) continue;
    return {
      entity,
      list: own,
      ...(of !== undefined && { of }),
      ...(pattern === wanting && { isDemand: true }),
      ...(inner?.part && inner.list && { parts: { entity: inner.part, list: inner.list } }),
    };
  }
  return taken(plain, isKnown);
}

/** "When a fitting is planned, the system shall ask for …": a case, and yet what is kept of all. */
export function recordAsked(text: string, isKnown: (name: string) => boolean): ToldRecord | undefined {
  return /^(?:when|whenever|once|if)\b/i.test(text)
    ? taken(withPlainSystem(text).replace(/[.!]$/, ''), isKnown)
    : undefined;
}

/** "A loan needs a singer, a piece and a day", where singers and pieces are known by other sentences. */
export function recordPointing(text: string, isKnown: (name: string) => boolean): ToldRecord | undefined {
  const found = taken(text.replace(/; (?:both|all)(?: of them)? [^;]*$/iu, ''), isKnown);
  return (found?.isDemand || found?.isLink) && !isKnown(found.entity) ? found : undefined;
}

/** The same of a sentence that is taken apart at its connector. */
function taken(plain: string, isKnown: (name: string) => boolean): ToldRecord | undefined {
  const told = tellingIn(plain);
  if (
    !told ||
    !(canBeKept(told.entity) || told.isLink || (isCompound(told.entity) && (told.isMade || isKnown(told.entity))))
  )
    return undefined;
  const parts = splitFieldList(cutMarks(told.list).list);
  if (parts.length < told.least || !parts.every(isTellable) || parts.some(isDoing)) return undefined;
  if (told.isBare && (marks.test(told.entity) || !areFieldNames(parts))) return undefined;
  // "When a plot is booked for a child" is a case of its own, unless children are kept.
  if (told.of !== undefined && !isKnown(told.of)) return undefined;
  // "A bride needs a dress and a ring" tells of records only where these are known, or she is.
  const pointers = parts.filter((part) => isKnown(part.replace(/^(?:the|an?|its|one|exactly one) /i, '')));
  const isTold = isKnown(told.entity) || (pointers.length > 1 && pointers.length * 2 >= parts.length);
  if (told.isWeak && !isTold) return undefined;
  return {
    entity: told.entity,
    list: told.list,
    ...(told.of !== undefined && { of: told.of }),
    ...(told.isWeak && !told.isLink && { isDemand: true }),
    ...(told.isLink && { isLink: true }),
    ...(told.isOwned && { isOwned: true }),
    ...(told.isRequired && { isRequired: true }),
  };
}

/** "Mandatory: name, phone": what is listed is of something else. */
const marks =
  /\b(?:mandatory|required|compulsory|optional|unique|searchable|sortable|sorted|filters?|fields?|columns?|attributes?|properties|details|data|information|examples?|notes?|steps?|status(?:es)?|states?|types?|options?|choices?|values?|inputs?|outputs?|shows?|displays?|includes?|lists?|search|sort|export|import|validation|rules?|mvp|goals?|scope|risks?|assumptions?|dependencies|roles?|users?|personas?|pages?|screens?|views?|tabs?|sections?|menu)$/iu;

const fieldWord =
  /\b(?:names?|titles?|numbers?|codes?|descriptions?|status|state|prices?|address|types?|size|category|notes?|amount|weight|quantity|breed|species|owner|colou?r|price|fee|cost|phone|e-?mail|(?:date|day|time|year)(?: of \p{L}+)?)$/iu;

/** "Dogs: name, breed, owner": half of the list and its first member are what fields are called, and none is more than a name. */
function areFieldNames(parts: readonly string[]): boolean {
  const names = parts.map((part) => part.replace(/ ?\([^)]*\)$/, ''));
  const known = names.filter((name) => fieldWord.test(name) || typeFromName(name, { limits: [] }) !== undefined);
  return known.length * 2 >= names.length && names.every((name) => name.split(' ').length <= 4 && !/[?!:;]/.test(name));
}

/** "Customers with their names and phone numbers": each has one of either. */
function ofOne(list: string): string {
  if (!/^their /i.test(list)) return list;
  return list.replace(/\b(names?|titles?|numbers?|address(?:es)?|birthdays?|prices?)(?=,|$| and )/giu, (found) =>
    englishSingular(found.toLowerCase()),
  );
}

/** "… and send a mail", "and check it": what is done, not what is kept. */
function isDoing(part: string): boolean {
  return /^(?!whether|how|when|what|which|where|who)\p{L}+ (?:(?:an?|the|them|all|its|their|him|her)(?: |$)|it$)/iu.test(
    plainMember(part.replace(/^(?:an?|the|its|their|his|her|any|one|all) /i, '')),
  );
}

/** "Time" alone is a word for a field; "ice times" that somebody creates are kept. */
function isCompound(entity: string): boolean {
  const words = entity.toLowerCase().split(' ');
  return words.length === 2 && !words.some((one) => isJoint(one) || isAdverb(one));
}

function canBeKept(entity: string): boolean {
  const words = entity.toLowerCase().split(' ');
  return !words.some((one) => isJoint(one) || isAdverb(one)) && !isNoEntity(words.at(-1) ?? '');
}

/** A member of a list of fields holds no sentence: nobody does anything in it. */
function isTellable(part: string): boolean {
  const outer = plainMember(part.replace(/\([^()]*\)/g, '').trim());
  return (
    /^(?:whether|how|when|what|which|where|who)\b/i.test(outer) ||
    !/\b(?:i|we|you|can|cannot|could|must|shall|should|will|would|may|never|not|only|most|mostly|usually|often|sometimes|normally|occasionally|rarely|with|instead|because|when|if|unless|than|clicks?|ease|hassle|help|care|encryption|backups?|security|quality|speed|buttons?|contrast|fonts?|design)\b/i.test(
      outer,
    )
  );
}
