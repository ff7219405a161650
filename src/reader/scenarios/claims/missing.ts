/** "When a lot is saved without an origin, then it is refused": the field is required, always or in one state. */
import { valuesIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import { agreesOn, type Claim, factNamed, fieldIn, isOnly, ruleOf } from '../scene';

export const missing: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'saves', 'without', 'sets', 'inState', 'refused', 'marked', 'pointed')) return undefined;
  const without = scene.facts.filter(({ name }) => name === 'without');
  const found = fieldIn(scene, without[0]);
  if (!found || without.length !== 1 || !agreesOn(scene, found.field)) return undefined;
  if (!factNamed(scene, 'refused') && !factNamed(scene, 'marked')) return undefined;
  const { field, entity } = found;
  const set = factNamed(scene, 'sets') ?? without.find(({ bindings }) => valuesIn(bindings).length > 0);
  const state = set ?? factNamed(scene, 'inState');
  const values = state ? valuesIn(state.bindings) : [];
  if (state)
    return ruleOf(
      scene,
      'onlyWhen',
      (rule) =>
        rule.entity === entity.id &&
        rule.field === field.id &&
        field.required &&
        values.some((one) => one.field.id === rule.when && one.equals === rule.equals),
    );
  // What the spec calls optional is not required by an example.
  if (field.type.kind === 'boolean' || (!field.required && field.requiredStated)) return undefined;
  return { meanings: [fieldMeaning(found)], changes: field.required ? [] : [{ kind: 'require', field }] };
};
