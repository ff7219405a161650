/** Sentences that change a field: required, unique, limits, default lengths, currency; and values unique together. */

import type { FieldType } from '../../pipeline/schema/fields';
import type { Meaning } from '../../pipeline/schema/spec';
import { readFormat } from '../fields/format';
import { type Limits, readLimits } from '../fields/limits';
import { say } from '../messages';
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { entitiesIn, fieldsIn, type Sentence } from '../model/sentence';
import { currencyIn, has } from '../vocabulary/lookup';
import { complete, isComplete, type Reader, type Reading, type ReadingContext, ruleReading } from './reading';

const known =
  /^(?:required|mandatory|unique|without|empty|missing|exist|belongs?|exactly|have|needs?|one|per|once|twice|same|email|most|least|maximum|minimum|between|characters?|letters?|long|short|exceed|more|than|less|greater|positive|negative|negativ|zeichen|höchstens|mindestens|maximal|zwischen|größer|kleiner|eindeutig|pflicht|pflichtfeld|erforderlich|angegeben|leer|fehlen|usually|normally|typically|always|generally|meist|meistens|normalerweise|Regel|einmal|zweimal|doppelt|vergeben|genau|gehören|gehört|braucht|immer|zwei|two|already|again|in|reviews?|only|prices?|preise?|beträge|amounts?|money|currency|währung|alle|euro|euros|eur|usd|chf|gbp|dollars?|last|lasts|long|takes?|dauert|dauern|hour|half|minutes?|minuten|stunde|halbe|up|zero|null|assigned|given|value|betragen|sein|liegt|liegen|lang|kg|new|default|initially|first|starts?|status|zunächst|anfangs|standardmäßig|neue[rsn]?|together|combination|zusammen|bekommen|erhalten)$/;

/** "pets can't be without an owner", "Jedes Buch braucht einen Titel". */
export const readRequired: Reader = (sentence, context) => {
  if (!has(sentence.text, 'required') || has(sentence.text, 'onlyWhen')) return undefined;
  const targets = targetsIn(sentence, context);
  if (!targets) return undefined;
  return changeFields(targets, sentence, context, (field) => {
    field.required = true;
  });
};

/** "one per email and event", "A member can review a book only once", "No two books share an ISBN". */
export const readUnique: Reader = (sentence, context) => {
  const per = has(sentence.text, 'onePer');
  const once = has(sentence.text, 'once') && (has(sentence.text, 'not') || has(sentence.text, 'only'));
  const same = has(sentence.text, 'sameTwice') && has(sentence.text, 'not');
  if (!per && !once && !same && !has(sentence.text, 'unique')) return undefined;
  const targets = targetsIn(sentence, context);
  if (!targets) return undefined;
  // Whether two overlap is no question of being alike.
  if (has(sentence.text, 'overlap') && !targets.fields.some(isTemporal)) return undefined;
  const [only] = targets.fields;
  if (targets.fields.length === 1 && only && only.type.kind !== 'reference') {
    return changeFields({ entity: targets.entity, fields: [only] }, sentence, context, (field) => {
      field.unique = true;
    });
  }
  const together = /\b(?:together|combination|combined)\b|zusammen|kombination/.test(sentence.lower);
  if (!per && !once && !same && !together) return undefined;
  // "twice a month" is no question of being unique.
  const period = /\b(?:a|per|each|every|pro|im|je) (?:day|week|month|year|tag|woche|monat|jahr)\b/.test(sentence.lower);
  if (period && !targets.fields.some(isTemporal)) return undefined;
  const fields = targets.fields.map((field) => field.id);
  return ruleReading({ kind: 'uniqueTogether', entity: targets.entity.id, fields }, sentence, context, known);
};

