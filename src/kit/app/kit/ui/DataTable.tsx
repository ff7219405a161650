/** A table that becomes a stack of cards on a narrow screen. */
// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as cards loses its roles in some browsers.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { words } from '../../words';
import type { Column, Sort } from '../lib/list';
import type { StoredRecord } from '../lib/record';
import { useDatabase } from '../lib/store';
import { recordPath, titleOf } from '../lib/titles';

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

interface SortButtonProps {
  readonly column: string;
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The head of a column: a press sorts by it, a second one turns the order round. */
export function SortButton({ column, label, sort, onSort }: SortButtonProps) {
  const active = column === sort.column;
  const turned = active && sort.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <button type="button" className="sort" onClick={() => onSort({ column, direction: turned })}>
      {label}
      <svg aria-hidden="true" viewBox="0 0 8 12" className={active ? sort.direction : undefined}>
        <path d="M4 1 1 5h6z" />
        <path d="M4 11 1 7h6z" />
      </svg>
    </button>
  );
}

interface RecordLinkProps {
  readonly name: EntityName;
  readonly id: string;
}

/** A link to the page of a record, named by its title. */
export function RecordLink({ name, id }: RecordLinkProps) {
  const database = useDatabase();
  if (id === '') return <span className="missing">{words.notGiven}</span>;
  return <Link href={recordPath(name, id)}>{titleOf(database, name, id)}</Link>;
}

interface RecordLinksProps {
  readonly name: EntityName;
  readonly ids: readonly string[];
}

/** Links to several records, by their titles. */
export function RecordLinks({ name, ids }: RecordLinksProps) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <RecordLink name={name} id={id} />
    </span>
  ));
}

interface WebLinkProps {
  readonly address: string;
}

/** An address that opens elsewhere. Imported data may hold any text, so only web addresses become links. */
export function WebLink({ address }: WebLinkProps) {
  if (!/^https?:/i.test(address)) return address;
  return (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  );
}
