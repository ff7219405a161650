/** The page of a list: heading, search, filters, table. What is searched, filtered and sorted by stands in the address. */
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { type Column, type Filter, matchesQuery, type Sort, sortRecords } from '../lib/list';
import type { StoredRecord } from '../lib/record';
import { useDatabase } from '../lib/store';
import { DataTable } from './DataTable';
import { FilterSelect, Pager, SearchField } from './listTools';
import { PageHeading } from './Shell';

/** Another way to see the records of a list. Its own part of the address is the month. */
export interface CalendarOfList<Entry extends StoredRecord> {
  /** Whether the page opens with it. */
  readonly isFirst: boolean;
  /** The way from the one to the other and back. */
  readonly choose: (paths: { isCalendar: boolean; listPath: string; calendarPath: string }) => ReactNode;
  readonly show: (seen: {
    records: readonly Entry[];
    month: string | null;
    pathOf: (month: string) => string;
  }) => ReactNode;
}

interface ListPageProps<Entry extends StoredRecord> {
  readonly title: string;
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
  readonly filters?: readonly Filter<Entry>[];
  /** What a search looks through. */
  readonly searchText: (record: Entry) => string;
  readonly defaultSort: Sort;
  readonly emptyText: string;
  /** Shown between heading and table. */
  readonly summary?: ReactNode;
  readonly calendar?: CalendarOfList<Entry>;
  /** What can be done with the records that are listed, in their order. */
  readonly actions?: (listed: readonly Entry[]) => ReactNode;
}

/** More rows at once would make typing in the search slow. */
const rowsPerPage = 50;

export function ListPage<Entry extends StoredRecord>(props: ListPageProps<Entry>) {
  const database = useDatabase();
  const [search, setSearch] = useSearchParams();
  const { title, name, records, columns } = props;
  const query = search.get('q') ?? '';
  const sort: Sort = {
    column: search.get('sort') ?? props.defaultSort.column,
    direction: readDirection(search.get('direction')) ?? props.defaultSort.direction,
  };
  // Another search, filter or order begins at the first page again.
  const set = (changes: Readonly<Record<string, string>>) =>
    setSearch((current) => withChanges(current, { page: '', ...changes }), { replace: true });
  const [location] = useLocation();
  const pathWith = (changes: Readonly<Record<string, string>>) => `${location}?${withChanges(search, changes)}`;
  const isCalendar = (search.get('view') ?? (props.calendar?.isFirst ? 'calendar' : 'list')) === 'calendar';
  const calendar = isCalendar ? props.calendar : undefined;
  const filters = props.filters ?? [];

  const found = records.filter(
    (record) =>
      (query === '' || matchesQuery(props.searchText(record), query)) &&
      filters.every(
        (filter) => !search.get(filter.id) || filter.matches(record, search.get(filter.id) ?? '', database),
      ),
  );
  const column = columns.find((candidate) => candidate.id === sort.column);
  const sortBy = (record: Entry) => (column ? column.sortBy(record, database) : record.createdAt);
  const listed = calendar ? found : sortRecords(found, sortBy, sort.direction);
  const page = pageIn(search.get('page'), listed.length);
  const create = (
    <Link href={kinds[name].createPath} className="button primary">
      {kinds[name].createLabel}
    </Link>
  );

  return (
    <>
      <PageHeading title={title}>
        {props.actions?.(listed)}
        {records.length > 0 && create}
      </PageHeading>
      {records.length > 0 && props.summary}
      {records.length === 0 ? (
        <div className="empty">
          <p>{props.emptyText}</p>
          {create}
        </div>
      ) : (
        <>
          {props.calendar?.choose({
            isCalendar: calendar !== undefined,
            listPath: pathWith({ view: 'list', month: '' }),
            calendarPath: pathWith({ view: 'calendar' }),
          })}
          <div className="toolbar">
            <SearchField value={query} onChange={(q) => set({ q })} />
            {filters.map((filter) => (
              <FilterSelect
                key={filter.id}
                label={filter.label}
                options={filter.options(database)}
                value={search.get(filter.id) ?? ''}
                onChange={(value) => set({ [filter.id]: value })}
              />
            ))}
            <p className="count" role="status">
              {listed.length === records.length
                ? `${number(records.length)} ${kinds[name].counted(records.length)}`
                : words.countOf(number(listed.length), number(records.length))}
            </p>
          </div>
          {listed.length === 0 ? (
            <p className="nothing-found">{words.nothingFound}</p>
          ) : calendar ? (
            calendar.show({
              records: listed,
              month: search.get('month'),
              pathOf: (month) => pathWith({ view: 'calendar', month }),
            })
          ) : (
            <DataTable
              caption={title}
              name={name}
              records={listed.slice((page - 1) * rowsPerPage, page * rowsPerPage)}
              columns={columns}
              sort={sort}
              onSort={(next) => set({ sort: next.column, direction: next.direction })}
            />
          )}
          {!calendar && listed.length > rowsPerPage && (
            <Pager
              page={page}
              rowsPerPage={rowsPerPage}
              total={listed.length}
              onPage={(next) => {
                setSearch((current) => withChanges(current, { page: String(next) }));
                scrollTo({ top: 0 });
              }}
            />
          )}
        </>
      )}
    </>
  );
}

function number(value: number): string {
  return value.toLocaleString(locale);
}

function withChanges(current: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/** A page that the list has, whatever the address says. */
function pageIn(text: string | null, total: number): number {
  const wanted = Number(text);
  const last = Math.max(1, Math.ceil(total / rowsPerPage));
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), last) : 1;
}

function readDirection(text: string | null): Sort['direction'] | undefined {
  return text === 'ascending' || text === 'descending' ? text : undefined;
}
