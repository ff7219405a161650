/** What rules read of a record, whatever its kind. */
import { localNow } from './format';
import type { StoredRecord } from './record';
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

/** What a rule reads may not be there: then what it says can't be said. */
export class NotThere extends Error {}

/** The value of what is required. @throws NotThere while it is empty */
export function there<Value>(value: Value | undefined | null | ''): Value {
  if (value === undefined || value === null || value === '') throw new NotThere();
  return value;
}

/** What a function says; the other value where it can't be said. */
export function settled<Value, Other>(say: () => Value, other: Other): Value | Other {
  try {
    return say();
  } catch (error) {
    if (error instanceof NotThere) return other;
    throw error;
  }
}

/** A list of which one damaged record does not keep a rule from what it says of the others: that one counts as no. */
export class Records<Entry> extends Array<Entry> {
  override some(is: (entry: Entry, index: number, all: Entry[]) => unknown): boolean {
    return super.some((...args) => settled(() => is(...args), false));
  }

  override every(is: (entry: Entry, index: number, all: Entry[]) => unknown): this is Entry[] {
    return super.every((...args) => settled(() => is(...args), true));
  }

  override filter(is: (entry: Entry, index: number, all: Entry[]) => unknown): Records<Entry> {
    const found = new Records<Entry>();
    for (const [index, entry] of this.entries()) if (settled(() => is(entry, index, this), false)) found.push(entry);
    return found;
  }

  override map<Value>(say: (entry: Entry, index: number, all: Entry[]) => Value): Value[] {
    // What can't be said is empty: sums skip it.
    return [...this].map((entry, index, all) => settled(() => say(entry, index, all), undefined as Value));
  }
}
