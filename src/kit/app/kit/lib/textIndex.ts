/** Finds records by a text without looking at all of them, which would take long for each row of a large import. */

interface TextIndex {
  readonly ids: Map<string, string[]>;
  /** How many records it covers. */
  size: number;
}

const indexes = new WeakMap<object, Map<string, TextIndex>>();

/**
 * The ids of the records that have a text, capitals or not; two at most, which is enough to know that there are others.
 * The index is kept with `owner` under `name`. Records that are added to the end of the list later are found as well.
 */
export function idsByText<Entry extends { readonly id: string }>(
  text: string,
  records: readonly Entry[],
  textOf: (record: Entry) => string,
  owner: object,
  name: string,
): readonly string[] {
  const index = indexOf(owner, name);
  for (const record of records.slice(index.size)) {
    const key = textOf(record).toLowerCase();
    index.ids.set(key, [...(index.ids.get(key) ?? []).slice(0, 1), record.id]);
  }
  index.size = records.length;
  return index.ids.get(text.toLowerCase()) ?? [];
}

function indexOf(owner: object, name: string): TextIndex {
  const own = indexes.get(owner) ?? new Map<string, TextIndex>();
  const index = own.get(name) ?? { ids: new Map<string, string[]>(), size: 0 };
  indexes.set(owner, own.set(name, index));
  return index;
}
