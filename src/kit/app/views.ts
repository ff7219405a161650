/** Each kind of record as rules read it. */
import { BoatView } from './boat/boatView';
import type { StoredRecord } from './kit/lib/storedRecord';
import type { World } from './kit/lib/world';
import { TripView } from './trip/tripView';

const views = {
  boat: BoatView,
  trip: TripView,
};

export type ViewName = keyof typeof views;
export type View<Name extends ViewName> = InstanceType<(typeof views)[Name]>;

export function viewOf(name: ViewName, record: StoredRecord, world: World): unknown {
  // A record of this kind: the store keeps them apart by their names.
  return new views[name](record as never, world);
}
