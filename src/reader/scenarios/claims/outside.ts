/** "When a tread depth of 80 is entered, then the form shows an error": the value lies outside what the field takes. */
import { fitsFormat } from '../../fields/format';
import type { FieldDraft } from '../../model/draft';
import { type FieldOf, numberIn, textIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import type { Fact } from '../facts';
import { agreesOn, type Claim, factNamed, fieldIn, fieldsWithin, isOnly, type Scene } from '../scene';

export const outside: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'enters', 'entersLong', 'saves', 'refused', 'marked')) return undefined;
  const long = factNamed(scene, 'entersLong');
  const fact = factNamed(scene, 'enters') ?? long;
  const found = fact && (fieldIn(scene, fact) ?? onlyOne(scene, fact));
  if (!found || !factNamed(scene, 'refused') || !agreesOn(scene, found.field)) return undefined;
  const number = numberIn(fact.bindings);
  const text = textIn(fact.bindings, 'name') ?? (number === undefined ? undefined : String(number));
  const isRefused = long ? isTooLong(found.field, number) : isOutside(found.field, number, text);
  return isRefused ? { meanings: [fieldMeaning(found)], changes: [] } : undefined;
};

/** The one field that the scenario's requirement is about, where the step names none. */
function onlyOne(scene: Scene, { bindings }: Fact): FieldOf | undefined {
  const fields = fieldsWithin(scene);
  return !('field' in bindings) && fields.length === 1 ? fields[0] : undefined;
}

function isOutside({ type }: FieldDraft, number: number | undefined, text: string | undefined): boolean {
  if (type.kind === 'number' || type.kind === 'money')
    return number !== undefined && (number < (type.min ?? -Infinity) || number > (type.max ?? Infinity));
  return type.kind === 'text' && text !== undefined && type.format !== undefined && !fitsFormat(text, type.format);
}

function isTooLong({ type }: FieldDraft, number: number | undefined): boolean {
  if (type.kind !== 'text' || number === undefined) return false;
  return number > (type.maxLength ?? Infinity) || number < (type.minLength ?? 0);
}