/** "The weight is at most 100 kg", "Ein Titel hat höchstens 80 Zeichen". */
export const readLimitRule: Reader = (sentence, context) => {
  const limits = readLimits(sentence.text.replace(/[.!]$/, ''));
  if (
    !limits ||
    !/\b(?:is|are|be|has|have|must|can|may|exceed|ist|sind|hat|haben|muss|darf|sein|liegt|liegen|beträgt|betragen|kostet|costs?)\b/.test(
      sentence.lower,
    )
  )
    return undefined;
  const found = sentence.mentions.flatMap((mention) => mention.fields);
  const field =
    found.find((one) => sentence.about === one.entity || entitiesIn(sentence).includes(one.entity)) ??
    (found.length === 1 ? found[0] : undefined);
  if (!field) return undefined;
  const type = limitedType(field.field.type, limits);
  if (!type) return undefined;
  return changeFields({ entity: field.entity, fields: [field.field] }, sentence, context, (one) => {
    one.type = type;
  });
};

/** "The number of a batch has the format L-0000." */
export const readFormatRule: Reader = (sentence, context) => {
  const asked = /\b(?:(?:in|has|have|im|hat|haben)\b.{0,12}\b(?:format|form|pattern|muster)\b.*)$/iu.exec(
    sentence.text.replace(/[.!]$/, ''),
  )?.[0];
  const format = asked === undefined ? undefined : readFormat(asked);
  const targets = format === undefined ? undefined : targetsIn(sentence, context);
  const field = targets?.fields.find(({ type }) => type.kind === 'text');
  if (!targets || !field) return undefined;
  // The example is no word of the sentence.
  const text = { ...sentence, tokens: sentence.tokens.filter(({ at }) => at < sentence.text.indexOf(asked ?? '')) };
  return changeFields({ entity: targets.entity, fields: [field] }, text, context, (one) => {
    if (one.type.kind === 'text' && format !== undefined) one.type = { ...one.type, format };
  });
};

/** In characters. */
const longestLine = 120;

/** The type with the limits, or undefined where it has none to set. */
function limitedType(type: FieldType, limits: Limits): FieldType | undefined {
  const { min, max } = limits;
  if (type.kind === 'number' || type.kind === 'money') {
    const above = limits.aboveMin && type.kind === 'number' && type.integer;
    const lowest = min !== undefined && above ? min + 1 : min;
    return { ...type, ...(lowest === undefined ? {} : { min: lowest }), ...(max === undefined ? {} : { max }) };
  }
  // A note of at most a line is no long text.
  const isShort = type.kind === 'longText' && max !== undefined && max <= longestLine;
  if ((type.kind !== 'text' && !isShort) || !limits.characters) return undefined;
  return {
    ...(type.kind === 'text' ? type : { kind: 'text' as const }),
    ...(min === undefined ? {} : { minLength: min }),
    ...(max === undefined ? {} : { maxLength: max }),
  };
}

/** "New books get the status wanted": the default of a choice or a yes-no field. */
export const readDefaultRule: Reader = (sentence, context) => {
  if (
    !/\b(?:new|default|initially|at first|starts?)\b|zunächst|anfangs|standardmäßig|vorgabe|neue/.test(sentence.lower)
  )
    return undefined;
  const meant = new Set(sentence.about ? [sentence.about] : entitiesIn(sentence));
  const state = sentence.mentions.flatMap((mention) => mention.states).find((one) => meant.has(one.entity));
  if (!state || has(sentence.text, 'onlyWhen')) return undefined;
  const value = has(sentence.text, 'not') && state.equals === true ? false : state.equals;
  return changeFields({ entity: state.entity, fields: [state.field] }, sentence, context, (field) => {
    field.default = value;
  });
};

/** Changes fields only where the whole sentence is understood: half of a demand could be the wrong half. */
function changeFields(
  targets: { readonly entity: EntityDraft; readonly fields: readonly FieldDraft[] },
  sentence: Sentence,
  context: ReadingContext,
  change: (field: FieldDraft) => void,
): Reading {
  const conditional = /\b(?:when|if|while|once|wenn|falls|sobald|sofern)\b/.test(sentence.lower);
  if (conditional || !isComplete(sentence, known, 1)) {
    const reading = complete([], sentence, context, known, 0);
    return { meanings: [], missing: reading.missing ?? say(context.model.language, 'nothing') };
  }
  for (const field of targets.fields) change(field);
  return { meanings: fieldMeanings(targets.entity, targets.fields) };
}

