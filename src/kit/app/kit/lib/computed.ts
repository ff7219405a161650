/** Values that follow from other records: computed when they are shown, never stored. */
import type { Database } from '../../database';
import type { View, ViewName } from '../../views';
import { localNow } from './dates';
import { settled } from './notThere';
import { World } from './world';

/** One for each state of the data and each minute: what it has looked up is not looked up again. */
const worlds = new WeakMap<Database, World>();

/** `null` where a part that it needs is missing. */
export function computed<Name extends ViewName>(
  name: Name,
  record: { readonly id: string },
  database: Database,
  say: (self: View<Name>, world: World) => number | undefined,
): number | null {
  const now = localNow();
  const known = worlds.get(database);
  const world = known?.now === now ? known : new World(database, { now });
  worlds.set(database, world);
  return settled(() => say(world.one(name, record.id), world), undefined) ?? null;
}
