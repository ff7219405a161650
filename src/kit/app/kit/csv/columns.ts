/** Finds the columns of a CSV file by the names in its first row. */
import { words } from '../../words';
import type { CsvField } from './table';

interface Columns<Values> {
  /** The field of each column; undefined where the column is ignored. */
  readonly fields: readonly (CsvField<Values> | undefined)[];
  /** The names of columns that no field has. */
  readonly ignored: readonly string[];
  /** Why nothing of the file can be used. */
  readonly problem?: string;
}

export function findColumns<Values>(known: readonly CsvField<Values>[], header: readonly string[]): Columns<Values> {
  const left = new Set(known);
  const fields = header.map((name) => {
    const field = [...left].find((candidate) => normal(candidate.label) === normal(name));
    if (field) left.delete(field);
    return field;
  });
  const ignored = header.filter((name, index) => !fields[index] && name.trim() !== '');
  const missing = [...left].filter((field) => field.needed);
  const expected = listOf(known);
  if (left.size === known.length) return { fields, ignored, problem: words.noColumn(expected) };
  if (missing.length > 0) return { fields, ignored, problem: words.columnsMissing(listOf(missing), expected) };
  return { fields, ignored };
}

/** Capitals and spaces do not matter. */
function normal(name: string): string {
  return name.normalize().toLowerCase().replace(/\s/g, '');
}

function listOf(fields: readonly { readonly label: string }[]): string {
  return fields.map((field) => field.label).join(', ');
}
