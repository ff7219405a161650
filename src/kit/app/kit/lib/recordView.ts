/** What rules read of a record, whatever its kind. */
import { localNow } from './dates';
import { there } from './notThere';
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

  get createdAt(): string {
    return localTime(this.$record.createdAt);
  }

  get changedAt(): string {
    return localTime(this.$record.updatedAt);
  }
}

/** YYYY-MM-DDTHH:MM of a moment in UTC. @throws NotThere for what is none */
function localTime(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? there('') : localNow(date);
}
