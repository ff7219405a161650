/** A scenario with its facts, and what it can be about: the kind that all of them speak of, and what its requirement means. */

import type { FactName } from '../../language/phrase';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Meaning } from '../../pipeline/schema/spec';
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { type FieldOf, fieldsIn, kindIn, kindsIn } from '../phrases/bindings';
import type { Produced } from '../productions/production';
import type { Fact } from './facts';

export interface Scene {
  readonly facts: readonly Fact[];
  readonly model: SpecModel;
  /** What is added, changed or deleted in it. */
  readonly subject: EntityDraft | undefined;
  /** What the requirement that it belongs to was understood as. */
  readonly within: readonly Meaning[];
}

/** Pure; undefined where any of the facts does not belong to it. */
export type Claim = (scene: Scene) => Produced | undefined;

/** Undefined where the facts speak of two kinds. */
export function sceneOf(
  facts: readonly Fact[],
  model: SpecModel,
  within: readonly Meaning[],
  about: EntityDraft | undefined,
): Scene | undefined {
  // What is there already may be another thing: "given a customer exists, when I add an order for them".
  // "When a bike is chosen for a rental": what is chosen is another kind than what it is chosen for.
  const isChosen = facts.some(({ name }) => name === 'assigns');
  const acting = facts.filter(
    ({ word, name }) =>
      (word !== 'given' || name !== 'there') && !(isChosen && (name === 'inState' || name === 'notOffered')),
  );
  const named = [...new Set(acting.flatMap(({ bindings }) => kindIn(bindings) ?? kindsIn(bindings)))];
  if (named.length > 1) return undefined;
  const there = [...new Set(facts.flatMap(({ bindings }) => kindIn(bindings) ?? []))];
  const parents = [...new Set(within.flatMap((one) => entityOf(one, model) ?? []))];
  const subject = named[0] ?? (there.length === 1 ? there[0] : parents.length === 1 ? parents[0] : about);
  return { facts, model, subject, within };
}

function entityOf(meaning: Meaning, model: SpecModel): EntityDraft | undefined {
  if (meaning.kind === 'rule') return model.entities.get(model.rules.get(meaning.rule)?.meaning.entity ?? '');
  return 'entity' in meaning && meaning.entity ? model.entities.get(meaning.entity) : undefined;
}

/** Whether every fact is one of these. */
export function isOnly(scene: Scene, ...names: readonly FactName[]): boolean {
  return scene.facts.every(({ name }) => names.includes(name));
}

export function factNamed(scene: Scene, name: FactName): Fact | undefined {
  return scene.facts.find((fact) => fact.name === name);
}

/** The field of the subject that a fact names. */
export function fieldIn(scene: Scene, fact: Fact | undefined, slot = 'field'): FieldOf | undefined {
  const all = fact ? fieldsIn(fact.bindings, slot) : [];
  if (!scene.subject) return all.length === 1 ? all[0] : undefined;
  const own = all.filter(({ entity }) => entity === scene.subject);
  if (own.length === 1) return own[0];
  // "The number" of a customer with two of them is the one that the requirement speaks of.
  const told = own.filter(({ field }) => fieldsWithin(scene).some((one) => one.field === field));
  return told.length === 1 ? told[0] : undefined;
}

/** The fields that the requirement of the scenario speaks of. */
export function fieldsWithin({ within, model }: Scene): readonly FieldOf[] {
  return within.flatMap((one) => {
    if (one.kind !== 'field') return [];
    const entity = model.entities.get(one.entity);
    const field = entity?.fields.find(({ id }) => id === one.field);
    return entity && field ? [{ entity, field }] : [];
  });
}

/** The meaning of a rule that the spec has, if it fits. */
export function ruleOf<K extends RuleMeaning['kind']>(
  { model }: Scene,
  kind: K,
  fits: (meaning: Extract<RuleMeaning, { kind: K }>) => boolean,
): Produced | undefined {
  for (const { id, meaning } of model.rules.values())
    if (isKind(meaning, kind) && fits(meaning)) return { meanings: [{ kind: 'rule', rule: id }], changes: [] };
  return undefined;
}

function isKind<K extends RuleMeaning['kind']>(
  meaning: RuleMeaning,
  kind: K,
): meaning is Extract<RuleMeaning, { kind: K }> {
  return meaning.kind === kind;
}

/** Whether the marks and places that the facts name are of that field, where they name one. */
export function agreesOn(scene: Scene, field: FieldDraft): boolean {
  return scene.facts
    .filter(({ word }) => word === 'outcome')
    .every(({ bindings }) =>
      [fieldsIn(bindings), fieldsIn(bindings, 'named')].every(
        (told) => told.length === 0 || told.some((one) => one.field === field),
      ),
    );
}
