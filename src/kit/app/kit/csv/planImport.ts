/** Works out what importing a CSV file comes to: which records it makes, and what is wrong with its other rows. */

import { csvTables } from '../../csvTables';
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import { words } from '../../words';
import { createRecord, recordsOf, withRecords } from '../lib/record';
import { type CsvField, type CsvTable, findColumns, parseCsv } from './table';

/** A plan, or why there is none. */
export interface ImportOutcome<Name extends EntityName> {
  readonly plan?: ImportPlan<Name>;
  readonly problem?: string;
}

export interface ImportPlan<Name extends EntityName> {
  readonly records: readonly RecordOf<Name>[];
  /** All records of the app, with those of the file behind those of their kind. */
  readonly after: Database;
  readonly errors: readonly RowError[];
  /** How many rows have errors, and so are left out. */
  readonly rowsLeftOut: number;
  /** The names of columns that were not understood. */
  readonly ignored: readonly string[];
}

export interface RowError extends FieldError {
  /** As a spreadsheet counts, from the row with the names, which is 1. */
  readonly row: number;
}

interface FieldError {
  /** Missing where the row as a whole is wrong. */
  readonly label?: string;
  readonly message: string;
}

interface Row<Name extends EntityName> {
  readonly values: ValuesOf<Name>;
  readonly errors: readonly FieldError[];
}

/** Calls `pause` after each row with the part that is done, so that the page can be used meanwhile. */
export async function planImport<Name extends EntityName>(
  name: Name,
  text: string,
  database: Database,
  pause: (progress: number) => Promise<void> | undefined = () => undefined,
): Promise<ImportOutcome<Name>> {
  const [header = [], ...rows] = parseCsv(text);
  const table: CsvTable<Name> = csvTables[name];
  const { fields, ignored, problem } = findColumns(table.fields, header);
  if (problem !== undefined) return { problem };
  const before = recordsOf(database, name);
  const records = [...before];
  // Rows are checked against the rows before them: this database grows with `records`.
  const after = withRecords(database, name, records);
  const errors: RowError[] = [];
  let rowsLeftOut = 0;
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = readRow(table, fields, cells, after);
    if (row.errors.length === 0) records.push(createRecord(row.values));
    else rowsLeftOut += 1;
    errors.push(...row.errors.map((error) => ({ ...error, row: index + 2 })));
    await pause(index / rows.length);
  }
  if (records.length === before.length && rowsLeftOut === 0) return { problem: words.noRows };
  return { plan: { records: records.slice(before.length), after, errors, rowsLeftOut, ignored } };
}

function readRow<Name extends EntityName>(
  table: CsvTable<Name>,
  fields: readonly (CsvField<ValuesOf<Name>> | undefined)[],
  cells: readonly string[],
  database: Database,
): Row<Name> {
  let values = table.blank();
  const hasMoreCells = cells.slice(fields.length).some((cell) => cell.trim() !== '');
  if (hasMoreCells) return { values, errors: [{ message: words.tooManyCells }] };
  const errors: FieldError[] = [];
  for (const [index, field] of fields.entries()) {
    const reading = field?.read(values, cells[index]?.trim() ?? '', database);
    if (!field || !reading) continue;
    if ('problem' in reading) errors.push({ label: field.label, message: reading.problem });
    else values = reading.value;
  }
  const settled = settle(table, withProposals(table, fields, values, database), database);
  // What a rule says of a value that could not be read would only confuse.
  return { values: settled, errors: errors.length > 0 ? errors : checkRow(table, settled, database) };
}

/** Of what the file has no column for. */
function withProposals<Name extends EntityName>(
  { propose }: CsvTable<Name>,
  fields: readonly (CsvField<ValuesOf<Name>> | undefined)[],
  values: ValuesOf<Name>,
  database: Database,
): ValuesOf<Name> {
  if (!propose) return values;
  const given = new Set<string>(fields.flatMap((field) => field?.key ?? []));
  const proposed = Object.entries(propose(values, database)).filter(([key]) => !given.has(key));
  return { ...values, ...Object.fromEntries(proposed) };
}

function settle<Name extends EntityName>(
  table: CsvTable<Name>,
  values: ValuesOf<Name>,
  database: Database,
): ValuesOf<Name> {
  return table.settle ? table.settle(values, database) : values;
}

function checkRow<Name extends EntityName>(
  table: CsvTable<Name>,
  values: ValuesOf<Name>,
  database: Database,
): FieldError[] {
  const found = table.check(values, database);
  return table.fields.flatMap(({ key, label }) => {
    const message = found[key];
    return message === undefined ? [] : [{ label, message }];
  });
}
