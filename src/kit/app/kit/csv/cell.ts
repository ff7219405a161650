/** What a cell of a CSV file can do: write a value, show it to people, and read it again. */
import type { Database } from '../../database';
import type { CellContent } from './csvText';

/** The value of a cell, or a sentence on what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

export interface Cell<Value> {
  /** In the form that other programs read. */
  readonly write: (value: Value, database: Database) => CellContent;
  readonly show: (value: Value, database: Database) => string;
  /** `text` has no space around it. An empty one is an empty value. */
  readonly read: (text: string, database: Database) => Reading<Value>;
}
