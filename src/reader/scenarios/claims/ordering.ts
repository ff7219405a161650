/** "When the delivery date is one day before the order date, then the order is not saved": the order of two dates. */
import { isTemporal } from '../../model/draft';
import { type Bindings, numberIn } from '../../phrases/bindings';
import { changing } from '../../productions/production';
import { type Claim, factNamed, fieldIn, isOnly, ruleOf } from '../scene';

export const ordering: Claim = (scene) => {
  if (
    !isOnly(scene, 'form', 'ordered', 'dated', 'saves', 'refused', 'marked', 'pointed') ||
    !factNamed(scene, 'refused')
  )
    return undefined;
  const ordered = factNamed(scene, 'ordered') ?? factNamed(scene, 'dated');
  const isTurned = ordered?.name === 'dated' && !isInOrder(ordered.bindings);
  const early = fieldIn(scene, ordered, isTurned ? 'other' : 'field');
  const late = fieldIn(scene, ordered, isTurned ? 'field' : 'other');
  if (!early || !late) return undefined;
  if (ordered?.name === 'dated' && numberIn(ordered.bindings, 'day') === numberIn(ordered.bindings, 'to'))
    return undefined;
  const entity = early.entity.id;
  const known = ruleOf(scene, 'dateOrder', (rule) => isOf(rule, entity, [early.field.id, late.field.id]));
  // What must come later lies before.
  if (known)
    return ruleOf(
      scene,
      'dateOrder',
      (rule) => rule.entity === entity && rule.start === late.field.id && rule.end === early.field.id,
    );
  // Two days on their own do not say what is wrong with them.
  if (ordered?.name === 'dated') return undefined;
  const days = ordered ? numberIn(ordered.bindings) : undefined;
  // Three days may be too many where one would do.
  if ((days ?? 1) !== 1) return undefined;
  if (!isTemporal(early.field) || early.field.type.kind !== late.field.type.kind) return undefined;
  const meaning = { kind: 'dateOrder' as const, entity, start: late.field.id, end: early.field.id, allowEqual: true };
  return changing({ kind: 'addRule', meaning });
};

/** Of two days that are entered, each for its field. */
function isInOrder(bindings: Bindings): boolean {
  return (numberIn(bindings, 'day') ?? 0) < (numberIn(bindings, 'to') ?? 0);
}

function isOf(
  rule: { entity: string; start: string; end: string },
  entity: string,
  fields: readonly string[],
): boolean {
  return rule.entity === entity && fields.includes(rule.start) && fields.includes(rule.end);
}
