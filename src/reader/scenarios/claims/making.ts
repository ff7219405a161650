/** "When I create a move, then it is in the list with the status enquired": records are made and listed, with what is usual. */
import type { Meaning } from '../../../pipeline/schema/spec';
import type { StateValue } from '../../model/specModel';
import { eachFieldIn, fieldsIn, kindIn, numberIn, textIn, valuesIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import { type Claim, factNamed, fieldIn, isOnly, type Scene } from '../scene';

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
  const found = 'field' in listed.bindings && told.length === 0 ? fieldIn(scene, listed) : undefined;
  const isText = found?.field.type.kind === 'text' || found?.field.type.kind === 'longText';
  if ('field' in listed.bindings && told.length === 0 && !isText) return undefined;
  const operations: Meaning[] = [
    { kind: 'operation', entity: subject.id, operation: 'create' },
    { kind: 'operation', entity: subject.id, operation: 'list' },
  ];
  if (found) operations.push({ kind: 'operation', entity: subject.id, operation: 'search' });
  return {
    meanings: [...operations, ...usual.map(fieldMeaning)],
    changes: found ? [{ kind: 'listPage', entity: subject, searchBy: [found.field.id] }] : [],
  };
};

/** "When a battery is added and its condition is not touched, then the condition is grounded." */
export const untouched: Claim = (scene) => {
  if (!isOnly(scene, 'saves', 'untouched', 'without', 'has')) return undefined;
  const has = factNamed(scene, 'has');
  const left = factNamed(scene, 'untouched') ?? factNamed(scene, 'without');
  const saves = factNamed(scene, 'saves');
  // What is usual holds whatever is entered, and for whom.
  const isAny = !saves || ['field', 'fields', 'name', 'other'].every((slot) => !(slot in saves.bindings));
  if (!has || !isAny) return undefined;
  const value = usualOf(valuesIn(has.bindings), scene) ?? firstOf(valuesIn(has.bindings), scene);
  const named = left ? fieldsIn(left.bindings) : [];
  if (!value || (named.length > 0 && !named.some(({ field }) => field === value.field))) return undefined;
  const { field, equals } = value;
  return {
    meanings: [fieldMeaning(value)],
    changes: field.default === undefined ? [{ kind: 'setDefault', field, value: equals }] : [],
  };
};

/** "When the form of a new loan is opened, then the fee is 0" */
export const preset: Claim = (scene) => {
  if (!isOnly(scene, 'form', 'has') || !factNamed(scene, 'form')) return undefined;
  const has = factNamed(scene, 'has');
  const found = fieldIn(scene, has);
  const number = has && numberIn(has.bindings, 'usual');
  const isUsual = found && number !== undefined && found.field.default === number;
  return isUsual ? { meanings: [fieldMeaning(found)], changes: [] } : undefined;
};

/** The only choice of the subject that has the value, where the spec gives it no default yet. */
function firstOf(values: readonly StateValue[], { subject }: Scene): StateValue | undefined {
  const own = values.filter(({ entity, equals }) => entity === subject && typeof equals === 'string');
  return own.length === 1 && own[0]?.field.default === undefined ? own[0] : undefined;
}

/** "When the profile espresso is chosen, then the batch is saved with that profile." */
export const choosingOne: Claim = (scene) => {
  if (!isOnly(scene, 'sets', 'saves', 'has')) return undefined;
  const sets = factNamed(scene, 'sets');
  const has = factNamed(scene, 'has');
  if (!sets || !has || 'value' in has.bindings || 'from' in sets.bindings) return undefined;
  const chosen = fieldsIn(has.bindings);
  const value = valuesIn(sets.bindings).find(
    ({ entity, field }) => entity === scene.subject && chosen.some((one) => one.field === field),
  );
  const named = fieldsIn(sets.bindings);
  return value && named.some(({ field }) => field === value.field)
    ? { meanings: [fieldMeaning(value)], changes: [] }
    : undefined;
};

/** The value that a new record of the subject has, if the spec gives it that. */
function usualOf(values: readonly StateValue[], { subject }: Scene): StateValue | undefined {
  return values.find(({ entity, field, equals }) => entity === subject && field.default === equals);
}

/** What is entered are fields of the record; a name without a field is what a record is called, where it has a text and one name is said. */
function hasFields({ subject, facts }: Scene): boolean {
  const names = new Set(facts.flatMap(({ bindings }) => textIn(bindings, 'name') ?? []));
  const hasText = subject?.fields.some(({ type }) => type.kind === 'text') === true;
  const isMade = facts.some(({ name, bindings }) => name === 'saves' && textIn(bindings, 'name') !== undefined);
  const isCalled = (said: string) => hasText && isMade && names.size === 1 && names.has(said);
  return facts.every(({ name, bindings }) => {
    if (name !== 'saves' && name !== 'listed') return true;
    const all = [...eachFieldIn(bindings), ...('field' in bindings ? [fieldsIn(bindings)] : [])];
    const said = textIn(bindings, 'name');
    const isNamed = said === undefined || 'field' in bindings || 'other' in bindings || isCalled(said);
    return isNamed && all.every((fields) => fields.some(({ entity }) => entity === subject));
  });
}
