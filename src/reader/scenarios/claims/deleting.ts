/** "When a customer with two cars is deleted, then both cars are deleted", or refused; "then it is no longer in the list". */
import type { EntityDraft } from '../../model/draft';
import { type Bindings, kindsIn } from '../../phrases/bindings';
import { deleteAlong, refuseDelete } from '../../productions/deletion';
import type { Produced } from '../../productions/production';
import { type Claim, factNamed, isOnly, ruleOf, type Scene } from '../scene';

export const deleting: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'deletes', 'holds', 'gone', 'goneToo', 'kept', 'refused')) return undefined;
  const { subject } = scene;
  const isKept = factNamed(scene, 'kept') !== undefined;
  const deletes = factNamed(scene, 'deletes')?.bindings ?? (isKept ? {} : undefined);
  if (!subject || !deletes) return undefined;
  const held = [...kindsIn(deletes, 'others'), ...kindsIn(factNamed(scene, 'holds')?.bindings ?? {}, 'others')];
  const along = kindsIn(factNamed(scene, 'goneToo')?.bindings ?? {}, 'others');
  const isRefused = factNamed(scene, 'refused') !== undefined || isKept;
  const [one] = held;
  if (isRefused) return along.length === 0 && held.length === 1 ? ruled(scene, refuseDelete, one) : undefined;
  if (along.length > 0 && held.every((other) => along.includes(other))) {
    const rules = along.map((other) => ruled(scene, deleteAlong, other));
    return rules.every((rule) => rule !== undefined)
      ? { meanings: rules.flatMap((rule) => rule.meanings), changes: rules.flatMap((rule) => rule.changes) }
      : undefined;
  }
  if (along.length > 0 || held.length > 0 || !factNamed(scene, 'gone')) return undefined;
  return { meanings: [{ kind: 'operation', entity: subject.id, operation: 'delete' }], changes: [] };
};

/** The rule that the spec has; where it has none on the two, the scenario states it. */
function ruled(scene: Scene, way: typeof refuseDelete, entity: EntityDraft | undefined): Produced | undefined {
  const { subject, model } = scene;
  const reference = subject && entity && model.referenceBetween(entity, subject.id);
  if (!subject || !entity || !reference) return undefined;
  const refused = ruleOf(scene, 'refuseDelete', (rule) => rule.entity === subject.id && rule.by === entity.id);
  const along = ruleOf(scene, 'deleteAlong', (rule) => rule.entity === subject.id && rule.of === entity.id);
  if (refused || along) return way === refuseDelete ? refused : along;
  if (reference.field.onDeleteStated) return undefined;
  const bindings: Bindings = { kind: { slot: 'kind', entity: subject }, kinds: { slot: 'kinds', entities: [entity] } };
  return way('is', bindings, { model, about: subject });
}
