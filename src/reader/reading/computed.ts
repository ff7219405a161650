/** Derived values: "total = price × quantity", "total hours per member". Shown, never stored. */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import { say } from '../messages';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { entitiesIn, type Sentence } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import { type Reader, type ReadingContext, ruleReading } from './reading';

type Computed = RuleMeaning & { kind: 'computed' };
type Factor = Computed['factors'][number];

const known =
  /^(?:=|×|x|sum|sums|total|totals|times|multiplied|by|product|equals?|calculated|computed|automatically|per|each|every|of|all|its|their|shown|shows?|amount|sale|summe|summen|gesamt\p{L}*|mal|ergibt|berechnet|automatisch|je|pro|jede[rsnm]?|aller|alle|produkt|aus|sich|wird|value|price|preis|betrag|how|much|many)$/u;

/** Other arithmetic than products and sums, numbers of its own, or a limit: half of it would be a wrong figure. */
const asksForMore =
  /\s[+\-−–/÷]\s|[%\d]|\b(?:plus|minus|less|divided|without|average|must|may|cannot|exceed\w*|abzüglich|zuzüglich|geteilt|ohne|durchschnitt\w*|muss|müssen|darf|dürfen|nicht|not|never)\b/iu;

const sums = /\b(?:sums?|totals?|summe[n]?|gesamt\p{L}*)\b/u;

export const readComputed: Reader = (sentence, context) => {
  const isSum = sums.test(sentence.lower);
  const isProduct = has(sentence.text, 'times') && !has(sentence.text, 'days');
  if (has(sentence.text, 'today') || isPeriodic(sentence) || asksForMore.test(sentence.text)) return undefined;
  const meaning = isProduct ? productOf(sentence, context) : isSum ? sumOf(sentence, context) : undefined;
  if (!meaning) return undefined;
  const holder = context.model.entities.get(meaning.entity);
  // A field of that name is typed in by hand, and a second value beside it would only confuse.
  if (holder?.fields.some((field) => isCalled(field, meaning.label, context.model)))
    return { meanings: [], missing: say(context.model.language, 'computedField', { field: meaning.label }) };
  return ruleReading(meaning, sentence, context, withWords(meaning.label));
};

function isPeriodic({ lower }: Sentence): boolean {
  return /\b(?:per|each|every|pro|je|im|in) (?:day|week|month|year|tag|woche|monat|jahr)\b|\b(?:monthly|weekly|daily|yearly|monatlich|wöchentlich|täglich)/u.test(
    lower,
  );
}

/** "The total of an order is price × quantity", also summed over the lines of an order. */
function productOf(sentence: Sentence, { model }: ReadingContext): Computed | undefined {
  const [left, right] = sidesOf(sentence);
  const isSum = sums.test(sentence.lower.slice(right));
  const mentions = sentence.mentions.filter((mention) => (sentence.tokens[mention.from]?.at ?? 0) >= right);
  const named = mentions.map((mention) => mention.fields.filter(({ field }) => isNumeric(field)));
  const wanted = named.filter((fields) => fields.length > 0);
  if (wanted.length < 2) return undefined;
  for (const entity of holders(sentence, wanted.flat())) {
    const factors = wanted.map((fields) => factorIn(entity, fields, model));
    if (!factors.every((factor) => factor !== undefined)) continue;
    const target = isSum ? targetOf(sentence, entity, model) : undefined;
    if (isSum && !target) continue;
    const label = labelIn(left);
    return { kind: 'computed', entity: (target ?? entity).id, label, factors, ...(target && { of: entity.id }) };
  }
  return undefined;
}

/** "total hours per member": the sum of a field over the records that point at one. */
function sumOf(sentence: Sentence, { model }: ReadingContext): Computed | undefined {
  const fields = sentence.mentions.flatMap((mention) => mention.fields).filter(({ field }) => isNumeric(field));
  for (const { entity, field } of fields) {
    const target = targetOf(sentence, entity, model);
    if (!target) continue;
    return { kind: 'computed', entity: target.id, label: '', of: entity.id, factors: [{ field: field.id }] };
  }
  return undefined;
}

/** The entity at which the summed records point: the one that the sentence names, or stands under. */
function targetOf(sentence: Sentence, entity: EntityDraft, model: SpecModel): EntityDraft | undefined {
  const named = [...entitiesIn(sentence), ...(sentence.about ? [sentence.about] : [])];
  return named.find((target) => target !== entity && model.referenceBetween(entity, target.id) !== undefined);
}

/** The left side's text, and where the right side begins. Without a sign or a verb between them all is the right side. */
function sidesOf({ text }: Sentence): readonly [string, number] {
  const between = /\s*(?:=|\bis\b|\bequals\b|\bist\b|\bergibt sich aus\b|\bbeträgt\b)\s*/u.exec(text);
  return between ? [text.slice(0, between.index), between.index + between[0].length] : ['', 0];
}

/** "The total of an order" → "total". */
function labelIn(left: string): string {
  const name = left
    .replace(/^(?:the|an?|each|every|der|die|das|ein|eine)\s+/iu, '')
    .replace(/\s+(?:of|for|per|eine[rs]?|des|der|je|pro)\s.*$/iu, '')
    .replace(/["„“”'`*_]/gu, '')
    .trim();
  return name.split(/\s+/).length <= 4 ? name : '';
}

function holders(sentence: Sentence, factors: readonly { readonly entity: EntityDraft }[]): ReadonlySet<EntityDraft> {
  const about = sentence.about ? [sentence.about] : [];
  return new Set([...about, ...factors.map(({ entity }) => entity), ...entitiesIn(sentence)]);
}

/** The record's own field, or a field of what it points at. */
function factorIn(
  entity: EntityDraft,
  fields: readonly { readonly entity: EntityDraft; readonly field: FieldDraft }[],
  model: SpecModel,
): Factor | undefined {
  const own = fields.find((one) => one.entity === entity);
  if (own) return { field: own.field.id };
  for (const one of fields) {
    const reference = model.referenceBetween(entity, one.entity.id);
    if (reference) return { via: reference.field.id, field: one.field.id };
  }
  return undefined;
}

function isNumeric({ type }: FieldDraft): boolean {
  return type.kind === 'number' || type.kind === 'money';
}

function isCalled(field: FieldDraft, label: string, model: SpecModel): boolean {
  return label !== '' && model.keyOf(field.label) === model.keyOf(label);
}

/** The words of the value's own name are known. */
function withWords(label: string): RegExp {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? known : new RegExp(`${known.source}|^(?:${words.join('|')})$`, 'u');
}
