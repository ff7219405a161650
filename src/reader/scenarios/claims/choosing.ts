/** "Given a grounded drone, when a flight is planned with it, then the flight is refused": only some may be chosen. */
import type { StateValue } from '../../model/specModel';
import { fieldsIn, kindIn, kindsIn, textIn, valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, isOnly, ruleOf } from '../scene';

export const choosing: Claim = (scene) => {
  if (!isOnly(scene, 'inState', 'assigns', 'refused', 'notOffered')) return undefined;
  const outcome = factNamed(scene, 'refused') ?? factNamed(scene, 'notOffered');
  if (!outcome) return undefined;
  const assigns = factNamed(scene, 'assigns')?.bindings;
  if (!assigns) return undefined;
  const state = factNamed(scene, 'inState');
  const toldValues = valuesIn(outcome.bindings);
  const said = valuesIn(state?.bindings ?? assigns);
  // "Closed plots are not offered" tells the state by itself; beside another one it would be a second condition.
  if (toldValues.length > 0 && said.length > 0) return undefined;
  const values = toldValues.length > 0 ? toldValues : said;
  const names = [state?.bindings ?? {}, assigns, outcome.bindings].flatMap(
    (bindings) => textIn(bindings, 'name') ?? [],
  );
  // "It" is the one that is spoken of, and any other is none of them.
  if (new Set(names).size > 1) return undefined;
  const kinds = ['kind', 'other'].flatMap((slot) => kindIn(assigns, slot)?.id ?? []);
  const told = kindIn(outcome.bindings);
  const isRefused = outcome.name === 'refused';
  const offered = [
    ...kindsIn(outcome.bindings),
    kindIn(state?.bindings ?? {}) ?? [],
    (isRefused ? undefined : told) ?? [],
  ].flat();
  return ruleOf(scene, 'targetMust', (rule) => {
    const via = scene.model.entities.get(rule.entity)?.fields.find(({ id }) => id === rule.via);
    const value = values.find((one) => via && isTarget(one, rule.field, via.type));
    if (!value || !kinds.every((kind) => kind === rule.entity || kind === value.entity.id)) return false;
    if (!offered.every((kind) => kind === value.entity)) return false;
    if (isRefused && told && told.id !== rule.entity) return false;
    const marked = fieldsIn(outcome.bindings);
    if (marked.length > 0 && !marked.some(({ field }) => field === via)) return false;
    return rule.not ? value.equals === rule.equals : value.equals !== rule.equals;
  });
};

function isTarget({ entity, field }: StateValue, id: string, type: StateValue['field']['type']): boolean {
  return type.kind === 'reference' && type.entity === entity.id && field.id === id;
}
