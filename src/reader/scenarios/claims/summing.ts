/** "Given a rental with payments of 40 and 30, when it is opened, then the total is 70"; "then it shows 4 for March and 2 for April". */
import { type Bindings, fieldsIn, kindsIn, numberIn, textIn, valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, isOnly, ruleOf } from '../scene';

export const summing: Claim = (scene) => {
  if (!isOnly(scene, 'amounts', 'opens', 'total')) return undefined;
  const amounts = factNamed(scene, 'amounts')?.bindings;
  const total = factNamed(scene, 'total')?.bindings;
  if (!amounts || !total) return undefined;
  const parts = ['number', 'second', 'third'].flatMap((slot) => numberIn(amounts, slot) ?? []);
  const sum = numberIn(total, 'sum');
  if (sum === undefined || Math.abs(parts.reduce((all, one) => all + one, 0) - sum) > 0.001) return undefined;
  const [of] = kindsIn(amounts, 'others');
  const told = fieldsIn(amounts).filter(({ entity }) => entity === of);
  const called = textIn(total, 'label');
  return ruleOf(scene, 'computed', ({ entity, of: lines, factors, label }) => {
    const [factor, second] = factors;
    const isThat = entity === scene.subject?.id && lines === of?.id && factor !== undefined && !second;
    if (!isThat || (told.length > 0 && !told.some(({ field }) => field.id === factor.field))) return false;
    const field = of?.fields.find(({ id }) => id === factor.field)?.label ?? '';
    const names = [label, `total ${field}`, 'total'].map((name) => scene.model.keyOf(name));
    return called === undefined || names.includes(scene.model.keyOf(called));
  });
};

export const tallying: Claim = (scene) => {
  if (!isOnly(scene, 'tally', 'opens', 'counted')) return undefined;
  const there = factNamed(scene, 'tally')?.bindings;
  const shown = factNamed(scene, 'counted')?.bindings;
  if (!there || !shown || !isSameTally(there, shown)) return undefined;
  if (numberIn(there, 'month') !== undefined)
    return ruleOf(scene, 'perMonth', (rule) => {
      const named = fieldsIn(there, 'date');
      const isDay = named.length === 0 || named.some(({ field }) => field.id === rule.date);
      return rule.entity === scene.subject?.id && rule.field === undefined && isDay;
    });
  const [one, other] = [valuesIn(there), valuesIn(there, 'other')];
  return ruleOf(scene, 'countPerChoice', (rule) => {
    const isOf = (values: typeof one) =>
      values.some(({ entity, field }) => entity.id === rule.entity && field.id === rule.field);
    return rule.entity === scene.subject?.id && isOf(one) && isOf(other);
  });
};

/** Every number is shown for what there are so many of. */
function isSameTally(there: Bindings, shown: Bindings): boolean {
  const isSame = (slot: string) => numberIn(there, slot) === numberIn(shown, slot);
  const isSameValue = (slot: string) =>
    valuesIn(there, slot).some((one) =>
      valuesIn(shown, slot).some((other) => other.field === one.field && other.equals === one.equals),
    );
  if (!isSame('number') || !isSame('others')) return false;
  return numberIn(there, 'month') === undefined
    ? isSameValue('value') && isSameValue('other')
    : isSame('month') && isSame('otherMonth');
}
