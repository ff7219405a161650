/** "Given a grounded drone, when a flight is planned with it, then the flight is refused": only some may be chosen. */
import type { StateValue } from '../../model/specModel';
import { kindIn, valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, isOnly, ruleOf } from '../scene';

export const choosing: Claim = (scene) => {
  if (!isOnly(scene, 'inState', 'assigns', 'refused') || !factNamed(scene, 'refused')) return undefined;
  const assigns = factNamed(scene, 'assigns')?.bindings;
  if (!assigns) return undefined;
  const state = factNamed(scene, 'inState');
  const values = valuesIn(state?.bindings ?? assigns);
  const kinds = ['kind', 'other'].flatMap((slot) => kindIn(assigns, slot)?.id ?? []);
  return ruleOf(scene, 'targetMust', (rule) => {
    const via = scene.model.entities.get(rule.entity)?.fields.find(({ id }) => id === rule.via);
    const value = values.find((one) => via && isTarget(one, rule.field, via.type));
    if (!value || !kinds.every((kind) => kind === rule.entity || kind === value.entity.id)) return false;
    return rule.not ? value.equals === rule.equals : value.equals !== rule.equals;
  });
};

function isTarget({ entity, field }: StateValue, id: string, type: StateValue['field']['type']): boolean {
  return type.kind === 'reference' && type.entity === entity.id && field.id === id;
}
