/** Values that follow from other records: computed when they are shown, never stored. */
import type { Database } from '../../database';
import type { View, ViewName } from '../../views';
import { localNow } from './dates';
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

/** The data as it is at this minute. */
export function worldOf(database: Database): World {
  const now = localNow();
  const known = worlds.get(database);
  const world = known?.now === now ? known : new World(database, { now });
  worlds.set(database, world);
  return world;
}
