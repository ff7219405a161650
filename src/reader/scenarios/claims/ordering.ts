/** "When the delivery date is one day before the order date, then the order is not saved": the order of two dates. */
import { type Claim, factNamed, fieldIn, isOnly, ruleOf } from '../scene';

export const ordering: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'ordered', 'saves', 'refused', 'marked') || !factNamed(scene, 'refused')) return undefined;
  const ordered = factNamed(scene, 'ordered');
  const early = fieldIn(scene, ordered);
  const late = fieldIn(scene, ordered, 'other');
  if (!early || !late) return undefined;
  // What must come later lies before.
  return ruleOf(
    scene,
    'dateOrder',
    ({ entity, start, end }) => entity === early.entity.id && start === late.field.id && end === early.field.id,
  );
};
