/** Holds a record that is about to be saved to a rule. */
import type { Database, ValuesOf } from '../../database';
import type { View, ViewName } from '../../views';
import { settled } from './notThere';
import type { StoredRecord } from './storedRecord';
import { World } from './world';

export interface CheckOf<Name extends ViewName> {
  readonly of: Name;
  /** The fields of the record that the rule reads: where none has changed, what was saved before stays valid. */
  readonly reads: readonly (keyof ValuesOf<Name>)[];
  /** The lists of the record's own kind hold the others. */
  readonly must: (self: View<Name>, world: World) => boolean;
  readonly message: string;
  /** A record that was saved before is left alone. */
  readonly onlyAtCreation?: boolean;
}

/** The message where the rule says no. What can't be said, as while a field is empty, passes. */
export function refusal<Name extends ViewName>(
  { of, reads, must, message, onlyAtCreation }: CheckOf<Name>,
  values: ValuesOf<Name>,
  database: Database,
  stored?: StoredRecord & ValuesOf<Name>,
): string | undefined {
  if (stored && (onlyAtCreation || reads.every((field) => isSame(values[field], stored[field])))) return undefined;
  const id = stored?.id ?? unsaved;
  const times = { createdAt: stored?.createdAt ?? new Date().toISOString(), updatedAt: stored?.updatedAt ?? '' };
  const known = { name: of, id };
  const world = new World(database, { saved: { ...known, record: { ...values, ...times, id } }, leftOut: known });
  return settled(() => must(world.one(of, id), world), true) ? undefined : message;
}

/** An id that no record can have: none refers to a record that is not saved yet. */
const unsaved = ' ';

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}
