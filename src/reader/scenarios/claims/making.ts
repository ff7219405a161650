/** "When I create a move, then it is in the list with the status enquired": records are made and listed, with what is usual. */
import type { Meaning } from '../../../pipeline/schema/spec';
import type { StateValue } from '../../model/specModel';
import { eachFieldIn, fieldsIn, kindIn, textIn, valuesIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import { type Claim, factNamed, isOnly, type Scene } from '../scene';

export const making: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'form', 'saves', 'listed')) return undefined;
  const { subject, model } = scene;
  const saves = factNamed(scene, 'saves');
  const listed = factNamed(scene, 'listed');
  if (!subject || !saves || !listed || !hasFields(scene)) return undefined;
  const other = kindIn(saves.bindings, 'other');
  if (other && !model.referenceBetween(subject, other.id)) return undefined;
  const told = 'value' in listed.bindings ? [usualOf(valuesIn(listed.bindings), scene)] : [];
  const usual = told.flatMap((value) => value ?? []);
  if (usual.length < told.length) return undefined;
  const operations: Meaning[] = [
    { kind: 'operation', entity: subject.id, operation: 'create' },
    { kind: 'operation', entity: subject.id, operation: 'list' },
  ];
  return { meanings: [...operations, ...usual.map(fieldMeaning)], changes: [] };
};

/** "When a battery is added and its condition is not touched, then the condition is grounded." */
export const untouched: Claim = (scene) => {
  if (!isOnly(scene, 'saves', 'untouched', 'without', 'has')) return undefined;
  const has = factNamed(scene, 'has');
  const left = factNamed(scene, 'untouched') ?? factNamed(scene, 'without');
  const value = has && factNamed(scene, 'saves') ? usualOf(valuesIn(has.bindings), scene) : undefined;
  const named = left ? fieldsIn(left.bindings) : [];
  if (!value || (named.length > 0 && !named.some(({ field }) => field === value.field))) return undefined;
  return { meanings: [fieldMeaning(value)], changes: [] };
};

/** The value that a new record of the subject has, if the spec gives it that. */
function usualOf(values: readonly StateValue[], { subject }: Scene): StateValue | undefined {
  return values.find(({ entity, field, equals }) => entity === subject && field.default === equals);
}

/** What is entered are fields of the record; a name without a field could be anything. */
function hasFields({ subject, facts }: Scene): boolean {
  return facts.every(({ name, bindings }) => {
    if (name !== 'saves' && name !== 'listed') return true;
    const all = [...eachFieldIn(bindings), ...('field' in bindings ? [fieldsIn(bindings)] : [])];
    const isNamed = textIn(bindings, 'name') === undefined || 'field' in bindings || 'other' in bindings;
    return isNamed && all.every((fields) => fields.some(({ entity }) => entity === subject));
  });
}
