/** A table whose rows are fields, with its columns in any order and in several languages. */

import { aboutOfExample } from '../fields/exampleType';
import type { FieldSource } from '../fields/fieldSource';
import type { TableBlock } from '../outline';
import { oneLine } from '../text';
import { columnOf, saysNo, saysYes, typeOf } from '../vocabulary/lookup';
import type { Column } from '../vocabulary/vocabulary';

/** The fields of one entity. */
export interface FieldGroup {
  /** What the rows say that the fields belong to; undefined where the table is of one thing. */
  readonly entity?: string;
  readonly fields: readonly FieldSource[];
}

/** The fields, by what they belong to, or undefined where the table holds something else. */
export function readFieldTable(table: TableBlock, isData: boolean): readonly FieldGroup[] | undefined {
  const columns = columnsOf(table, isData);
  const field = columns?.get('field');
  if (!columns || field === undefined) return undefined;
  const groups = new Map<string, FieldSource[]>();
  let entity = '';
  for (const row of table.rows) {
    const cell = (column: Column) => (row.cells[columns.get(column)?.[0] ?? -1] ?? '').replace(/[`*]/g, '').trim();
    const notes = (columns.get('notes') ?? []).map((index) => row.cells[index] ?? '');
    // An empty cell goes on with the entity above.
    entity = cell('entity') || entity;
    const name = (row.cells[columns.get('field')?.[0] ?? -1] ?? '').replace(/[`*]/g, '').trim();
    if (name === '') continue;
    const read = { ...fieldOfRow(name, cell, notes, row.range), unread: unreadIn(row.cells, table, columns) };
    groups.set(entity, [...(groups.get(entity) ?? []), read]);
  }
  return groups.size > 0
    ? [...groups].map(([name, fields]) => (name ? { entity: name, fields } : { fields }))
    : undefined;
}

/** What stands in columns that mean nothing here; numbers of rows and examples are for the reader only. */
function unreadIn(cells: readonly string[], table: TableBlock, columns: Columns): readonly string[] {
  const known = new Set([...columns.values()].flat());
  return table.header.flatMap((name, index) => {
    const cell = (cells[index] ?? '').trim();
    const says = !known.has(index) && cell !== '' && !/^[-–—]$/.test(cell) && !isForReaders(name, index, table);
    return says ? [name === '' ? cell : `${name}: ${cell}`] : [];
  });
}

function isForReaders(name: string, index: number, table: TableBlock): boolean {
  return (
    /^(?:#|nr|no|number|nummer)\.?$/i.test(name.trim()) ||
    columnOf(name) === 'example' ||
    table.rows.every((row, at) => (row.cells[index] ?? '') === String(at + 1))
  );
}

function fieldOfRow(
  name: string,
  cell: (column: Column) => string,
  notes: readonly string[],
  range: FieldSource['range'],
): FieldSource {
  const required = yesOrNo(cell('required')) ?? (/[*!]$/.test(name) ? true : /\?$/.test(name) ? false : undefined);
  const unique = yesOrNo(cell('unique'));
  const usual = cell('default').replace(/^[-–—]$/, '');
  const type = cell('type') === '' ? aboutOfExample(cell('example')) : cell('type');
  const [, bare, unit] = /^(.+?)\s*\((kg|g|t|km|m|cm|mm|m²|m³|l|ml|h|min|%|°C|€)\)$/u.exec(name) ?? [];
  return {
    name: (bare ?? name).replace(/[?*!]+$/, '').trim(),
    about: [type, ...(unit ? [`in ${unit}`] : []), ...notes]
      .filter((part) => part !== '' && !/^[-–—]$/.test(part))
      .map(oneLine)
      .join('; '),
    ...(required === undefined ? {} : { required }),
    ...(unique === undefined ? {} : { unique }),
    ...(usual === '' ? {} : { defaultText: usual }),
    range,
  };
}

function yesOrNo(text: string): boolean | undefined {
  if (text.trim() === '') return undefined;
  return saysNo(text) ? false : saysYes(text) ? true : undefined;
}

/** The places of the columns; only remarks may stand in several. */
type Columns = ReadonlyMap<Column, readonly number[]>;

function columnsOf(table: TableBlock, isData: boolean): Columns | undefined {
  const columns = new Map<Column, readonly number[]>();
  table.header.forEach((name, index) => {
    const column = columnOf(name);
    if (column && (column === 'notes' || !columns.has(column)))
      columns.set(column, [...(columns.get(column) ?? []), index]);
  });
  if (!columns.has('type')) guessType(table, columns);
  if (!columns.has('field') && holdsTypes(table, columns.get('type')?.[0]))
    columns.set('field', [firstFree(table, columns)]);
  const isTold = isData || columns.has('required') || columns.has('example') || columns.has('entity');
  const isFields = columns.has('type') || (columns.has('field') && isTold);
  return isFields && columns.has('field') ? columns : undefined;
}

/** Without a column of names, a column "Kind" may hold the kinds of records as well as the types of fields. */
function holdsTypes(table: TableBlock, column: number | undefined): boolean {
  const cells = table.rows.map(({ cells }) => cells[column ?? -1] ?? '').filter((cell) => cell !== '');
  const typed = cells.filter((cell) => typeOf(cell.split(/[,(;:]/)[0] ?? '') !== undefined);
  return typed.length > 0 && typed.length * 3 >= cells.length;
}

/** In a language whose column names are unknown, the cells tell which column holds the types. */
function guessType(table: TableBlock, columns: Map<Column, readonly number[]>): void {
  const taken = new Set([...columns.values()].flat());
  table.header.forEach((_, index) => {
    if (index === 0 || columns.has('type') || taken.has(index)) return;
    const typed = table.rows.filter(
      (row) => typeOf((row.cells[index] ?? '').split(/[,(]/)[0] ?? '') !== undefined,
    ).length;
    if (typed > 0 && typed * 2 >= table.rows.length) columns.set('type', [index]);
  });
}

function firstFree(table: TableBlock, columns: Columns): number {
  const taken = new Set([...columns.values()].flat());
  return Math.max(
    0,
    table.header.findIndex((name, index) => !taken.has(index) && !isForReaders(name, index, table)),
  );
}
