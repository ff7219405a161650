/** A record as it is being written: with the values of a form in the place of what is stored of it, if anything is. */
import type { Database, ValuesOf } from '../../database';
import type { View, ViewName } from '../../views';
import { settled } from './notThere';
import type { StoredRecord } from './storedRecord';
import { World } from './world';

export type Stored<Name extends ViewName> = StoredRecord & ValuesOf<Name>;

export interface Draft<Name extends ViewName> {
  readonly self: View<Name>;
  /** The lists of the record's own kind hold the others. */
  readonly world: World;
  /** As it is stored; of a new record the draft itself. */
  readonly old: View<Name>;
}

export function draftOf<Name extends ViewName>(
  name: Name,
  values: ValuesOf<Name>,
  database: Database,
  stored?: Stored<Name>,
): Draft<Name> {
  const id = stored?.id ?? unsaved;
  const times = { createdAt: stored?.createdAt ?? new Date().toISOString(), updatedAt: stored?.updatedAt ?? '' };
  const known = { name, id };
  const world = new World(database, { saved: { ...known, record: { ...values, ...times, id } }, leftOut: known });
  const self = world.one(name, id);
  return { self, world, old: stored ? new World(database, { now: world.now }).of(name, stored) : self };
}

/** What an expression says of a draft; `undefined` where a part that it needs is missing. */
export function drafted<Name extends ViewName, Value>(
  name: Name,
  values: ValuesOf<Name>,
  database: Database,
  stored: Stored<Name> | undefined,
  say: (self: View<Name>, world: World) => Value,
): Value | undefined {
  const { self, world } = draftOf(name, values, database, stored);
  return settled(() => say(self, world), undefined);
}

/** An id that no record can have: none refers to a record that is not saved yet. */
const unsaved = ' ';
