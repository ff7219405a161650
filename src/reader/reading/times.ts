/** Rules on time: order of two dates, dates in the future, no overlaps, and prices by the day. */
import { say } from '../messages';
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { entitiesIn, fieldsIn, type Sentence, unknownWords } from '../model/sentence';
import { type Reference, slotOf, spanOf } from '../model/specModel';
import { has } from '../vocabulary/lookup';
import { type Reader, type ReadingContext, ruleReading } from './reading';

const known =
  /^(?:lie|liegen|liegt|later|earlier|date|time|dates|overlap\w*|double|booked|booking|twice|two|lent|rented|reserved|moment|period|slot|hour|once|tag|tage|zweimal|doppelt|gleichzeitig|verliehen|vermietet|gebucht|belegt|verplant|vergeben|reserviert|ausgeliehen|überschneid\w*|termine?|zeitraum|uhrzeit|future|zukunft|past|vergangenheit|result|equal|price|preis|gesamtpreis|mietpreis|days?|nights?|number|anzahl|zählen|times|mal|multiplied|counted|count|both|inclusive|total|day|more|several|start|end|ends|starts|must|set|lag|one|mehrere|keine|zwei|kind|different|clash\w*|tagen|rental|überlapp\w*|assigned|person|denselben|demselben|derselben|gegeben|×|x|calculated|berechnet|ergibt|mitgezählt|gilt|selbe|moment)$/;

/** "„Bis“ darf nicht vor „Von“ liegen", "endsAt after startsAt". */
export const readDateOrder: Reader = (sentence, context) => {
  const order = orderOf(sentence);
  if (!order || saysHowLong(sentence)) return undefined;
  const pair = temporalPair(sentence);
  if (!pair) return undefined;
  const [first, second] = pair.fields;
  const { start, end } = order.firstIsEnd ? { start: second, end: first } : { start: first, end: second };
  if (start.type.kind !== end.type.kind) return { meanings: [], missing: say(context.model.language, 'columnKind') };
  const meaning = {
    kind: 'dateOrder' as const,
    entity: pair.entity.id,
    start: start.id,
    end: end.id,
    allowEqual: order.allowEqual,
  };
  return ruleReading(meaning, sentence, context, known);
};

/** "startsAt in the future", "The date can't be in the past". */
export const readInFuture: Reader = (sentence, context) => {
  const negative = has(sentence.text, 'not');
  const future = has(sentence.text, 'future') ? !negative : has(sentence.text, 'past') && negative;
  if (!future) return undefined;
  for (const entity of candidates(sentence)) {
    const mentioned = fieldsIn(sentence, entity).filter(isTemporal);
    const temporal = entity.fields.filter(isTemporal);
    const field = mentioned[0] ?? spanOf(entity)?.start ?? (temporal.length === 1 ? temporal[0] : undefined);
    if (field) return ruleReading({ kind: 'inFuture', entity: entity.id, field: field.id }, sentence, context, known);
  }
  return undefined;
};

/** "no two fittings at the same time", where a fitting has a moment and no end. */
function onlyMoment(sentence: Sentence, entity: EntityDraft): FieldDraft | undefined {
  const temporal = entity.fields.filter(isTemporal);
  const isSame = /\bat (?:the same|one) (?:time|moment)\b|gleichzeitig|zur (?:selben|gleichen) zeit/.test(
    sentence.lower,
  );
  return isSame && temporal.length === 1 && temporal[0]?.type.kind === 'dateTime' ? temporal[0] : undefined;
}

/** The fields of the time become required: without them nothing could be checked. "A vet can't have two appointments at the same time", "Ein Fahrrad kann nicht zweimal am selben Tag verliehen sein". */
export const readNoOverlap: Reader = (sentence, context) => {
  if (!has(sentence.text, 'overlap') || !has(sentence.text, 'not')) return undefined;
  const reference = overlapReference(sentence, context);
  if (!reference) return undefined;
  const { entity, field } = reference;
  const [span, slot] = [spanOf(entity), slotOf(entity)];
  // Without these nothing could be compared; a field that the spec calls optional stays so, and its time is open.
  for (const needed of span ? [span.start, span.end] : slot ? [slot.date, slot.time, slot.minutes] : []) {
    if (!needed.requiredStated) needed.required = true;
  }
  const moment = span || slot ? undefined : onlyMoment(sentence, entity);
  if (moment) {
    const fields = [field.id, moment.id];
    return ruleReading({ kind: 'uniqueTogether', entity: entity.id, fields }, sentence, context, known);
  }
  if (!span && !slot) return { meanings: [], missing: say(context.model.language, 'noSpan', { entity: entity.label }) };
  const when = span
    ? { start: span.start.id, end: span.end.id }
    : { date: slot?.date.id ?? '', time: slot?.time.id ?? '', minutes: slot?.minutes.id ?? '' };
  return ruleReading({ kind: 'noOverlap', entity: entity.id, per: field.id, span: when }, sentence, context, known);
};

