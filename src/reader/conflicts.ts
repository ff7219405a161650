/** What a statement has settled, so that a later one which says otherwise is not claimed as well. */
import type { FieldType } from '../pipeline/schema/fields';
import type { SourceRange } from '../pipeline/schema/range';
import type { Change } from './changes';
import type { FieldDraft } from './model/draft';

export interface Settled {
  readonly value: string;
  /** The statement that has settled it. */
  readonly text: string;
  /** Absent for the list of fields. */
  readonly requirementId?: string;
  readonly range: SourceRange;
}

/** By what is settled: the thing, and which of its sides. */
export type Settlements = Map<object, Map<string, Settled>>;

type Side = readonly [thing: object, side: string, value: unknown];

const limits = ['min', 'max', 'minLength', 'maxLength', 'format'] as const;

/** The statement before that says otherwise, or else the list of fields. */
export function settledOtherwise(changes: readonly Change[], settlements: Settlements): Settled | undefined {
  const said = changes
    .flatMap(sidesOf)
    .map(([thing, side, value]) => ({ before: settlements.get(thing)?.get(side), now: JSON.stringify(value) }))
    .find(({ before, now }) => before !== undefined && before.value !== now);
  return said?.before ?? changes.flatMap((change) => listedOtherwise(change, settlements))[0];
}

function listedOtherwise(change: Change, settlements: Settlements): readonly Settled[] {
  if (!('field' in change)) return [];
  const sides = settlements.get(change.field);
  if (sides?.has(change.kind === 'setDefault' ? 'default' : 'required')) return [];
  const { label, default: usual, required, requiredStated, range } = change.field;
  switch (change.kind) {
    case 'setDefault':
      return usual !== undefined && usual !== change.value ? [{ value: '', text: `${label}: ${usual}`, range }] : [];
    case 'require':
      return !required && requiredStated ? [{ value: '', text: `${label}: optional`, range }] : [];
    case 'keepOptional':
      return required ? [{ value: '', text: `${label}: required`, range }] : [];
    default:
      return [];
  }
}

export function settle(
  changes: readonly Change[],
  settlements: Settlements,
  { text, requirementId, range }: Required<Omit<Settled, 'value'>>,
): void {
  for (const [thing, side, value] of changes.flatMap(sidesOf)) {
    const sides = settlements.get(thing) ?? new Map<string, Settled>();
    if (!sides.has(side)) sides.set(side, { value: JSON.stringify(value), text, requirementId, range });
    settlements.set(thing, sides);
  }
}

function sidesOf(change: Change): readonly Side[] {
  switch (change.kind) {
    case 'require':
      return [[change.field, 'required', true]];
    case 'keepOptional':
      return [[change.field, 'required', false]];
    case 'setDefault':
      return [[change.field, 'default', change.value]];
    case 'setOnDelete':
      return [[change.field, 'onDelete', change.onDelete]];
    case 'setCurrency':
      return [[change.field, 'currency', change.currency]];
    case 'setType':
      return newLimits(change.field, change.type);
    case 'listPage':
      return change.sort ? [[change.entity, 'sort', change.sort]] : [];
    default:
      return [];
  }
}

/** A type that is set holds the limits that were there before, too. */
function newLimits(field: FieldDraft, type: FieldType): readonly Side[] {
  const [before, now]: readonly Readonly<Record<string, unknown>>[] = [field.type, type];
  return limits
    .filter((limit) => now?.[limit] !== undefined && now[limit] !== before?.[limit])
    .map((limit) => [field, limit, now?.[limit]]);
}
