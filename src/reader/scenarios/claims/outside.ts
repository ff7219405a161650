/** "When a tread depth of 80 is entered, then the form shows an error": the value lies outside what the field takes. */
import { fitsFormat } from '../../fields/format';
import type { FieldDraft } from '../../model/draft';
import { type FieldOf, numberIn, textIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import type { Fact } from '../facts';
import { agreesOn, type Claim, factNamed, fieldIn, fieldsWithin, isOnly, ruleOf, type Scene } from '../scene';

export const outside: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'enters', 'entersLong', 'saves', 'refused', 'marked', 'pointed')) return undefined;
  const long = factNamed(scene, 'entersLong');
  const fact = factNamed(scene, 'enters') ?? long;
  const found = fact && (fieldIn(scene, fact) ?? onlyOne(scene, fact));
  if (!found || !factNamed(scene, 'refused') || !agreesOn(scene, found.field)) return undefined;
  const number = numberIn(fact.bindings);
  const text = textIn(fact.bindings, 'name') ?? (number === undefined ? undefined : String(number));
  const limit = scene.facts.map(({ bindings }) => numberIn(bindings, 'limit')).find((one) => one !== undefined);
  if (limit !== undefined && !('max' in found.field.type && found.field.type.max === limit)) return undefined;
  const isRefused = long ? isTooLong(found.field, number) : isOutside(found.field, number, text);
  return isRefused ? { meanings: [fieldMeaning(found)], changes: [] } : undefined;
};

/** "When yesterday is entered, then it is refused": the day must lie in the future. */
export const past: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'entersPast', 'saves', 'refused', 'marked', 'pointed') || !factNamed(scene, 'refused'))
    return undefined;
  const fact = factNamed(scene, 'entersPast');
  const named = fieldIn(scene, fact);
  const own = scene.within.flatMap((one) => (one.kind === 'rule' ? [one.rule] : []));
  if (!fact || ('field' in fact.bindings && !named)) return undefined;
  return ruleOf(
    scene,
    'inFuture',
    (rule) =>
      (named ? rule.entity === named.entity.id && rule.field === named.field.id : true) &&
      (named !== undefined || own.includes(`${rule.entity}-${rule.field}-inFuture`)),
  );
};

/** The one field that the scenario's requirement is about, where the step names none. */
function onlyOne(scene: Scene, { bindings }: Fact): FieldOf | undefined {
  const fields = fieldsWithin(scene);
  return !('field' in bindings) && fields.length === 1 ? fields[0] : undefined;
}

function isOutside({ type }: FieldDraft, number: number | undefined, text: string | undefined): boolean {
  if (type.kind === 'number' || type.kind === 'money')
    return (
      number !== undefined &&
      (number < (type.min ?? -Infinity) || number > (type.max ?? Infinity) || isOpenAt(type, number))
    );
  return type.kind === 'text' && text !== undefined && type.format !== undefined && !fitsFormat(text, type.format);
}

/** "Greater than 0" does not take the 0. */
function isOpenAt(type: FieldDraft['type'], number: number): boolean {
  return type.kind === 'number' && (type.open ?? []).some((limit) => type[limit] === number);
}

function isTooLong({ type }: FieldDraft, number: number | undefined): boolean {
  if ((type.kind !== 'text' && type.kind !== 'longText') || number === undefined) return false;
  return number > (type.maxLength ?? Infinity) || number < (type.minLength ?? 0);
}
