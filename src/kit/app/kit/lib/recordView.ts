/** What rules read of a record, whatever its kind. */
import type { StoredRecord } from './storedRecord';
import type { World } from './world';

/** The names of its own parts are none that a field can have. */
export class RecordView<Entry extends StoredRecord> {
  constructor(
    protected readonly $record: Entry,
    protected readonly $world: World,
  ) {}

  get id(): string {
    return this.$record.id;
  }
}
