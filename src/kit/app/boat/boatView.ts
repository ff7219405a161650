/** Boat as rules read it: what is empty is undefined. */
import { RecordView } from '../kit/lib/recordView';
import type { Boat } from './boat';

export class BoatView extends RecordView<Boat> {
  get afloat(): boolean {
    return this.$record.afloat;
  }
}
