/** Values that follow from others: products, sums over what points here, prices by the day. Shown, never stored. */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Change } from '../changes';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { spanOf } from '../model/specModel';
import { type Bindings, type FieldOf, fieldsIn, kindIn, textIn } from '../phrases/bindings';
import { changing, type Produced, type Production, type ProductionContext } from './production';

type Factor = Extract<RuleMeaning, { kind: 'computed' }>['factors'][number];

/** "The price is day rate × number of days": of the kind whose records have a begin and an end and point at what has the rate. */
export const priceTimesDays: Production = (_variant, bindings, context) => {
  for (const factor of fieldsIn(bindings, 'factor').filter(({ field }) => isNumeric(field))) {
    const timed = context.model.pointingAt(factor.entity.id).filter(({ entity }) => spanOf(entity));
    const named = kindIn(bindings);
    const fits = named ? timed.filter(({ entity }) => entity === named) : timed;
    const [reference] = fits;
    const span = reference && spanOf(reference.entity);
    if (!reference || !span || fits.length > 1) continue;
    const meaning = {
      kind: 'priceTimesDays' as const,
      entity: reference.entity.id,
      via: reference.field.id,
      factor: factor.field.id,
      start: span.start.id,
      end: span.end.id,
    };
    const instead = insteadOf(reference.entity, textIn(bindings, 'label') ?? '', context);
    return instead && changing(...instead, { kind: 'addRule', meaning });
  }
  return undefined;
};

/** "The total of an extra is price × quantity", also summed over the lines of an order. */
export const product: Production = (_variant, bindings, context) => {
  const operands = [fieldsIn(bindings, 'one'), fieldsIn(bindings, 'other')].map((fields) =>
    fields.filter(({ field }) => isNumeric(field)),
  );
  const summed = kindIn(bindings, 'lines');
  const kind = kindIn(bindings);
  const holders = summed ? [summed] : kind ? [kind] : holdersOf(operands, context);
  for (const holder of holders) {
    const factors = operands.map((fields) => factorIn(holder, fields, context));
    if (!factors.every((factor) => factor !== undefined)) continue;
    const target = summed ? (kind ?? context.about) : holder;
    if (!target || (summed && !context.model.referenceBetween(summed, target.id))) continue;
    return computed(target, textIn(bindings, 'label') ?? '', factors, summed?.id, context);
  }
  return undefined;
};

/** "The total deposit of each customer": the field summed over the records that point at one. */
export const sum: Production = (_, bindings, context) => {
  const target = kindIn(bindings) ?? context.about;
  const lines = kindIn(bindings, 'lines');
  if (!target) return undefined;
  const summed = textIn(bindings, 'summed');
  if (summed !== undefined) return sumOfComputed(target, lines, summed, bindings, context);
  const named = fieldsIn(bindings);
  const fits = (named.length > 0 || !lines ? named : onlyAmountOf(lines)).filter(
    ({ entity, field }) =>
      isNumeric(field) &&
      entity !== target &&
      (!lines || entity === lines) &&
      context.model.referenceBetween(entity, target.id) !== undefined,
  );
  const [only] = fits;
  if (!only || fits.length > 1) return undefined;
  return computed(target, textIn(bindings, 'label') ?? '', [{ field: only.field.id }], only.entity.id, context);
};

/** "The sum of its payments": of the money that each is about, else of the only number. */
function onlyAmountOf(lines: EntityDraft): readonly FieldOf[] {
  const money = lines.fields.filter(({ type }) => type.kind === 'money');
  const numbers = lines.fields.filter(isNumeric);
  const [field, second] = money.length > 0 ? money : numbers;
  return field && !second ? [{ entity: lines, field }] : [];
}

/** "The total of an order is the sum of the amounts of its lines", where the amount is worked out from what a line has. */
function sumOfComputed(
  target: EntityDraft,
  lines: EntityDraft | undefined,
  summed: string,
  bindings: Bindings,
  context: ProductionContext,
): Produced | undefined {
  const { model } = context;
  if (!lines || lines === target || !model.referenceBetween(lines, target.id)) return undefined;
  const [only, second] = [...model.rules.values()].flatMap(({ meaning }) =>
    meaning.kind === 'computed' &&
    meaning.entity === lines.id &&
    meaning.of === undefined &&
    model.keyOf(meaning.label) === model.keyOf(summed)
      ? [meaning]
      : [],
  );
  if (!only || second) return undefined;
  return computed(target, textIn(bindings, 'label') ?? '', only.factors, lines.id, context);
}

function computed(
  entity: EntityDraft,
  label: string,
  factors: readonly Factor[],
  of: string | undefined,
  context: ProductionContext,
): Produced | undefined {
  const instead = insteadOf(entity, label, context);
  const meaning = { kind: 'computed' as const, entity: entity.id, label, factors: [...factors], ...(of && { of }) };
  return instead && changing(...instead, { kind: 'addRule', meaning });
}

/** A number of that name in the list of fields is this value: it is shown, and not typed in. Undefined where it can't be that. */
function insteadOf(entity: EntityDraft, label: string, { model }: ProductionContext): readonly Change[] | undefined {
  const field = entity.fields.find((one) => label !== '' && model.keyOf(one.label) === model.keyOf(label));
  if (!field) return [];
  return isNumeric(field) && !field.unique && entity.fields.length > 1
    ? [{ kind: 'dropField', entity, field }]
    : undefined;
}

function holdersOf(operands: readonly (readonly FieldOf[])[], { about }: ProductionContext): readonly EntityDraft[] {
  return [...new Set([...(about ? [about] : []), ...operands.flat().map(({ entity }) => entity)])];
}

/** The record's own field, or a field of what it points at. */
function factorIn(holder: EntityDraft, fields: readonly FieldOf[], { model }: ProductionContext): Factor | undefined {
  const own = fields.find(({ entity }) => entity === holder);
  if (own) return { field: own.field.id };
  for (const { entity, field } of fields) {
    const reference = model.referenceBetween(holder, entity.id);
    if (reference) return { via: reference.field.id, field: field.id };
  }
  return undefined;
}

export function isNumeric({ type }: FieldDraft): boolean {
  return type.kind === 'number' || type.kind === 'money';
}
