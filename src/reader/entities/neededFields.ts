/** Fields that only a rule tells of: "when the method is transfer, a bank reference shall be given", "the price of a lesson is the units times the unit price". */
import { isFieldName, readFieldPhrase } from '../fields/fieldList';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import { plainMember } from '../fields/spokenFields';
import type { Identified } from '../identify';
import { withPlainSystem } from '../reading/systemName';
import { isNoun } from './kindNames';
import { nounKey } from './nouns';

const shall = '(?:shall|must|should|will|has to|have to|needs to|need to)';
const given =
  '(?:given|entered|stated|recorded|filled in|provided|noted(?: down)?|named|required|present|mandatory|set)';
const when = '(?:when|if|once|whenever|as soon as|where|while)';
const field = '(?<field>[^,;.]{2,60}?(?: \\([^()]{3,100}\\))?)';
const system = '(?:the )?[\\p{L}_-]+(?: [\\p{L}_-]+)?';

const forms = [
  `^${when} (?<case>[^,]{3,80}),? (?:then )?(?:${system} ${shall} (?:require|ask for|demand|record|store)|(?:we|i) need(?: to (?:know|have|note|record))?|there ${shall} be) ${field}(?:, so [^.]*)?$`,
  `^${when} (?<case>[^,]{3,80}), (?:then )?${field} (?:${shall} be ${given}|(?:is|are) (?:required|mandatory|needed|compulsory))$`,
  `^for (?<case>an? [\\p{L}-]+(?: [\\p{L}-]+){1,2}),? ${field} (?:${shall} be ${given}|(?:is|are) (?:required|mandatory|needed|compulsory))$`,
  `^${field} (?:${shall} be ${given}|(?:is|are)(?: only)? (?:required|mandatory|needed|compulsory|asked for))(?: only)? ${when} (?<case>[^,;.]{3,80})$`,
  // "A flight may carry a call-off reason, but only if …", "I can fill in a cancellation date only for contracts with …"
  `^(?:an?|each|every) (?<of>[\\p{L}-]+(?: [\\p{L}-]+)?) (?:may|can) (?:only )?(?:carry|have|hold|get|bear|show|be given) ${field},? (?:but )?(?:only )?(?:if|when|once|while|where) .+$`,
  `^${field} (?:can|may|must|shall|should) (?:only )?be (?:given|entered|filled in|set|noted|recorded|added|accepted)(?: only)? (?:if|when|once|while) (?<case>[^,;.]{3,80})$`,
  `^(?:i|we|users?|(?:the |an? )?[\\p{L}-]+) (?:can|may) (?:only )?(?:fill in|enter|give|note|add|set|record) ${field} only (?:for|on|of|to|when|if|once) (?<case>[^,;.]{3,80})$`,
  // "Ein Absagegrund kann nur eingetragen werden, wenn der Status abgesagt ist"
  `^eine?n? (?<field>\\p{Lu}[\\p{L}-]+) (?:kann|darf|soll) nur (?:eingetragen|angegeben|erfasst|ausgefüllt|vergeben|hinterlegt) werden,? (?:wenn|falls|sobald) (?<case>(?:der|die|das) [\\p{L}-]+ (?:auf )?[„"]?[\\p{L} -]+?[“"]? (?:ist|steht|lautet))$`,
].map((pattern) => new RegExp(pattern, 'iu'));

const product =
  /^(?:the )?(?<result>[\p{L}-]+(?: [\p{L}-]+){0,2})(?: of an? (?<of>[\p{L}-]+(?: [\p{L}-]+)?))? (?:shall be|must be|is)(?: calculated as| worked out as| computed as)? (?<left>[\p{L}-]+(?: [\p{L}-]+){0,4}) (?:times|multiplied by|x|×) (?<right>[\p{L}-]+(?: [\p{L}-]+){0,4})$/iu;

/** `sources`: what the spec tells otherwise of the kinds and their fields. */
export function fieldsNeeded(one: Identified, sources: readonly EntitySource[]): readonly EntitySource[] {
  const text = withPlainSystem(one.statement.text).replace(/[.!]$/, '');
  if (text.length > 300 || one.statement.optional) return [];
  const told = conditional(text, one, sources) ?? multiplied(text, one, sources);
  return told && told.fields.length > 0
    ? [{ ...told, range: one.statement.range, origin: 'prose', requirementId: one.id }]
    : [];
}

type Told = Pick<EntitySource, 'name' | 'fields'>;

