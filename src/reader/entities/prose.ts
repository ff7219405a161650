/** Entities that sentences tell of: "register owners (name, phone) and their pets (…)", "An appointment has a date and a reason". */
import { droppedFrom, readFieldList, splitFieldList } from '../fields/fieldList';
import type { EntitySource } from '../fields/fieldSource';
import { pointerIn } from '../fields/listForms';
import type { Identified } from '../identify';
import { withoutPurpose } from '../reading/plainDemand';
import { plainDefinition } from '../reading/plainForms';
import { storyOf } from '../reading/readStatement';
import { englishSingular } from '../text';
import { has, isFiller, isNoEntity, operationOf, vocabularies } from '../vocabulary/lookup';
import { nounKey, nounOf, nounsSpokenOf, singular } from './nouns';
import { storyEntities } from './storyEntities';
import { fieldsTold, mandatory, referencesTold } from './toldFields';

/** `hasStructure`: the spec lays entities out, so that stories do not invent more. `isKnown` tells names of entities so far. */
export function readProseEntities(
  statements: readonly Identified[],
  hasStructure: boolean,
  isKnown: (name: string) => boolean,
): readonly EntitySource[] {
  const defined = withoutPronouns(statements).flatMap((one) => definitionsIn(one, isKnown));
  const names = new Set(defined.map((source) => nounKey(source.name)));
  const known = (name: string) => isKnown(name) || names.has(nounKey(name));
  const told = hasStructure || defined.length > 0 ? [] : storyEntities(statements);
  for (const source of told) names.add(nounKey(source.name));
  const roles = rolesOf(statements);
  const spoken = nounsSpokenOf(statements);
  const extra = statements.flatMap((one) => [
    ...fieldsTold(one, known),
    ...referencesTold(one, known, (noun) => roles.has(noun) || (spoken.get(noun) ?? 0) > 1),
  ]);
  return [...defined, ...told, ...extra];
}

/** Lines between a sentence and the one that it refers back to. */
const farthest = 3;

/** "It has a date": of what the sentences before were about. */
function withoutPronouns(statements: readonly Identified[]): readonly Identified[] {
  let subject = '';
  let line = 0;
  return statements.map((one) => {
    const { text, range } = one.statement;
    const said = pronoun.exec(text);
    if (said && subject !== '' && range.startLine - line <= farthest) {
      line = range.endLine;
      const each = /^(?:sie|er|es)$/i.test(said[1] ?? '') ? 'Jede' : 'Each';
      return { ...one, statement: { ...one.statement, text: text.replace(said[0], `${each} ${subject} `) } };
    }
    const found = subjectOf.exec(text)?.[1];
    if (found) [subject, line] = [found, range.endLine];
    return one;
  });
}

const pronoun =
  /^(it|they|sie|er|es) (?=(?:(?:may|can|must|should|also|kann|muss|auch) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu) )/i;
const subjectOf =
  /^(?:an?|the|each|every|eine?|jede[rs]?|der|die|das) ([\p{L}-]+(?: [\p{L}-]+)?) (?:(?:may|can|must|should|always|also) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu) /iu;

function definitionsIn(one: Identified, isKnown: (name: string) => boolean): readonly EntitySource[] {
  if (
    one.statement.text.length > 500 ||
    one.statement.kind === 'page' ||
    one.statement.kind === 'operation' ||
    one.statement.optional ||
    has(one.statement.text, 'undecided')
  )
    return [];
  const whole = plainDefinition(withoutPurpose(one.statement.text));
  const text = storyOf(whole)?.rest.match(/^(?:add|create|enter|record|register|log|save)\b/i)
    ? (storyOf(whole)?.rest ?? whole)
    : whole;
  const listed = recordedWith(text, one);
  if (listed) return [listed];
  const bracketed = bracketEntities(text, one);
  if (bracketed.length > 0) return bracketed;
  for (const vocabulary of vocabularies) {
    for (const pattern of vocabulary.definitions) {
      const { entity, list } = pattern.exec(text)?.groups ?? {};
      if (!entity || !list || /^(?:new|neue[rsn]?)\s/i.test(entity) || isNoEntity(entity) || has(text, 'onlyWhen'))
        continue;
      const name = nounOf(entity);
      const fields = readFieldList(list, one.statement.range).filter((field) => !isKnownPlural(field.name, isKnown));
      const parts = splitFieldList(list);
      const isTold = parts.length > 1 || isKnown(name ?? '') || pointerIn(parts[0] ?? '') !== undefined;
      if (name && isTold && fields.length * 4 >= parts.length * 3)
        return [
          {
            name,
            fields: mandatory(fields),
            range: one.statement.range,
            origin: 'prose',
            isWhole: parts.length > 1 && fields.length === parts.length,
            requirementId: one.id,
            dropped: droppedFrom(list, one.statement.range),
          },
        ];
    }
  }
  return [];
}

