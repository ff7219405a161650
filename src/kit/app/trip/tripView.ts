/** Trip as rules read it: what is empty is undefined. */
import type { BoatView } from '../boat/boatView';
import { there } from '../kit/lib/notThere';
import { RecordView } from '../kit/lib/recordView';
import type { Trip } from './trip';

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
