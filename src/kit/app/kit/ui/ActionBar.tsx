/** What can be done below a view of a page. */
import type { ReactNode } from 'react';
import type { EntityName, RecordOf } from '../../database';
import { words } from '../../words';
import { exportCsv } from '../csv/files';
import { useDatabase } from '../lib/store';

export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className="actions action-bar">{children}</div>;
}

/** Prints the page without what only a screen needs. */
export function PrintButton() {
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {words.print}
    </button>
  );
}

interface ExportButtonProps<Name extends EntityName> {
  readonly name: Name;
  readonly records: readonly RecordOf<Name>[];
}

/** Writes the records that are listed into a CSV file. */
export function ExportButton<Name extends EntityName>({ name, records }: ExportButtonProps<Name>) {
  const database = useDatabase();
  if (records.length === 0) return null;
  return (
    <button type="button" className="button" onClick={() => exportCsv(name, records, database)}>
      {words.exportCsv}
    </button>
  );
}
