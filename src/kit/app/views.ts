/** Each kind of record as rules read it. */
import type { Boat } from './boat/boat';
import type { StoredRecord } from './kit/lib/record';
import { RecordView, there } from './kit/lib/recordView';
import type { World } from './kit/lib/world';
import type { Trip } from './trip/trip';

/** Boat as rules read it: what is empty is undefined. */
export class BoatView extends RecordView<Boat> {
  get afloat(): boolean {
    return this.$record.afloat;
  }
}

/** Trip as rules read it: what is empty is undefined. */
export class TripView extends RecordView<Trip> {
  get boat(): BoatView {
    return this.$world.one('boat', this.$record.boat);
  }

  get day(): string {
    return there(this.$record.day);
  }

  get back(): string | undefined {
    return this.$record.back || undefined;
  }
}

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
