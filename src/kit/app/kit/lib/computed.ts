/** Values that follow from other records: computed when they are shown, never stored. */
import type { Database } from '../../database';
import type { View, ViewName } from '../../views';
import { localNow } from './dates';
import { settled } from './notThere';
import type { StoredRecord } from './storedRecord';
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
