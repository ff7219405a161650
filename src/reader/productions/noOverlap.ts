/** Two records of the same thing must not take place at the same time. */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Change } from '../changes';
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { type Reference, slotOf, spanOf } from '../model/specModel';
import { kindIn, textIn } from '../phrases/bindings';
import type { Production, ProductionContext } from './production';
import { referenceByUse } from './references';

export const noOverlap: Production = (variant, bindings, context) => {
  const reference = referenceOf(kindIn(bindings), kindIn(bindings, 'per'), textIn(bindings, 'use'), context);
  if (!reference) return undefined;
  const { entity, field } = reference;
  const span = spanOf(entity);
  const slot = slotOf(entity);
  if (span) return overlap(entity, field, { start: span.start.id, end: span.end.id }, [span.start, span.end]);
  if (slot)
    return overlap(entity, field, { date: slot.date.id, time: slot.time.id, minutes: slot.minutes.id }, [
      slot.date,
      slot.time,
      slot.minutes,
    ]);
  const moment = onlyMoment(entity, variant);
  return (
    moment && {
      meanings: [],
      changes: [
        { kind: 'addRule', meaning: { kind: 'uniqueTogether', entity: entity.id, fields: [field.id, moment.id] } },
      ],
    }
  );
};

/** Without these fields nothing could be compared, so they become required. */
function overlap(
  entity: EntityDraft,
  per: FieldDraft,
  span: Extract<RuleMeaning, { kind: 'noOverlap' }>['span'],
  needed: readonly FieldDraft[],
): { meanings: []; changes: Change[] } {
  const meaning = { kind: 'noOverlap' as const, entity: entity.id, per: per.id, span };
  const requiring = needed.map((field): Change => ({ kind: 'requireUnlessOptional', field }));
  return { meanings: [], changes: [...requiring, { kind: 'addRule', meaning }] };
}

/** A moment without an end can only be the same; so can a day. */
function onlyMoment(entity: EntityDraft, variant: string): FieldDraft | undefined {
  const [only, second] = entity.fields.filter(isTemporal);
  // Without an end nothing says how long it takes, so that it could overlap.
  if (!only || second || variant === 'overlap') return undefined;
  const wanted = variant === 'sameDay' ? 'date' : 'dateTime';
  return only.type.kind === wanted ? only : undefined;
}

function referenceOf(
  kind: EntityDraft | undefined,
  per: EntityDraft | undefined,
  use: string | undefined,
  context: ProductionContext,
): Reference | undefined {
  const { model } = context;
  if (kind && per) return model.referenceBetween(kind, per.id);
  if (per) return referenceByUse(per, use, model, (entity) => (spanOf(entity) ?? slotOf(entity)) !== undefined);
  if (!kind) return undefined;
  const own = kind.fields.filter((field) => field.type.kind === 'reference');
  const [only] = own;
  return own.length === 1 && only && only.type.kind === 'reference'
    ? { entity: kind, field: only, target: only.type.entity }
    : undefined;
}
