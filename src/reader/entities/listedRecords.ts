/** Records whose fields a sentence lists: "record tickets with a subject, …", "owners (name, phone) and their pets (…)". */
import { isChoiceName } from '../fields/choices';
import { droppedFrom, readFieldList, splitFieldList } from '../fields/fieldList';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import type { Identified } from '../identify';
import { storyOf } from '../reading/stories';
import { isFiller, isNoEntity, operationOf } from '../vocabulary/lookup';
import { isKindName } from './kindNames';
import { isNarrowed } from './narrowed';
import { nounOf, singular } from './nouns';
import { mandatory } from './toldFields';

/** "record tickets with a subject, a priority (low, normal, high) and a status (open, closed)": the brackets hold choices. */
export function recordedWith(text: string, one: Identified): EntitySource | undefined {
  const rest = storyOf(text)?.rest ?? text;
  const said =
    /^(?:the (?:system|app|application|software|tool) (?:shall|must|should|can|will) )?([\p{L}]+) (?:an? |the |new |each |all |every |our |my )*([\p{L}-]+(?: [\p{L}-]+)?) with (.{3,400})$/iu.exec(
      rest,
    );
  const name = said?.[2] && !isNoEntity(said[2]) && isKindName(said[2]) ? nounOf(said[2]) : undefined;
  const verb = said?.[1] ?? '';
  const isMade = ['create', 'manage'].includes(operationOf(verb) ?? '') || /^(?:keep|hold|remember)$/i.test(verb);
  const list = said?.[3] ?? '';
  const parts = splitFieldList(list);
  const read = readFieldList(list, one.statement.range);
  const fields = read.filter((field) => !isNarrowed(field));
  if (!name || !isMade || parts.length < 3 || read.length * 4 < parts.length * 3) return undefined;
  const dropped = [...droppedFrom(list, one.statement.range), ...read.filter(isNarrowed).map((field) => field.name)];
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
export function bracketEntities(text: string, one: Identified): readonly EntitySource[] {
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
      isNoEntity(name) ||
      !isKindName(name) ||
      isChoiceName(name)
    )
      continue;
    const fields = [...mandatory(readFieldList(match[3] ?? '', one.statement.range))];
    // "tools (drills, ladders, saws)" are examples.
    if (!fields.some(tellsOfField)) continue;
    const owner =
      (match[1] ?? '').trim() === '' && !/^(?:their|its|ihre|seine)\s/i.test(match[2] ?? '')
        ? undefined
        : sources.at(-1);
    if (owner) fields.push({ name: singular(owner.name), about: '', refersTo: owner.name, range: one.statement.range });
    sources.push({ name, fields, range: one.statement.range, origin: 'prose', requirementId: one.id });
  }
  return sources;
}

function tellsOfField({ name, about, required, unique }: FieldSource): boolean {
  return (
    about !== '' ||
    required !== undefined ||
    unique === true ||
    typeFromName(name, { limits: [] }) !== undefined ||
    /(?:^|\s)(?:name|title|number|code|titel|bezeichnung|nummer)$/iu.test(name)
  );
}
