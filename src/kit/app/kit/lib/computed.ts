/** Values that follow from other records: computed when they are shown, never stored. */
import type { Database, ValuesOf } from '../../database';
import type { View, ViewName } from '../../views';
import { localNow } from './format';
import type { StoredRecord } from './record';
import { settled } from './recordView';
import { World } from './world';

/** One for each state of the data and each minute: what it has looked up is not looked up again. */
const worlds = new WeakMap<Database, World>();

/** `undefined` where a part that it needs is missing. */
export function computed<Name extends ViewName, Value>(
  name: Name,
  record: StoredRecord,
  database: Database,
  say: (self: View<Name>, world: World) => Value,
): Value | undefined {
  return worldOf(database).computed(name, record, say);
}

/** The records of which an expression says yes. What can't be said counts as no. */
export function recordsWhere<Name extends ViewName>(
  name: Name,
  database: Database,
  say: (self: View<Name>, world: World) => boolean | undefined,
): Database[Name][number][] {
  const world = worldOf(database);
  return database[name].filter((record) => world.computed(name, record, say) === true);
}

/** What an expression says of all the data; `undefined` where it can't be said. */
export function figure<Value>(database: Database, say: (world: World) => Value): Value | undefined {
  return settled(() => say(worldOf(database)), undefined);
}

/** The data as it is at this minute. */
export function worldOf(database: Database): World {
  const now = localNow();
  const known = worlds.get(database);
  const world = known?.now === now ? known : new World(database, { now });
  worlds.set(database, world);
  return world;
}

export type Stored<Name extends ViewName> = StoredRecord & ValuesOf<Name>;

/** A record as it is being written: with the values of a form in the place of what is stored of it, if anything is. */
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
