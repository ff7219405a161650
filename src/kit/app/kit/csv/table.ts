/** CSV text as rows of cells (RFC 4180, and what spreadsheets make of it), and how the records of a kind stand in them. */
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import { words } from '../../words';
import type { Errors } from '../lib/useForm';
import type { Cell, Reading } from './cells';

export type CellContent = string | number | null;

/** What a spreadsheet may run: it overlooks white space in front, and the wide signs of East Asian keyboards count like the plain ones. */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Begins with the mark that lets Excel read the text as UTF-8. */
export function formatCsv(rows: readonly (readonly CellContent[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;
}

/** Rows as a spreadsheet shows them, empty ones too. The separator is the one that the first row has most of. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const cells = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'gy');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of source.matchAll(cells)) {
    row.push(withoutApostrophe(quoted?.replaceAll('""', '"') ?? plain));
    if (end === separator) continue;
    const isAfterLastBreak = end === '' && row.length === 1 && row[0] === '';
    if (!isAfterLastBreak) rows.push(row);
    if (end === '') break;
    row = [];
  }
  return rows;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; one that looks like that already, too. */
function formatCell(content: CellContent): string {
  if (typeof content !== 'string') return content === null ? '' : String(content);
  const text = formula.test(content) ? `'${content}` : content;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function separatorOf(text: string): string {
  const firstRow = /^(?:"[^"]*"|[^"\r\n]+)*/.exec(text)?.[0] ?? '';
  const unquoted = firstRow.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

interface Columns<Values> {
  /** The field of each column; undefined where the column is ignored. */
  readonly fields: readonly (CsvField<Values> | undefined)[];
  /** The names of columns that no field has. */
  readonly ignored: readonly string[];
  /** Why nothing of the file can be used. */
  readonly problem?: string;
}

/** Finds the columns of a CSV file by the names in its first row. */
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

/** How the records of a kind stand in a CSV file: a field for each column. */
export interface CsvTable<Name extends EntityName> {
  readonly fileName: string;
  readonly fields: readonly CsvField<ValuesOf<Name>>[];
  /** What is worked out from other values, and so written only. */
  readonly computed?: readonly ComputedField<RecordOf<Name>>[];
  /** What a record has where the file has no column. */
  readonly blank: () => ValuesOf<Name>;
  /** Empties fields that are not there in such a record. */
  readonly settle?: (values: ValuesOf<Name>, database: Database) => ValuesOf<Name>;
  /** What a record begins with by its other values. */
  readonly propose?: (values: ValuesOf<Name>, database: Database) => Partial<ValuesOf<Name>>;
  /** `stored` is the record that has the values already. */
  readonly check: (values: ValuesOf<Name>, database: Database, stored?: RecordOf<Name>) => Errors<ValuesOf<Name>>;
  /** What must hold of a record whatever the rules say: types, what is required or unique, and what it points at. */
  readonly checkFields: CsvTable<Name>['check'];
}

export interface CsvField<Values> {
  readonly key: keyof Values & string;
  /** The column's name in the first row. */
  readonly label: string;
  /** Whether records cannot be without this column. */
  readonly needed: boolean;
  readonly write: (values: Values, database: Database) => CellContent;
  readonly show: (values: Values, database: Database) => string;
  /** The values with that of the cell in its place. */
  readonly read: (values: Values, text: string, database: Database) => Reading<Values>;
}

interface ComputedField<Entry> {
  readonly label: string;
  readonly write: (record: Entry, database: Database) => CellContent;
}

export function csvField<Values, Key extends keyof Values & string>(
  key: Key,
  label: string,
  cell: Cell<Values[Key]>,
  options: { readonly needed?: boolean } = {},
): CsvField<Values> {
  return {
    key,
    label,
    needed: options.needed ?? false,
    write: (values, database) => cell.write(values[key], database),
    show: (values, database) => cell.show(values[key], database),
    read: (values, text, database) => {
      const reading = cell.read(text, database);
      return 'problem' in reading ? reading : { value: { ...values, [key]: reading.value } };
    },
  };
}
