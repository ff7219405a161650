/** "When I filter by booked, then I see booked moves only", "when I type part of a number, then only the matching ones remain". */
import type { EntityDraft, FieldDraft } from '../../model/draft';
import type { StateValue } from '../../model/specModel';
import { type Bindings, numberIn, textIn, valuesIn } from '../../phrases/bindings';
import type { Fact } from '../facts';
import { type Claim, factNamed, fieldIn, fieldsWithin, isOnly, type Scene } from '../scene';

export const filtering: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'filters', 'shown')) return undefined;
  const filters = factNamed(scene, 'filters');
  const shown = factNamed(scene, 'shown');
  const entity = scene.subject ?? onlyKindOf(filters);
  if (!filters || !shown || !entity) return undefined;
  const seen = numberIn(shown.bindings) === undefined ? valuesIn(shown.bindings) : counted(scene, shown.bindings);
  const found = valuesIn(filters.bindings).filter(
    (one) => one.entity === entity && seen.some((other) => other.field === one.field && other.equals === one.equals),
  );
  const [value] = found;
  if (!value || found.length > 1) return undefined;
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'filter' }],
    changes: [{ kind: 'listPage', entity, filterBy: [value.field.id] }],
  };
};

/** Of the value that is chosen. */
function onlyKindOf(filters: Fact | undefined): EntityDraft | undefined {
  const kinds = new Set(filters ? valuesIn(filters.bindings).map(({ entity }) => entity) : []);
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** "Given two sent and one accepted quotes … then two quotes are listed": the values of which there are as many. */
function counted(scene: Scene, shown: Bindings): readonly StateValue[] {
  const there = factNamed(scene, 'there')?.bindings ?? {};
  const [first, second] = [numberIn(there), numberIn(there, 'others')];
  const number = numberIn(shown);
  if (first === undefined || second === undefined || first === second) return [];
  return number === first ? valuesIn(there) : number === second ? valuesIn(there, 'other') : [];
}

/** What a record is called by. */
function nameOf({ subject, model }: Scene): FieldDraft | undefined {
  return subject?.fields.find(({ label, type }) => type.kind === 'text' && isName.test(model.keyOf(label)));
}

const isName = /^(?:(?:full )?name|title|titel|bezeichnung)$/;

export const searching: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'searches', 'matching')) return undefined;
  const searches = factNamed(scene, 'searches');
  const matching = factNamed(scene, 'matching');
  const entity = scene.subject;
  if (!searches || !matching || !entity) return undefined;
  const told = fieldIn(scene, searches) ?? fieldIn(scene, matching);
  const called = factNamed(scene, 'there')?.bindings ?? {};
  const isCalled = textIn(called, 'name') !== undefined && !('field' in called);
  const byField = 'field' in called ? fieldIn(scene, factNamed(scene, 'there')) : undefined;
  const field =
    (told ?? byField ?? fieldsWithin(scene).find((one) => one.entity === entity))?.field ??
    (isCalled ? nameOf(scene) : undefined);
  const typed = textIn(searches.bindings, 'name');
  const shown = ['name', 'second'].flatMap((slot) => textIn(matching.bindings, slot) ?? []);
  const found = isCalled || byField ? [textIn(called, 'name') ?? '', ...shown] : shown;
  const isFound = found.every((name) => typed === undefined || name.toLowerCase().includes(typed.toLowerCase()));
  if (!field || !isFound) return undefined;
  if (field.type.kind !== 'text' && field.type.kind !== 'longText') return undefined;
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'search' }],
    changes: [{ kind: 'listPage', entity, searchBy: [field.id] }],
  };
};
