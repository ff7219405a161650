/** What becomes of records that point at one that is deleted: refused, deleted along, or kept without it. */
import type { EntityDraft } from '../model/draft';
import type { Reference } from '../model/specModel';
import { type Bindings, eachFieldIn, kindIn, kindsIn } from '../phrases/bindings';
import { fieldMeaning, type Produced, type Production, type ProductionContext } from './production';

export const refuseDelete: Production = (_variant, bindings, context) =>
  forEach(bindings, context, (reference) => ({
    meanings: [],
    changes: [
      { kind: 'setOnDelete', field: reference.field, onDelete: 'refuse' },
      { kind: 'addRule', meaning: { kind: 'refuseDelete', entity: reference.target, by: reference.entity.id } },
    ],
  }));

export const deleteAlong: Production = (_variant, bindings, context) =>
  forEach(bindings, context, (reference) => ({
    meanings: [],
    changes: [
      { kind: 'setOnDelete', field: reference.field, onDelete: 'deleteAlong' },
      { kind: 'addRule', meaning: { kind: 'deleteAlong', entity: reference.target, of: reference.entity.id } },
    ],
  }));

export const clearOnDelete: Production = (_variant, bindings, context) =>
  forEach(bindings, context, (reference) =>
    reference.field.required || !isSameAgain(bindings)
      ? undefined
      : {
          meanings: [fieldMeaning(reference), { kind: 'operation', entity: reference.target, operation: 'delete' }],
          changes: [{ kind: 'setOnDelete', field: reference.field, onDelete: 'clear' }],
        },
  );

/** What is named a second time must be what is kept. */
function isSameAgain(bindings: Bindings): boolean {
  return kindsIn(bindings, 'again').every((kind) => kindsIn(bindings).includes(kind));
}

/** `kind` is what is deleted, `kinds` point at it. */
function forEach(
  bindings: Bindings,
  context: ProductionContext,
  produce: (reference: Reference) => Produced | undefined,
): Produced | undefined {
  const target = kindIn(bindings) ?? context.about;
  const pointing = [...kindsIn(bindings), ...ownersOf(bindings)];
  if (!target || pointing.length === 0) return undefined;
  const parts = pointing.map((entity) => {
    const reference = entity === target ? undefined : context.model.referenceBetween(entity, target.id);
    return reference && produce(reference);
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  return {
    meanings: parts.flatMap((part) => part?.meanings ?? []),
    changes: parts.flatMap((part) => part?.changes ?? []),
  };
}

function ownersOf(bindings: Bindings): readonly EntityDraft[] {
  return eachFieldIn(bindings).flatMap((fields) => fields.slice(0, 1).map(({ entity }) => entity));
}