/** "record tickets with a subject, a priority (low, normal, high) and a status (open, closed)": the brackets hold choices. */
function recordedWith(text: string, one: Identified): EntitySource | undefined {
  const rest = storyOf(text)?.rest ?? text;
  const said =
    /^(?:the (?:system|app|application|software|tool) (?:shall|must|should|can|will) )?([\p{L}]+) (?:an? |the |new |each |all |every |our |my )*([\p{L}-]+(?: [\p{L}-]+)?) with (.{3,400})$/iu.exec(
      rest,
    );
  const name = said?.[2] && !isNoEntity(said[2]) ? nounOf(said[2]) : undefined;
  const verb = said?.[1] ?? '';
  const isMade = ['create', 'manage'].includes(operationOf(verb) ?? '') || /^(?:keep|hold|remember)$/i.test(verb);
  const list = said?.[3] ?? '';
  const parts = splitFieldList(list);
  const fields = readFieldList(list, one.statement.range);
  if (!name || !isMade || parts.length < 3 || fields.length * 4 < parts.length * 3) return undefined;
  const dropped = droppedFrom(list, one.statement.range);
  return {
    name,
    fields: mandatory(fields),
    range: one.statement.range,
    origin: 'prose',
    isWhole: fields.length === parts.length,
    requirementId: one.id,
    dropped,
  };
}

/** `owners (name, phone, e-mail) and their pets (name, species)`; "their" makes the second point at the first. */
function bracketEntities(text: string, one: Identified): readonly EntitySource[] {
  if (operationOf((storyOf(text)?.rest ?? text).split(/[\s,]+/)[0] ?? '') === undefined && !storyOf(text)) return [];
  const sources: EntitySource[] = [];
  for (const match of text.matchAll(
    /((?:\b(?:their|its|his|her|ihre|seine|deren)\s+)?)([\p{L}-]+(?: [\p{L}-]+)?)\s*\(([^()]{3,300})\)/giu,
  )) {
    const words = (match[2] ?? '').split(' ').filter((word) => !isFiller(word) && operationOf(word) === undefined);
    const name = nounOf(words.join(' '));
    const parts = splitFieldList(match[3] ?? '');
    if (
      !name ||
      parts.length < 2 ||
      parts.some(
        (part) => /^\d/.test(part) || /^(?:e\.?g|i\.?e|z\.? ?b|for example|such as|etc|including)\b/i.test(part),
      ) ||
      isNoEntity(name)
    )
      continue;
    const fields = [...mandatory(readFieldList(match[3] ?? '', one.statement.range))];
    const owner =
      (match[1] ?? '').trim() === '' && !/^(?:their|its|ihre|seine)\s/i.test(match[2] ?? '')
        ? undefined
        : sources.at(-1);
    if (owner) fields.push({ name: singular(owner.name), about: '', refersTo: owner.name, range: one.statement.range });
    sources.push({ name, fields, range: one.statement.range, origin: 'prose', requirementId: one.id });
  }
  return sources;
}

function rolesOf(statements: readonly Identified[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap((one) => {
      const role = storyOf(one.statement.text)?.role;
      return role ? [nounKey(role)] : [];
    }),
  );
}

function isKnownPlural(name: string, isKnown: (name: string) => boolean): boolean {
  return /s$/.test(name) && isKnown(name) && englishSingular(name.toLowerCase()) !== name.toLowerCase();
}
