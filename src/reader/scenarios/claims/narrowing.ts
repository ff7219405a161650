/** "When I filter by booked, then I see booked moves only", "when I type part of a number, then only the matching ones remain". */
import { numberIn, textIn, valuesIn } from '../../phrases/bindings';
import { type Claim, factNamed, fieldIn, fieldsWithin, isOnly } from '../scene';

export const filtering: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'filters', 'shown')) return undefined;
  const filters = factNamed(scene, 'filters');
  const shown = factNamed(scene, 'shown');
  const entity = scene.subject;
  // To know how many are shown takes the records of the example.
  if (!filters || !shown || !entity || numberIn(shown.bindings) !== undefined) return undefined;
  const seen = valuesIn(shown.bindings);
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

export const searching: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'searches', 'matching')) return undefined;
  const searches = factNamed(scene, 'searches');
  const matching = factNamed(scene, 'matching');
  const entity = scene.subject;
  if (!searches || !matching || !entity) return undefined;
  const told = fieldIn(scene, searches) ?? fieldIn(scene, matching);
  const field = (told ?? fieldsWithin(scene).find((one) => one.entity === entity))?.field;
  const [typed, found] = [textIn(searches.bindings, 'name'), textIn(matching.bindings, 'name')];
  if (!field || (typed !== undefined && found !== undefined && typed !== found)) return undefined;
  if (field.type.kind !== 'text' && field.type.kind !== 'longText') return undefined;
  return {
    meanings: [{ kind: 'operation', entity: entity.id, operation: 'search' }],
    changes: [{ kind: 'listPage', entity, searchBy: [field.id] }],
  };
};
