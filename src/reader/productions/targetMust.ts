/** Only records in a certain state may be chosen in others: "a broken bike can't be rented". */
import type { Change } from '../changes';
import type { EntityDraft } from '../model/draft';
import type { Reference, StateValue } from '../model/specModel';
import { type Bindings, eachValueIn, fieldsIn, kindIn, kindsIn, textIn, valuesIn } from '../phrases/bindings';
import { changing, type Production, type ProductionContext } from './production';
import { referenceByUse } from './references';

export const targetMust: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const named = fieldsIn(bindings);
  const each = [valuesIn(bindings), ...eachValueIn(bindings)].filter((values) => values.length > 0);
  const states = each.map((values) =>
    values.find((one) => one.entity === kind && (named.length === 0 || named.some(({ field }) => field === one.field))),
  );
  if (!kind || states.length === 0) return undefined;
  const references = referencesTo(kind, bindings, context);
  const changes = states.map((state) => {
    const wanted = state && wantedOf(state, variant === 'only' || variant === 'unlessNot');
    return wanted && references.map((reference) => ruleOf(reference, state, wanted));
  });
  const isWhole = references.length > 0 && changes.every((one) => one !== undefined);
  return isWhole ? changing(...changes.flatMap((one) => one ?? [])) : undefined;
};

function ruleOf(
  { entity, field }: Reference,
  state: StateValue,
  wanted: { readonly equals: string | boolean; readonly not?: true },
): Change {
  return {
    kind: 'addRule',
    meaning: { kind: 'targetMust', entity: entity.id, via: field.id, field: state.field.id, ...wanted },
  };
}

/** A value that is refused is another value of a yes-no field; of a choice all but one are left. */
function wantedOf(state: StateValue, isWanted: boolean): { equals: string | boolean; not?: true } | undefined {
  if (state.field.type.kind === 'choice' && state.field.type.multiple) return undefined;
  if (isWanted) return { equals: state.equals };
  return typeof state.equals === 'boolean' ? { equals: !state.equals } : { equals: state.equals, not: true };
}

function referencesTo(kind: EntityDraft, bindings: Bindings, { model }: ProductionContext): readonly Reference[] {
  const by = [...kindsIn(bindings, 'by'), ...[kindIn(bindings, 'by') ?? []].flat()];
  if (by.length > 0) {
    const found = by.map((entity) => model.referenceBetween(entity, kind.id));
    return found.every((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : [];
  }
  const used = kindIn(bindings, 'used');
  const reference = referenceByUse(
    kind,
    textIn(bindings, 'use'),
    model,
    (entity) => !used || model.referenceBetween(entity, used.id) !== undefined,
  );
  return reference ? [reference] : [];
}