function conditional(text: string, one: Identified, sources: readonly EntitySource[]): Told | undefined {
  for (const form of forms) {
    const said = form.exec(text)?.groups;
    if (!said?.field || !(said.case || said.of)) continue;
    const kind = said.of ? knownAs(said.of, sources) : kindIn(said.case ?? '', sources);
    const read = readFieldPhrase(said.field, one.statement.range);
    if (!kind || !read || !isPlainName(read.name) || isTold(read.name, sources) || narrowsKnown(read.name, sources))
      continue;
    // "A reason" is told of here; "the reason" may be anything, unless it says what it is.
    const isNew =
      /^an? /i.test(said.field) ||
      /^eine?n? /i.test(text) ||
      /\)$/.test(said.field) ||
      plainMember(said.field) !== said.field;
    if (isNew || (kind.isNamed && !/ of /i.test(read.name)))
      return { name: kind.name, fields: [{ ...read, required: false }] };
  }
  return undefined;
}

function knownAs(name: string, sources: readonly EntitySource[]): { name: string; isNamed: boolean } | undefined {
  return sources.some((one) => nounKey(one.name) === nounKey(name)) ? { name, isNamed: true } : undefined;
}

/** The kind that a case is one of: "an inspection is set to finished", "the status is cancelled", "a flown flight". */
function kindIn(text: string, sources: readonly EntitySource[]): { name: string; isNamed: boolean } | undefined {
  const named = /(?:\b(?:an?|the|its) |^)([\p{L}-]+(?: [\p{L}-]+)?)(?= |$)/iu.exec(text)?.[1] ?? '';
  const words = named.split(' ');
  const known = [named, words[0] ?? '', words.at(-1) ?? ''].find((name) =>
    sources.some((one) => nounKey(one.name) === nounKey(name)),
  );
  if (known) return { name: known, isNamed: true };
  const german = /^(?:der|die|das) ([\p{L}-]+) (?:auf )?[„"]?([\p{L} -]+?)[“"]? (?:ist|steht|lautet)$/iu.exec(text);
  const [, held = '', value = ''] =
    german ??
    /^(?:the |its )?([\p{L}-]+(?: [\p{L}-]+)?) (?:is|was|has been)(?: set to| changed to)? ([\p{L}-]+(?: [\p{L}-]+)?)$/iu.exec(
      text,
    ) ??
    [];
  const holding = sources.filter(({ fields }) =>
    fields.some(
      ({ name, about }) =>
        nounKey(name) === nounKey(held) && new RegExp(`(?:^|[^\\p{L}])${value}(?:$|[^\\p{L}])`, 'iu').test(about),
    ),
  );
  const names = [...new Set(holding.map(({ name }) => nounKey(name)))];
  return value !== '' && names.length === 1 ? { name: holding[0]?.name ?? '', isNamed: false } : undefined;
}

/** "Sum of price", "quantity of its lines" and "rent on Sundays" say more than which field it is. */
const narrowed =
  /(?<!^(?:number|amount)) of | (?:on|in|at|during|within|once|most|where|as|subject|only|abroad|always|after|before)(?: |$)/i;

/** Both factors are of the record whose price it is, where no other sentence tells of one of them. */
function multiplied(text: string, one: Identified, sources: readonly EntitySource[]): Told | undefined {
  const said = product.exec(text)?.groups;
  const kind = said?.of && sources.find(({ name }) => nounKey(name) === nounKey(said.of ?? ''))?.name;
  if (!kind || !said?.left || !said.right || !said.result) return undefined;
  const names = [said.left, said.right, said.result].map((name) => name.replace(/^(?:the|its|an?) /i, ''));
  const told = names.filter((name) => isTold(name, sources));
  if (told.some((name) => name !== names[2]) || names.some((name) => !isPlainName(name) || narrowed.test(name)))
    return undefined;
  const fields = names
    .filter((name) => !told.includes(name))
    .map(
      (name): FieldSource => ({
        name,
        about: typeFromName(name, { limits: [] }) ? '' : 'number',
        range: one.statement.range,
      }),
    );
  return { name: kind, fields };
}

/** "Number of units", "minutes in the air", "paid on": a noun with what it is measured by, or a day. */
function isPlainName(name: string): boolean {
  return (
    isFieldName(name) && isNoun(name.replace(/^(?:number|amount) of /i, '').replace(/ (?:of|per|in|on)(?: .*)?$/i, ''))
  );
}

/** "A low rating", "a rating below 3", where there are ratings: a restriction, and no field of its own. */
function narrowsKnown(name: string, sources: readonly EntitySource[]): boolean {
  const key = nounKey(name);
  const names = sources.flatMap((one) => [one.name, ...one.fields.map((told) => told.name)]).map(nounKey);
  return names.some((known) => known !== '' && (key.startsWith(`${known} `) || key.endsWith(` ${known}`)));
}

/** Whether some kind has a field of that name, or is called so. */
function isTold(name: string, sources: readonly EntitySource[]): boolean {
  const key = nounKey(name);
  return sources.some((one) => nounKey(one.name) === key || one.fields.some((told) => nounKey(told.name) === key));
}
