/** "Given an enquired move, when I set it to done, then the change is refused": a step that the spec allows, or does not. */
import type { StateValue } from '../../model/specModel';
import { valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, isOnly, ruleOf } from '../scene';

export const stepping: Claim = (scene) => {
  if (!isOnly(scene, 'inState', 'sets', 'refused', 'has', 'listed')) return undefined;
  const set = factNamed(scene, 'sets')?.bindings;
  const shown = factNamed(scene, 'has') ?? factNamed(scene, 'listed');
  const isRefused = factNamed(scene, 'refused') !== undefined;
  if (!set || isRefused === (shown !== undefined)) return undefined;
  const to = valuesIn(set);
  if (shown && !valuesIn(shown.bindings).some((one) => to.some((other) => isSame(one, other)))) return undefined;
  const from = 'from' in set ? valuesIn(set, 'from') : valuesIn(factNamed(scene, 'inState')?.bindings ?? {});
  return ruleOf(scene, 'transitions', ({ entity, field, allowed }) => {
    const one = optionOf(from, entity, field);
    const other = optionOf(to, entity, field);
    if (one === undefined || other === undefined || one === other) return false;
    return allowed.some((step) => step.from === one && step.to === other) !== isRefused;
  });
};

function optionOf(values: readonly StateValue[], entity: string, field: string): string | undefined {
  const found = values.find((value) => value.entity.id === entity && value.field.id === field)?.equals;
  return typeof found === 'string' ? found : undefined;
}

function isSame(one: StateValue, other: StateValue): boolean {
  return one.field === other.field && one.equals === other.equals;
}
