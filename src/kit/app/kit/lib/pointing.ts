/** Finds the records that refer to one without looking at all of them each time. */
import type { StoredRecord } from './storedRecord';

interface Index {
  /** By the id that is referred to. */
  readonly byTarget: Map<string, StoredRecord[]>;
  /** How many records it covers. */
  size: number;
}

const indexes = new WeakMap<readonly StoredRecord[], Map<string, Index>>();

/** `field`: a reference, or a list of them. What is added to the end of a list later is found as well. */
export function recordsPointing<Entry extends StoredRecord>(
  records: readonly Entry[],
  field: keyof Entry & string,
  id: string,
): readonly Entry[] {
  const index = indexOf(records, field);
  for (const record of records.slice(index.size)) {
    for (const target of [record[field]].flat()) {
      const known = index.byTarget.get(String(target));
      if (known) known.push(record);
      else index.byTarget.set(String(target), [record]);
    }
  }
  index.size = records.length;
  // The index holds records of the list that it was made for.
  return (index.byTarget.get(id) ?? []) as Entry[];
}

function indexOf(records: readonly StoredRecord[], field: string): Index {
  const ofList = indexes.get(records) ?? new Map<string, Index>();
  const index = ofList.get(field) ?? { byTarget: new Map<string, StoredRecord[]>(), size: 0 };
  indexes.set(records, ofList.set(field, index));
  return index;
}