/** "Der Preis eines Verleihs ist Tagespreis × Anzahl der Tage". */
export const readPriceTimesDays: Reader = (sentence, context) => {
  if (!has(sentence.text, 'times') || !has(sentence.text, 'days')) return undefined;
  const factors = sentence.mentions
    .flatMap((mention) => mention.fields)
    .filter((one) => one.field.type.kind === 'money' || one.field.type.kind === 'number');
  const mentioned = entitiesIn(sentence);
  for (const factor of factors) {
    const references = context.model.pointingAt(factor.entity.id).filter((reference) => spanOf(reference.entity));
    const reference =
      references.find((one) => mentioned.includes(one.entity)) ?? (references.length === 1 ? references[0] : undefined);
    const span = reference ? spanOf(reference.entity) : undefined;
    if (!reference || !span) continue;
    const meaning = {
      kind: 'priceTimesDays' as const,
      entity: reference.entity.id,
      via: reference.field.id,
      factor: factor.field.id,
      start: span.start.id,
      end: span.end.id,
    };
    return ruleReading(meaning, sentence, context, known);
  }
  return undefined;
};

/** "one week after", "at least 2 days before": more than an order. */
function saysHowLong(sentence: Sentence): boolean {
  return /\b(?:minute|hour|day|week|month|year|minut|stund|tag|woche|monat|jahr)\w*\s+(?:after|before|later|earlier|nach|vor|später|früher)\b/.test(
    sentence.lower,
  );
}

interface Order {
  readonly firstIsEnd: boolean;
  readonly allowEqual: boolean;
}

function orderOf(sentence: Sentence): Order | undefined {
  const [before, after] = [has(sentence.text, 'before'), has(sentence.text, 'after')];
  const sign = />=|≥|<=|≤|>|</.exec(sentence.text)?.[0];
  if (sign) return { firstIsEnd: /[>≥]/.test(sign), allowEqual: /[=≥≤]/.test(sign) };
  if (before === after) return undefined;
  const negative = has(sentence.text, 'not');
  const equal = negative || has(sentence.text, 'orEqual');
  return { firstIsEnd: before === negative, allowEqual: equal };
}

function temporalPair(
  sentence: Sentence,
): { entity: EntityDraft; fields: readonly [FieldDraft, FieldDraft] } | undefined {
  for (const entity of candidates(sentence)) {
    const [first, second] = fieldsIn(sentence, entity).filter(isTemporal);
    if (first && second) return { entity, fields: [first, second] };
  }
  return undefined;
}

/** The entities that a sentence can be about: the one it stands under, those it names, those whose fields it names. */
function candidates(sentence: Sentence): readonly EntityDraft[] {
  const found = new Set<EntityDraft>();
  if (sentence.about) found.add(sentence.about);
  for (const entity of entitiesIn(sentence)) found.add(entity);
  for (const mention of sentence.mentions) for (const one of mention.fields) found.add(one.entity);
  return [...found];
}

function overlapReference(sentence: Sentence, context: ReadingContext): Reference | undefined {
  const mentioned = entitiesIn(sentence);
  for (const entity of mentioned) {
    const named = mentioned.flatMap((target) => context.model.referenceBetween(entity, target.id) ?? []);
    if (named[0]) return named[0];
  }
  for (const target of mentioned) {
    const timed = context.model
      .pointingAt(target.id)
      .filter((reference) => spanOf(reference.entity) ?? slotOf(reference.entity));
    if (timed.length === 1) return timed[0];
  }
  if (unknownWords(sentence, known).length > 0) return undefined;
  const about = mentioned[0] ?? sentence.about;
  const own = about?.fields.filter((field) => field.type.kind === 'reference') ?? [];
  const only = own.length === 1 ? own[0] : undefined;
  return about && only && only.type.kind === 'reference'
    ? { entity: about, field: only, target: only.type.entity }
    : undefined;
}
