/** What a production is: what a phrase means, made of the things that its slots hold. */
import type { Meaning } from '../../pipeline/schema/spec';
import type { Change } from '../changes';
import type { EntityDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import type { Bindings, FieldOf } from '../phrases/bindings';

export interface ProductionContext {
  readonly model: SpecModel;
  /** The entity that the sentence stands under. */
  readonly about: EntityDraft | undefined;
}

export interface Produced {
  readonly meanings: readonly Meaning[];
  readonly changes: readonly Change[];
}

/** Pure; undefined where what the slots hold does not go together, so that the sentence must mean something else. */
export type Production = (variant: string, bindings: Bindings, context: ProductionContext) => Produced | undefined;

export function changing(...changes: readonly Change[]): Produced {
  return { meanings: [], changes };
}

/**
 * The field meant by a name that several kinds may use: the one of the kind that the sentence names, else of the one that it stands
 * under, else the only one there is.
 */
export function pickField(
  candidates: readonly FieldOf[],
  named: EntityDraft | undefined,
  { about }: ProductionContext,
): FieldOf | undefined {
  if (named) return candidates.find(({ entity }) => entity === named);
  const own = candidates.find(({ entity }) => entity === about);
  const byName = candidates.filter(({ isByPart }) => !isByPart);
  const fits = byName.length > 0 ? byName : candidates;
  return own ?? (fits.length === 1 ? fits[0] : undefined);
}

/** The same for a list: all must be of one kind. */
export function pickFields(
  each: readonly (readonly FieldOf[])[],
  named: EntityDraft | undefined,
  context: ProductionContext,
): readonly FieldOf[] | undefined {
  if (each.length === 0) return undefined;
  const byName = each.map((candidates) => candidates.filter(({ isByPart }) => !isByPart));
  const holder = named ?? holderOfAll(byName, context) ?? holderOfAll(each, context);
  const found = each.map((candidates) => candidates.find(({ entity }) => entity === holder));
  return found.every((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : undefined;
}

/** The kind that the sentence stands under, if it has all the fields; else the only one that has. */
function holderOfAll(each: readonly (readonly FieldOf[])[], { about }: ProductionContext): EntityDraft | undefined {
  const holders = each.map((candidates) => new Set(candidates.map(({ entity }) => entity)));
  if (about && holders.every((some) => some.has(about))) return about;
  // Hundreds of kinds may have a field of the name.
  const all = [...(holders[0] ?? [])].filter((entity) => holders.every((some) => some.has(entity)));
  return all.length === 1 ? all[0] : undefined;
}

export function fieldMeaning({ entity, field }: FieldOf): Meaning {
  return { kind: 'field', entity: entity.id, field: field.id };
}
