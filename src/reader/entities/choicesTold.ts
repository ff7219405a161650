/** Choices that a sentence of their own tells: "The voice is soprano, alto, tenor or bass", "Every job is in one of these states: …". */
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { Identified } from '../identify';
import { withPlainSystem } from '../reading/systemName';
import { has } from '../vocabulary/lookup';
import { nounKey } from './nouns';

const shall = '(?:must|shall|should|can|may|will)';
const word = '[\\p{L}-]+';
const article = '(?:an?|the|each|every)';
const kind = `${article} (?<kind>${word}(?: ${word})?)`;
const list = '(?<list>[^.;:]{3,200})';
const oneOf = '(?:(?:chosen |picked |taken |selected )(?:from|out of)|(?:exactly )?one of(?: the following| these)?):?';

const forms = [
  `^(?:the )?(?<field>${word}(?: ${word})?)(?: (?:of|for) ${kind})? (?:is|${shall} be) ${oneOf} ${list}$`,
  `^(?<field>how it (?:went|goes)) (?:is|${shall} be) ${oneOf} ${list}$`,
  `^the (?<field>${word}(?: of ${word})?) (?:is|${shall} be) (?:either )?(?<list>[^.;:]{3,200} or [^.;:,]+)$`,
  `^${kind} is (?:always )?in one of (?:these|the following) (?<field>state)s?: ${list}$`,
  `^the system shall give ${kind} an? (?<field>${word}), (?:namely|which is|that is) ${list}$`,
  `^${kind} (?:${shall} have|has|gets) an? (?<field>${word}),? (?:namely|which (?:is|can be)|that (?:is|can be)) (?:one of )?(?<list>[^.;:]{3,150}? or [^.;:,]+)(?:, and is .+)?$`,
  `^the system shall offer the (?<all>${word}) (?<list>[^.;:]{3,200} (?:and|or) [^.;:,]+)$`,
  `^the system shall offer ${list} as the (?<field>${word}(?: of ${word})?)$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** `sources`: what the spec tells otherwise of the kinds and their fields. */
export function choicesTold(one: Identified, sources: readonly EntitySource[]): readonly EntitySource[] {
  const text = withPlainSystem(one.statement.text)
    .replace(/[.!]$/, '')
    .replace(/["“”„]/g, '');
  if (text.length > 300 || one.statement.optional || has(text, 'not') || has(text, 'exception')) return [];
  for (const form of forms) {
    const said = form.exec(text)?.groups;
    const values = valuesOf(said?.list ?? '');
    if (said?.all && values.length > 1 && values.every(isValue)) {
      const filled = filledAll(said.all, values, one, sources);
      if (filled.length > 0) return filled;
    }
    if (!said?.field || values.length < 2 || !values.every(isValue)) continue;
    const held = said.kind ? kindNamed(said.kind, said.field, sources) : holderOf(said.field, sources);
    if (!held) continue;
    const { range } = one.statement;
    const field: FieldSource = { name: held.field, about: `one of: ${values.join(', ')}`, range };
    return [{ name: held.name, fields: [field], range, origin: 'prose', requirementId: one.id }];
  }
  return [];
}

/** "Offer the halls north, south and west": wherever a hall is told of, it is one of them. */
function filledAll(
  name: string,
  values: readonly string[],
  { id, statement: { range } }: Identified,
  sources: readonly EntitySource[],
): readonly EntitySource[] {
  const holders = sources.flatMap((source) =>
    source.fields
      .filter(
        (field) => nounKey(field.name.replace(articles, '')) === nounKey(name) && !field.refersTo && field.about === '',
      )
      .map((field) => ({ kind: source.name, field: field.name })),
  );
  return holders.map(({ kind: of, field }) => ({
    name: of,
    fields: [{ name: field, about: `one of: ${values.join(', ')}`, range }],
    range,
    origin: 'prose' as const,
    requirementId: id,
  }));
}

const articles = /^(?:the|an?|its) /i;

function valuesOf(text: string): readonly string[] {
  return text
    .split(/,? (?:or|and) |, /)
    .map((value) => value.replace(/^(?:either|an?|the) /i, '').trim())
    .filter((value) => value !== '');
}

/** A value is a word or three, and no clause. */
function isValue(value: string): boolean {
  return (
    value.split(' ').length <= 3 &&
    // "Tenor on Sundays" says when; "on leave" is a value.
    !/\S (?:on|in|at|during|for|from|by|until|with|without|as|to)(?: |$)/i.test(value) &&
    !/\d|\b(?:is|are|be|if|when|only|than|which|that|who|must|later|earlier|before|after|required|optional|empty|unique)\b/i.test(
      value,
    )
  );
}

interface Holder {
  readonly name: string;
  readonly field: string;
}

/** "State" is the status where there is one, and the status where there is none. */
function kindNamed(name: string, said: string, sources: readonly EntitySource[]): Holder | undefined {
  const own = sources.filter((one) => nounKey(one.name) === nounKey(name));
  if (own.length === 0) return undefined;
  const told = own.flatMap(({ fields }) => fields).find((field) => isCalled(field.name, said));
  const isState = /^stat(?:e|us)$/i.test(said);
  return { name: own[0]?.name ?? name, field: told?.name ?? (isState ? 'status' : said) };
}

/** The one kind that has such a field. */
function holderOf(said: string, sources: readonly EntitySource[]): Holder | undefined {
  const holders = sources.flatMap(({ name, fields }) =>
    fields
      .filter((field) => isCalled(field.name, said) && !field.refersTo)
      .map((field) => ({ name, field: field.name })),
  );
  const names = new Set(holders.map(({ name }) => nounKey(name)));
  return names.size === 1 ? holders[0] : undefined;
}

/** "The way of paying" is the way, "the sort of garment" the sort. */
function isCalled(name: string, said: string): boolean {
  const keys = [said, said.replace(/ of .*$/i, '')].map(nounKey);
  return keys.includes(nounKey(name.replace(/^(?:the|an?|its) /i, '')));
}
