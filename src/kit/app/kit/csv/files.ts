/** Files that the person gets, and files that they give. */
import { csvTables } from '../../csvTables';
import type { Database, EntityName, RecordOf } from '../../database';
import { formatCsv } from './table';

/** Hands a text to the person as a file. */
export function download(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Writes records into a CSV file, with every field. */
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

/** Reads a text file in the encoding in which it was saved: not every spreadsheet writes UTF-8. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
