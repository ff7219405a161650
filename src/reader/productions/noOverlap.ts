/** Two records of the same thing must not take place at the same time. */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Change } from '../changes';
import { type EntityDraft, type FieldDraft, isTemporal } from '../model/draft';
import { type Reference, slotOf, spanOf } from '../model/specModel';
import { type FieldOf, fieldsIn, kindIn, textIn } from '../phrases/bindings';
import type { Produced, Production, ProductionContext } from './production';
import { referenceByUse } from './references';

export const noOverlap: Production = (variant, bindings, context) => {
  if (variant === 'sameField') return ofField(kindIn(bindings), fieldsIn(bindings, 'per'));
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

/** "Two courses in the same room": the room is a text or a choice of the course. */
function ofField(kind: EntityDraft | undefined, named: readonly FieldOf[]): Produced | undefined {
  const per = named.find(({ entity, field }) => entity === kind && canBeShared(field))?.field;
  const span = kind && spanOf(kind);
  if (!kind || !per || !span) return undefined;
  return overlap(kind, per, { start: span.start.id, end: span.end.id }, [span.start, span.end]);
}

function canBeShared({ type }: FieldDraft): boolean {
  return type.kind === 'text' || type.kind === 'reference' || (type.kind === 'choice' && type.multiple !== true);
}

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
