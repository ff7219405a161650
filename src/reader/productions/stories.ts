/** What stories want in their own words: records made with their parts, or put on another one, and what is filtered and counted. */
import type { Meaning } from '../../pipeline/schema/spec';
import type { EntityDraft } from '../model/draft';
import { type Bindings, fieldsIn, kindIn, kindsIn, valuesIn } from '../phrases/bindings';
import { fieldMeaning, type Produced, type Production, type ProductionContext } from './production';

export const stories: Production = (variant, bindings, context) => {
  if (variant === 'make') return { meanings: kindsIn(bindings).flatMap(made), changes: [] };
  if (variant === 'filterAndCount') return filterAndCount(bindings);
  const kind = kindIn(bindings);
  if (!kind) return undefined;
  if (variant === 'pointing') return joined(kindsIn(bindings, 'others'), kind, context);
  const parts = joined(kindsIn(bindings, 'parts'), kind, context);
  const targets = kindsIn(bindings, 'targets').map((target) => context.model.referenceBetween(kind, target.id));
  if (!parts || !targets.every((one) => one !== undefined)) return undefined;
  const pointing = targets.flatMap((one) => one ?? []);
  return { meanings: [...made(kind), ...pointing.map(fieldMeaning), ...parts.meanings], changes: [] };
};

function made(entity: EntityDraft): readonly Meaning[] {
  return (['create', 'list'] as const).map((operation) => ({ kind: 'operation', entity: entity.id, operation }));
}

/** Each of the others points at the kind; they are made with it. */
function joined(others: readonly EntityDraft[], kind: EntityDraft, { model }: ProductionContext): Produced | undefined {
  const references = others.map((other) => (other === kind ? undefined : model.referenceBetween(other, kind.id)));
  if (others.length === 0 || !references.every((one) => one !== undefined)) return undefined;
  const pointing = references.flatMap((one) => one ?? []);
  return { meanings: [...others.flatMap(made), ...pointing.map(fieldMeaning)], changes: [] };
}

/** How many have one value is seen in the figures for all values of the field that is filtered by. */
function filterAndCount(bindings: Bindings): Produced | undefined {
  const [entity, second] = kindsIn(bindings);
  const field = fieldsIn(bindings).find((one) => one.entity === entity)?.field;
  const isOf = valuesIn(bindings).some((value) => value.entity === entity && value.field === field);
  if (!entity || second || !field || !isOf || field.type.kind !== 'choice') return undefined;
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'filter' }],
    changes: [
      { kind: 'listPage', entity, filterBy: [field.id] },
      { kind: 'addRule', meaning: { kind: 'countPerChoice', entity: entity.id, field: field.id } },
    ],
  };
}
