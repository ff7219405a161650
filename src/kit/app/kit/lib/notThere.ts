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
