/** Figures by the calendar: sums or counts per month, and what is on today. */
import { say } from '../messages';
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { entitiesIn, fieldsIn, type Sentence, unknownWords } from '../model/sentence';
import { spanOf } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import { complete, type Reader } from './reading';

const monthWords =
  /^(?:per|each|every|month|months|monthly|by|number|count|sums?|totals?|of|how|many|much|overview|figures?|shows?|shown|income|revenue|turnover|start|page|dashboard|monat\p{L}*|je|pro|summen?|anzahl|zahl|viele|gesamt\p{L}*|einnahmen|umsatz|übersicht|startseite|zeigt|im|all|aller|alle)$/u;

const todayWords =
  /^(?:today|todays|today's|of|for|on|all|the|list|overview|start|page|first|my|our|home|dashboard|shows?|shown|heute|heutige[nrs]?|von|für|alle|übersicht|startseite|zeigt|liste|tages|stehen|order|ordered|sorted|time|by|sortiert|nach|uhrzeit)$/u;

/** A limit, or a number of its own. */
const asksForMore = /\d|\b(?:must|may|average|mean|exceed\w*|muss|müssen|darf|dürfen|durchschnitt\w*)\b/iu;

/** Days beside today. */
const aroundToday =
  /\b(?:since|until|till|before|after|by|ab|bis|seit|vor|nach)\s+(?:today|heute)|\b(?:today|heute)\s+(?:on|onwards?|and|or|und|oder)\b/u;

/** "income per month", "number of rentals per month", "Einnahmen je Monat". */
export const readPerMonth: Reader = (sentence, context) => {
  if (!/\b(?:per|each|every|by|pro|je|im) (?:month|monat)\b|\bmonthly\b|\bmonatlich/u.test(sentence.lower))
    return undefined;
  if (has(sentence.text, 'onePer') || has(sentence.text, 'not') || asksForMore.test(sentence.text)) return undefined;
  for (const entity of candidates(sentence)) {
    const date = dayOf(entity, sentence);
    const field = fieldsIn(sentence, entity).find(({ type }) => type.kind === 'number' || type.kind === 'money');
    const counts = has(sentence.text, 'howMany') || (entitiesIn(sentence).includes(entity) && !saysSum(sentence));
    if (!date || (!field && !counts)) continue;
    const meaning = {
      kind: 'perMonth' as const,
      entity: entity.id,
      date: date.id,
      ...(field && { field: field.id }),
    };
    const rule = context.model.addRule(meaning, context.text, context.requirementId, context.range);
    const others = entitiesIn(sentence).filter((one) => one !== entity);
    const reading = complete([{ kind: 'rule', rule }], sentence, context, monthWords, 0);
    // "per month and teacher": the months are there, the teachers are not.
    if (reading.missing !== undefined || others.length === 0) return reading;
    const part = others.map(({ label }) => `"${label}"`).join(', ');
    return { ...reading, missing: say(context.model.language, 'partly', { part }) };
  }
  return undefined;
};

/** "The start page shows today's appointments", "Termine von heute". */
export const readToday: Reader = (sentence, context) => {
  if (!/\b(?:today|todays|heute|heutige[nrs]?)\b/u.test(sentence.lower) || has(sentence.text, 'not')) return undefined;
  if (
    has(sentence.text, 'howMany') ||
    aroundToday.test(sentence.lower) ||
    unknownWords(sentence, todayWords).length > 0
  )
    return undefined;
  const [entity] = entitiesIn(sentence);
  const date = entity && dayOf(entity, sentence);
  if (!entity || !date) return undefined;
  if (has(sentence.text, 'exception')) return undefined;
  const meaning = { kind: 'today' as const, entity: entity.id, date: date.id };
  const rule = context.model.addRule(meaning, context.text, context.requirementId, context.range);
  return { meanings: [{ kind: 'rule', rule }] };
};

function saysSum({ lower }: Sentence): boolean {
  return /\b(?:sums?|totals?|income|revenue|turnover|summen?|einnahmen|umsatz)\b/u.test(lower);
}

function candidates(sentence: Sentence): ReadonlySet<EntityDraft> {
  const owners = sentence.mentions.flatMap((mention) => mention.fields.map(({ entity }) => entity));
  return new Set([...entitiesIn(sentence), ...owners, ...(sentence.about ? [sentence.about] : [])]);
}

/** The day on which a record counts: the one that the sentence names, its begin, or the only one that it has. */
function dayOf(entity: EntityDraft, sentence: Sentence): FieldDraft | undefined {
  const isDay = (field: FieldDraft) => isTemporal(field) && field.type.kind !== 'time';
  const named = fieldsIn(sentence, entity).find(isDay);
  const days = entity.fields.filter(isDay);
  return named ?? spanOf(entity)?.start ?? (days.length === 1 ? days[0] : undefined);
}
