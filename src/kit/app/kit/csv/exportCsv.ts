/** Writes records into a CSV file, with every field. */

import { csvTables } from '../../csvTables';
import type { Database, EntityName, RecordOf } from '../../database';
import { download } from '../lib/download';
import { formatCsv } from './csvText';

export function exportCsv<Name extends EntityName>(
  name: Name,
  records: readonly RecordOf<Name>[],
  database: Database,
): void {
  download(csvTables[name].fileName, 'text/csv;charset=utf-8', toCsv(name, records, database));
}

export function toCsv<Name extends EntityName>(
  name: Name,
  records: readonly RecordOf<Name>[],
  database: Database,
): string {
  const { fields, computed = [] } = csvTables[name];
  const columns = [...fields, ...computed];
  const header = columns.map((column) => column.label);
  return formatCsv([header, ...records.map((record) => columns.map((column) => column.write(record, database)))]);
}
