/** Writes the records that are listed into a CSV file. */

import type { EntityName, RecordOf } from '../../database';
import { words } from '../../words';
import { exportCsv } from '../csv/exportCsv';
import { useDatabase } from '../lib/store';

interface ExportButtonProps<Name extends EntityName> {
  readonly name: Name;
  readonly records: readonly RecordOf<Name>[];
}

export function ExportButton<Name extends EntityName>({ name, records }: ExportButtonProps<Name>) {
  const database = useDatabase();
  if (records.length === 0) return null;
  return (
    <button type="button" className="button" onClick={() => exportCsv(name, records, database)}>
      {words.exportCsv}
    </button>
  );
}
