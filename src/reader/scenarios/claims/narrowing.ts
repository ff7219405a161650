/** "When I filter by booked, then I see booked moves only", "when I type part of a number, then only the matching ones remain". */
import type { StateValue } from '../../model/specModel';
import { type Bindings, numberIn, textIn, valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, fieldIn, fieldsWithin, isOnly, type Scene } from '../scene';

export const filtering: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'filters', 'shown')) return undefined;
  const filters = factNamed(scene, 'filters');
  const shown = factNamed(scene, 'shown');
  const entity = scene.subject;
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

/** "Given two sent and one accepted quotes … then two quotes are listed": the values of which there are as many. */
function counted(scene: Scene, shown: Bindings): readonly StateValue[] {
  const there = factNamed(scene, 'there')?.bindings ?? {};
  const [first, second] = [numberIn(there), numberIn(there, 'others')];
  const number = numberIn(shown);
  if (first === undefined || second === undefined || first === second) return [];
  return number === first ? valuesIn(there) : number === second ? valuesIn(there, 'other') : [];
}

export const searching: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'searches', 'matching')) return undefined;
  const searches = factNamed(scene, 'searches');
  const matching = factNamed(scene, 'matching');
  const entity = scene.subject;
  if (!searches || !matching || !entity) return undefined;
  const told = fieldIn(scene, searches) ?? fieldIn(scene, matching);
  const field = (told ?? fieldsWithin(scene).find((one) => one.entity === entity))?.field;
  const typed = textIn(searches.bindings, 'name');
  const found = ['name', 'second'].flatMap((slot) => textIn(matching.bindings, slot) ?? []);
  const isFound = found.every((name) => typed === undefined || name.toLowerCase().includes(typed.toLowerCase()));
  if (!field || !isFound) return undefined;
  if (field.type.kind !== 'text' && field.type.kind !== 'longText') return undefined;
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'search' }],
    changes: [{ kind: 'listPage', entity, searchBy: [field.id] }],
  };
};
