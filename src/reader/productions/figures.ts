/** Figures beside the records: how many point at one, how many per choice, per month, and what is on today. */
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { spanOf } from '../model/specModel';
import { type Bindings, eachValueIn, type FieldOf, fieldsIn, kindIn } from '../phrases/bindings';
import { fold } from '../text';
import { isNumeric } from './computed';
import { changing, type Production, pickField } from './production';

/** `lines` are counted for each `kind`. */
export const countOfRelated: Production = (_variant, bindings, context) => {
  const kind = kindIn(bindings) ?? context.about;
  const counted = kindIn(bindings, 'lines');
  if (!kind || !counted || kind === counted || !context.model.referenceBetween(counted, kind.id)) return undefined;
  return changing({ kind: 'addRule', meaning: { kind: 'countOfRelated', entity: kind.id, of: counted.id } });
};

export const countPerChoice: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings) ?? context.about;
  const found = variant === 'byValues' ? choiceOf(kind, bindings) : pickField(fieldsIn(bindings), kind, context);
  if (found?.field.type.kind !== 'choice') return undefined;
  const { entity, field } = found;
  return changing({ kind: 'addRule', meaning: { kind: 'countPerChoice', entity: entity.id, field: field.id } });
};

/** "How many are booked, out or returned": the choice of the kind that has all of them. */
function choiceOf(kind: EntityDraft | undefined, bindings: Bindings): FieldOf | undefined {
  const each = eachValueIn(bindings);
  const fits = (each[0] ?? []).filter(
    ({ entity, field }) => entity === kind && each.every((values) => values.some((one) => one.field === field)),
  );
  const [fit] = fits;
  if (each.length < 2 || !fit || fits.length > 1) return undefined;
  // "How many are booked or out" is one figure, unless these are all that there are.
  const isEither = 'isEither' in (bindings.values ?? {});
  const isAll = fit.field.type.kind === 'choice' && fit.field.type.options.length === each.length;
  return isEither && !isAll ? undefined : fit;
}

export const perMonth: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings) ?? (variant === 'count' ? context.about : undefined);
  const named = fieldsIn(bindings).filter(({ field }) => isNumeric(field));
  const summed =
    variant === 'sum' ? pickField(named, kind, context) : variant === 'sumOfKind' ? onlyMoneyOf(kind) : undefined;
  const entity = summed?.entity ?? (variant === 'count' ? kind : undefined);
  const date = entity && dayOf(entity, fieldsIn(bindings, 'date'));
  if (!entity || !date) return undefined;
  const meaning = {
    kind: 'perMonth' as const,
    entity: entity.id,
    date: date.id,
    ...(summed && { field: summed.field.id }),
  };
  return changing({ kind: 'addRule', meaning });
};

/** What is held or set beforehand is not what something comes to. */
const isHeld = /deposit|kaution|discount|rabatt|budget|limit/i;

/** "The sum of the payments per month": of what each of them is about. */
function onlyMoneyOf(kind: EntityDraft | undefined): FieldOf | undefined {
  const field = onlyOf(kind?.fields.filter(({ id, type }) => type.kind === 'money' && !isHeld.test(id)) ?? []);
  return kind && field ? { entity: kind, field } : undefined;
}

export const today: Production = (_variant, bindings) => {
  const [named, second] = fieldsIn(bindings, 'date');
  const kind = kindIn(bindings) ?? (second ? undefined : named?.entity);
  const date = kind && dayOf(kind, fieldsIn(bindings, 'date'));
  if (!kind || !date) return undefined;
  return changing({ kind: 'addRule', meaning: { kind: 'today', entity: kind.id, date: date.id } });
};

/** The day on which a record counts: the one that the sentence names, its begin, or the only one that it has. */
function dayOf(entity: EntityDraft, named: readonly FieldOf[]): FieldDraft | undefined {
  const isDay = (field: FieldDraft) => isTemporal(field) && field.type.kind !== 'time';
  if (named.length > 0) return named.find((one) => one.entity === entity && isDay(one.field))?.field;
  const days = entity.fields.filter(isDay);
  const own = days.filter(({ label }) => isNamedAfter(fold(label), fold(entity.label)));
  return spanOf(entity)?.start ?? onlyOf(own) ?? onlyOf(days);
}

/** The order date of an order, "Bestelldatum" of "Bestellung". */
function isNamedAfter(label: string, kind: string): boolean {
  return label !== kind && label.startsWith(kind.length > 8 ? kind.slice(0, kind.length - 3) : kind);
}

function onlyOf(fields: readonly FieldDraft[]): FieldDraft | undefined {
  return fields.length === 1 ? fields[0] : undefined;
}
