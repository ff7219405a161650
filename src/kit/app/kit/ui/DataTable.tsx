/** A table that becomes a stack of cards on a narrow screen. */
// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as cards loses its roles in some browsers.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { words } from '../../words';
import type { Column, Sort } from '../lib/list';
import { recordPath } from '../lib/recordPath';
import { useDatabase } from '../lib/store';
import type { StoredRecord } from '../lib/storedRecord';
import { SortButton } from './SortButton';

interface DataTableProps<Entry extends StoredRecord> {
  readonly caption: string;
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** What can be done with a record. */
  readonly rowActions?: ((record: Entry) => ReactNode) | undefined;
}

export function DataTable<Entry extends StoredRecord>(props: DataTableProps<Entry>) {
  const { caption, name, records, columns, sort, onSort, rowActions } = props;
  const database = useDatabase();
  return (
    <div className="table-frame">
      <table role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={column.id === sort.column ? sort.direction : undefined}
              >
                <SortButton column={column.id} label={column.label} sort={sort} onSort={onSort} />
              </th>
            ))}
            {rowActions && (
              <th role="columnheader" scope="col">
                <span className="visually-hidden">{words.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {records.map((record) => (
            <tr key={record.id} role="row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} role="rowheader" scope="row">
                    <Link href={recordPath(name, record.id)} className="row-link">
                      {column.text(record, database) || words.untitled}
                    </Link>
                  </th>
                ) : (
                  <td key={column.id} role="cell" data-label={column.label} className={classOf(column)}>
                    <Cell column={column} text={column.text(record, database)} />
                  </td>
                ),
              )}
              {rowActions && (
                <td role="cell" className="row-actions">
                  {rowActions(record)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, text }: { readonly column: { readonly isImage?: boolean }; readonly text: string }) {
  if (!column.isImage) return <span>{text}</span>;
  return text === '' ? null : <img className="thumb" src={text} alt="" />;
}

function classOf({ numeric, long }: { readonly numeric?: boolean; readonly long?: boolean }): string | undefined {
  if (numeric) return 'numeric';
  return long ? 'long' : undefined;
}
