/** What the slots of a form were filled with. */
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { StateValue } from '../model/specModel';
import type { OperationWord } from '../vocabulary/vocabulary';

export interface FieldOf {
  readonly entity: EntityDraft;
  readonly field: FieldDraft;
  /** Only a part of its name was said, or more than its name: "Status" of "Kursstatus". */
  readonly isByPart?: true;
}

/** What one slot can hold: the thing itself where the name tells, else all that have the name. */
export type Filling =
  | { readonly slot: 'kind'; readonly entity: EntityDraft }
  | { readonly slot: 'kinds'; readonly entities: readonly EntityDraft[]; readonly isEither?: true }
  | { readonly slot: 'field'; readonly fields: readonly FieldOf[] }
  /** `isEither`: "a customer or a bike". */
  | { readonly slot: 'fields'; readonly each: readonly (readonly FieldOf[])[]; readonly isEither?: true }
  | { readonly slot: 'value'; readonly values: readonly StateValue[] }
  | { readonly slot: 'values'; readonly each: readonly (readonly StateValue[])[] }
  /** For each chain the groups of values that follow one another: "new or open → paid". */
  | { readonly slot: 'steps'; readonly chains: readonly (readonly (readonly (readonly StateValue[])[])[])[] }
  | { readonly slot: 'verbs'; readonly operations: readonly OperationWord[] }
  | { readonly slot: 'number'; readonly number: number }
  | { readonly slot: 'text'; readonly text: string };

/** By the names of the slots. */
export type Bindings = Readonly<Record<string, Filling>>;

export function kindIn(bindings: Bindings, name = 'kind'): EntityDraft | undefined {
  const filling = bindings[name];
  return filling?.slot === 'kind' ? filling.entity : undefined;
}

export function kindsIn(bindings: Bindings, name = 'kinds'): readonly EntityDraft[] {
  const filling = bindings[name];
  return filling?.slot === 'kinds' ? filling.entities : [];
}

export function fieldsIn(bindings: Bindings, name = 'field'): readonly FieldOf[] {
  const filling = bindings[name];
  return filling?.slot === 'field' ? filling.fields : [];
}

export function eachFieldIn(bindings: Bindings, name = 'fields'): readonly (readonly FieldOf[])[] {
  const filling = bindings[name];
  return filling?.slot === 'fields' ? filling.each : [];
}

export function valuesIn(bindings: Bindings, name = 'value'): readonly StateValue[] {
  const filling = bindings[name];
  return filling?.slot === 'value' ? filling.values : [];
}

export function eachValueIn(bindings: Bindings, name = 'values'): readonly (readonly StateValue[])[] {
  const filling = bindings[name];
  return filling?.slot === 'values' ? filling.each : [];
}

export function verbsIn(bindings: Bindings, name = 'verbs'): readonly OperationWord[] {
  const filling = bindings[name];
  return filling?.slot === 'verbs' ? filling.operations : [];
}

export function numberIn(bindings: Bindings, name = 'number'): number | undefined {
  const filling = bindings[name];
  return filling?.slot === 'number' ? filling.number : undefined;
}

export function textIn(bindings: Bindings, name: string): string | undefined {
  const filling = bindings[name];
  return filling?.slot === 'text' ? filling.text : undefined;
}

export function stepsIn(
  bindings: Bindings,
  name = 'steps',
): readonly (readonly (readonly (readonly StateValue[])[])[])[] {
  const filling = bindings[name];
  return filling?.slot === 'steps' ? filling.chains : [];
}
