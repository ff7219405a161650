/** Records by day: a page that is a calendar, a calendar on a page, "see the bookings in a calendar". */
import type { Meaning } from '../../pipeline/schema/spec';
import { say } from '../messages';
import type { EntityDraft, FieldDraft, PageDraft } from '../model/draft';
import {
  entitiesIn,
  fieldsIn,
  operationAt,
  readSentence,
  residualText,
  type Sentence,
  unknownWords,
} from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import type { Reader, Reading, ReadingContext } from './reading';

const known =
  /^(?:\p{L}*calendars?|\p{L}*kalender\p{L}*|month|monthly|months|\p{L}*ansicht\p{L}*|views?|weekly|week|daily|day|yearly|grid|overview|übersicht|per|each|display|displayed|shown|angezeigt|dargestellt|form|records?|entries)$/u;

/** Calendars elsewhere, and what leaves the app for them. */
const elsewhere = /\b(?:google|outlook|apple|ical|ics|caldav|sync\w*|subscri\w*|abonn\w*|feed|invit\w*|einlad\w*)\b/;

/** Whether the text speaks of a calendar that the app could have. */
export function asksForCalendar(text: string, model: SpecModel): boolean {
  if (elsewhere.test(text.toLowerCase())) return false;
  const words = residualText(readSentence(text, model));
  return has(words, 'calendar') || has(words, 'otherCalendar');
}

/** "As a clerk I want to see the bookings in a calendar." */
export const readCalendar: Reader = (sentence, context) => {
  if (!asksForCalendar(sentence.text, context.model) || has(sentence.text, 'not')) return undefined;
  const operations = sentence.tokens.map(operationAt);
  if (operations.some((operation) => operation && operation !== 'list' && operation !== 'view')) return undefined;
  const entity = entityOfCalendar(sentence, context.model);
  if (!entity) return undefined;
  const page = context.model.listPage(entity, context.requirementId, context.range);
  const reading = calendarReading(sentence, entity, page, context);
  return { ...reading, meanings: [{ kind: 'page', page: page.id }, ...reading.meanings] };
};

/** What a sentence, or a page's name or clause, asks of the entity's calendar. */
export function calendarReading(
  sentence: Sentence,
  entity: EntityDraft,
  page: PageDraft,
  { model }: ReadingContext,
): Reading {
  const { language } = model;
  if (!entity.fields.some(isDay)) {
    return { meanings: [], missing: say(language, 'noDay', { entity: entity.pluralLabel }) };
  }
  const day = fieldsIn(sentence, entity).find(isDay);
  const meanings: Meaning[] = [{ kind: 'calendar', entity: entity.id, ...(day ? { field: day.id } : {}) }];
  const pointed = filtersIn(sentence, entity);
  page.filterBy = [...new Set([...page.filterBy, ...pointed.map((field) => field.id)])];
  const others = entitiesIn(sentence).filter((one) => one !== entity && !pointed.some((field) => pointsAt(field, one)));
  const unknown = [...unknownWords(sentence, known), ...others.map((one) => one.pluralLabel)];
  const missing = [
    ...(has(residualText(sentence), 'otherCalendar') ? [say(language, 'monthsOnly')] : []),
    ...(has(residualText(sentence), 'today') ? [say(language, 'partly', { part: `"${sentence.text}"` })] : []),
    ...(unknown.length > 0 ? [say(language, 'partly', { part: unknown.map((word) => `"${word}"`).join(', ') })] : []),
  ];
  return missing.length === 0 ? { meanings } : { meanings, missing: missing.join(' '), left: unknown };
}

/**
 * The one entity with days that the sentence names, or that points at the one it names ("per teacher"); else the one that has a
 * field it names; else the only one that takes place at a time.
 */
export function entityOfCalendar(sentence: Sentence, model: SpecModel): EntityDraft | undefined {
  const dated = [...model.entities.values()].filter((entity) => entity.fields.some(isDay));
  const named = [...entitiesIn(sentence), ...namedInCompounds(sentence, model)];
  if (named.length > 0) {
    const own = named.filter((entity) => dated.includes(entity));
    const pointing = dated.filter((entity) => entity.fields.some((field) => named.some((one) => pointsAt(field, one))));
    return only(own) ?? only(own.filter((entity) => pointing.includes(entity))) ?? only(pointing) ?? named[0];
  }
  const holders = dated.filter((entity) => fieldsIn(sentence, entity).length > 0);
  return only(holders) ?? (holders.length === 0 ? only(dated.filter(takesPlace)) : undefined);
}

/** "Terminkalender", "Belegungskalender". */
function namedInCompounds({ tokens }: Sentence, model: SpecModel): EntityDraft[] {
  return tokens.flatMap(({ word }) => {
    const first = /^(\p{L}{3,}?)s?kalender$/iu.exec(word)?.[1];
    const id = first && (model.names.find(first) ?? model.names.find(word.slice(0, first.length + 1)));
    const entity = id ? model.entities.get(id) : undefined;
    return entity ? [entity] : [];
  });
}

/** What the calendar can be narrowed down by: things that the records point at, and choices. */
function filtersIn(sentence: Sentence, entity: EntityDraft): FieldDraft[] {
  const named = entitiesIn(sentence);
  const pointing = entity.fields.filter((field) => named.some((one) => pointsAt(field, one)));
  const choices = has(sentence.text, 'perEach')
    ? fieldsIn(sentence, entity).filter((field) => field.type.kind === 'choice')
    : [];
  return [...pointing, ...choices];
}

function pointsAt({ type }: FieldDraft, entity: EntityDraft): boolean {
  return type.kind === 'reference' && type.entity === entity.id;
}

function isDay({ type }: FieldDraft): boolean {
  return type.kind === 'date' || type.kind === 'dateTime';
}

function takesPlace({ fields }: EntityDraft): boolean {
  const kinds = new Set(fields.map((field) => field.type.kind));
  return kinds.has('dateTime') || (kinds.has('date') && kinds.has('time'));
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
