/** What every record has beside the fields of its kind. */

/** Values of the stored record that the app does not know, or not any more: they are written back as they were. */
export const carried = Symbol('carried');

export interface StoredRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly [carried]?: Readonly<Record<string, unknown>>;
}
