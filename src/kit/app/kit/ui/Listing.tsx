/** Records in a table, with search, filters and pages where they are asked for. What is seen stands in the address. */
import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { type Column, type Filter, matchesQuery, type Sort, sortRecordsBy, textIn } from '../lib/list';
import type { StoredRecord } from '../lib/record';
import { useDatabase } from '../lib/store';
import { DataTable } from './DataTable';
import { FilterSelect, Pager, SearchField } from './listTools';

export interface ShownRecords<Entry extends StoredRecord> {
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
  readonly rowActions?: ((record: Entry) => ReactNode) | undefined;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

interface ListingProps<Entry extends StoredRecord> {
  readonly name: EntityName;
  /** What its parts of the address begin with: several may stand on a page. */
  readonly at: string;
  readonly title?: string;
  readonly records: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
  /** By these columns, one after the other; they need not be shown. */
  readonly sort: readonly Sort[];
  readonly sortable: readonly Column<Entry>[];
  readonly filters?: readonly Filter<Entry>[];
  /** The columns that a search looks through. */
  readonly search?: readonly Column<Entry>[];
  readonly emptyText: string;
  readonly pageSize?: number;
  /** In another way than as a table: all of them at once where they are not paged. */
  readonly show?: (shown: ShownRecords<Entry>) => ReactNode;
  readonly isPaged?: boolean;
  /** What can be done with a record, in its row. */
  readonly rowActions?: (record: Entry) => ReactNode;
  /** What can be done with those that are listed. */
  readonly tools?: (listed: readonly Entry[]) => ReactNode;
}

export function Listing<Entry extends StoredRecord>(props: ListingProps<Entry>) {
  const { name, at, title, records, columns, rowActions, show, isPaged = true } = props;
  const { filters = [], search: searched, pageSize = 50, tools } = props;
  const database = useDatabase();
  const titleId = useId();
  const [search, setSearch] = useSearchParams();
  const given = (key: string) => search.get(`${at}${key}`) ?? '';
  const set = (changes: Readonly<Record<string, string>>) =>
    setSearch((current) => withChanges(current, at, { page: '', ...changes }), { replace: true });
  const query = given('q');
  const sort = chosenSort(given('sort'), given('direction')) ?? props.sort[0];
  const found = records.filter(
    (record) =>
      (query === '' || matchesQuery(textIn(searched ?? [], record, database), query)) &&
      filters.every(({ id, matches }) => given(id) === '' || matches(record, given(id), database)),
  );
  const keys = [...(sort ? [sort] : []), ...props.sort];
  const listed = sortRecordsBy(found, keys, props.sortable, database);
  const page = pageIn(given('page'), listed.length, pageSize);
  const shown = isPaged ? listed.slice((page - 1) * pageSize, page * pageSize) : listed;
  const table: ShownRecords<Entry> = {
    name,
    columns,
    records: shown,
    rowActions,
    sort: sort ?? { column: '', direction: 'ascending' },
    onSort: (next) => set({ sort: next.column, direction: next.direction }),
  };
  const hasTools = searched !== undefined || filters.length > 0 || tools !== undefined;

  return (
    <section className="listing" aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <h2 id={titleId}>
          {title} <span className="badge">{records.length.toLocaleString(locale)}</span>
        </h2>
      )}
      {records.length > 0 && hasTools && (
        <div className="toolbar">
          {searched && <SearchField value={query} onChange={(q) => set({ q })} />}
          {filters.map((filter) => (
            <FilterSelect
              key={filter.id}
              label={filter.label}
              options={filter.options(database)}
              value={given(filter.id)}
              onChange={(value) => set({ [filter.id]: value })}
            />
          ))}
          <p className="count" role="status">
            {words.countOf(listed.length.toLocaleString(locale), records.length.toLocaleString(locale))}
          </p>
          {tools?.(listed)}
        </div>
      )}
      {records.length === 0 ? (
        <p className="missing">{props.emptyText}</p>
      ) : listed.length === 0 ? (
        <p className="nothing-found">{words.nothingFound}</p>
      ) : (
        (show?.(table) ?? <DataTable {...table} caption={title ?? kinds[name].plural} />)
      )}
      {isPaged && listed.length > pageSize && (
        <Pager
          page={page}
          rowsPerPage={pageSize}
          total={listed.length}
          onPage={(next) => setSearch((current) => withChanges(current, at, { page: String(next) }))}
        />
      )}
    </section>
  );
}

function withChanges(current: URLSearchParams, at: string, changes: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(`${at}${key}`, value);
    else next.delete(`${at}${key}`);
  }
  return next;
}

function chosenSort(column: string, direction: string): Sort | undefined {
  if (column === '' || (direction !== 'ascending' && direction !== 'descending')) return undefined;
  return { column, direction };
}

/** A page that the list has, whatever the address says. */
function pageIn(text: string, total: number, size: number): number {
  const wanted = Number(text);
  const last = Math.max(1, Math.ceil(total / size));
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), last) : 1;
}
