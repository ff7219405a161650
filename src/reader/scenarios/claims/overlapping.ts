/** "Given a booking of the hall from 3 to 5 June, when it is booked from 5 to 7 June, then that is refused": no two at once. */
import { type Bindings, kindIn, numberIn, textIn } from '../../phrases/bindings';
import { type Claim, factNamed, isOnly, ruleOf } from '../scene';

export const overlapping: Claim = (scene) => {
  if (!isOnly(scene, 'lasts', 'lastsToo', 'refused') || !factNamed(scene, 'refused')) return undefined;
  const first = factNamed(scene, 'lasts')?.bindings;
  const second = factNamed(scene, 'lastsToo')?.bindings;
  const [one, other] = [spanIn(first), spanIn(second)];
  if (!first || !second || !one || !other) return undefined;
  if (one.from > other.to || other.from > one.to) return undefined;
  const names = new Set([first, second].flatMap((bindings) => textIn(bindings, 'name') ?? []));
  const targets = [first, second].flatMap((bindings) => kindIn(bindings, 'target')?.id ?? []);
  if (names.size > 1) return undefined;
  return ruleOf(scene, 'noOverlap', (rule) => {
    const { type } = scene.subject?.fields.find(({ id }) => id === rule.per) ?? {};
    const isOfSubject = rule.entity === scene.subject?.id && 'start' in rule.span && type?.kind === 'reference';
    return isOfSubject && targets.every((target) => type.entity === target);
  });
};

/** Both days are part of it; one that only begins is taken as that day. */
function spanIn(bindings: Bindings = {}): { readonly from: number; readonly to: number } | undefined {
  const from = numberIn(bindings, 'day');
  const to = numberIn(bindings, 'to') ?? from;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