/** "prices in EUR" sets the currency of all amounts of money. */
export const readCurrency: Reader = (sentence, context) => {
  const currency = currencyIn(sentence.text);
  if (
    !currency ||
    sentence.tokens.length > 9 ||
    !/\b(?:prices?|amounts?|money|currency|preise?|beträge?|währung|all|costs?|kosten)\b/.test(sentence.lower)
  )
    return undefined;
  const meanings: Meaning[] = [];
  for (const entity of context.model.entities.values()) {
    for (const field of entity.fields) {
      if (field.type.kind !== 'money' || field.currencyStated) continue;
      field.type = { ...field.type, currency };
      field.currencyStated = true;
      meanings.push({ kind: 'field', entity: entity.id, field: field.id });
    }
  }
  return meanings.length > 0 ? complete(meanings, sentence, context, known, 1) : undefined;
};

/** "appointments last half an hour": the default of the field that holds the length. */
export const readUsualLength: Reader = (sentence, context) => {
  if (!/\b(?:lasts?|takes?|long|dauern|dauert)\b/.test(sentence.lower)) return undefined;
  const minutes = minutesIn(sentence.lower);
  const entity = entitiesIn(sentence)[0];
  const field = entity?.fields.find((one) => /^(?:length|duration|minutes|dauer|laenge)/i.test(one.id));
  if (!minutes || !entity || !field) return undefined;
  if (field.type.kind === 'choice' && field.type.options.some((option) => option.value === String(minutes)))
    field.default = String(minutes);
  else if (field.type.kind === 'number')
    field.default = /^(?:h|hours?|stunden?)$/.test(field.type.unit ?? '') ? minutes / 60 : minutes;
  else return undefined;
  field.requiredStated = true;
  return complete(fieldMeanings(entity, [field]), sentence, context, known, 0);
};

function minutesIn(text: string): number | undefined {
  if (/half an hour|halbe stunde/.test(text)) return 30;
  if (/quarter of an hour|viertelstunde/.test(text)) return 15;
  const found = /(\d+(?:[.,]\d+)?) ?(minutes?|min|minuten|hours?|h|stunden?)\b/.exec(text);
  if (found) return Number((found[1] ?? '0').replace(',', '.')) * (/^(?:h|st)/.test(found[2] ?? '') ? 60 : 1);
  return /\b(?:an hour|one hour|eine stunde)\b/.test(text) ? 60 : undefined;
}

function fieldMeanings(entity: EntityDraft, fields: readonly FieldDraft[]): readonly Meaning[] {
  return fields.map((field) => ({ kind: 'field' as const, entity: entity.id, field: field.id }));
}

/** The entity whose fields, or references to other mentioned entities, the sentence speaks of. */
function targetsIn(
  sentence: Sentence,
  context: ReadingContext,
): { entity: EntityDraft; fields: readonly FieldDraft[] } | undefined {
  const mentioned = entitiesIn(sentence);
  const holders = new Set([
    ...(sentence.about ? [sentence.about] : []),
    ...mentioned,
    ...sentence.mentions.flatMap((mention) =>
      mention.fields.length === 1 && !mention.entity ? mention.fields.map((one) => one.entity) : [],
    ),
  ]);
  for (const entity of holders) {
    const own = fieldsIn(sentence, entity).filter((field) => field.type.kind !== 'reference');
    const references = mentioned.flatMap((target) =>
      target === entity ? [] : (context.model.referenceBetween(entity, target.id)?.field ?? []),
    );
    const named = fieldsIn(sentence, entity).filter(
      (field) => field.type.kind === 'reference' && !references.includes(field),
    );
    const fields = [...own, ...references, ...named, ...dayField(sentence, entity, own)];
    if (fields.length > 0) return { entity, fields };
  }
  return undefined;
}

/** "one booking per court and day": the day is the only date there is. */
function dayField(sentence: Sentence, entity: EntityDraft, known: readonly FieldDraft[]): readonly FieldDraft[] {
  if (!/\b(?:per|pro|je|each|same)\b.*\b(?:day|date|tag)\b/.test(sentence.lower)) return [];
  const dates = entity.fields.filter((field) => field.type.kind === 'date' && !known.includes(field));
  return dates.length === 1 ? dates : [];
}
