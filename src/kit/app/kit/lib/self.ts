/** The record that an action is done with, where it is done with one. */
import type { View, ViewName } from '../../views';
import type { World } from './world';

/** The kind of the record; `undefined` where the action is done with none. */
export type Of = ViewName | undefined;
export type Self<Name extends Of> = Name extends ViewName ? View<Name> : undefined;

/** @throws NotThere where no record has the id */
export function selfIn<Name extends Of>(world: World, of: Name, id: string): Self<Name> {
  // Without a kind there is no record.
  return (of === undefined ? undefined : world.one(of, id)) as Self<Name>;
}
