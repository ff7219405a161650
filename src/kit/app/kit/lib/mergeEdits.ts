/** Puts the changes of two people, or of two tabs, to one record together, field by field. */

interface MergedEdits<Values> {
  readonly values: Values;
  /** The fields that both have changed, each to another value. */
  readonly both: readonly (keyof Values)[];
}

/** `opened` is the record that `mine` began with, `theirs` what was saved since. Of `both`, the values are those of `mine`. */
export function mergeEdits<Values extends object>(
  opened: Values,
  theirs: Values,
  mine: Values,
  fields: readonly (keyof Values)[],
): MergedEdits<Values> {
  const changed = fields.filter((field) => !isSame(mine[field], opened[field]));
  const both = changed.filter((field) => !isSame(theirs[field], opened[field]) && !isSame(theirs[field], mine[field]));
  return { values: withFields(theirs, mine, changed), both };
}

export function withFields<Values extends object, Part extends Partial<Values>>(
  values: Part,
  from: Values,
  fields: readonly (keyof Values)[],
): Part {
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** Values are texts, numbers, yes or no, and lists of texts. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
