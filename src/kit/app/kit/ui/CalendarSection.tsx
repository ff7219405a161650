/** Records by the day on which they take place. The month stands in the address. */
import { useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { EntityName } from '../../database';
import { words } from '../../words';
import type { Timing } from '../lib/calendar';
import type { StoredRecord } from '../lib/record';
import { CalendarView } from './Calendar';
import type { CalendarOfList } from './ListPage';

interface CalendarSectionProps<Entry extends StoredRecord> {
  readonly name: EntityName;
  /** What its part of the address begins with. */
  readonly at: string;
  readonly title?: string;
  readonly records: readonly Entry[];
  readonly timing: Timing<Entry>;
}

export function CalendarSection<Entry extends StoredRecord>(props: CalendarSectionProps<Entry>) {
  const { name, at, title, records, timing } = props;
  const titleId = useId();
  const [search] = useSearchParams();
  const [location] = useLocation();
  const pathOf = (month: string) => {
    const next = new URLSearchParams(search);
    next.set(`${at}month`, month);
    return `${location}?${next}`;
  };
  return (
    <section className="listing" aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && <h2 id={titleId}>{title}</h2>}
      <CalendarView name={name} records={records} timing={timing} month={search.get(`${at}month`)} pathOf={pathOf} />
    </section>
  );
}

/** The records of a list as a calendar. */
export function calendarOf<Entry extends StoredRecord>(
  name: EntityName,
  timing: Timing<Entry>,
  firstView: 'list' | 'calendar',
): CalendarOfList<Entry> {
  return {
    isFirst: firstView === 'calendar',
    choose: (paths) => <ViewSwitch {...paths} />,
    show: (seen) => <CalendarView name={name} timing={timing} {...seen} />,
  };
}

interface ViewSwitchProps {
  readonly isCalendar: boolean;
  readonly listPath: string;
  readonly calendarPath: string;
}

/** Shows the same records as a list or as a calendar. */
export function ViewSwitch({ isCalendar, listPath, calendarPath }: ViewSwitchProps) {
  return (
    <nav className="view-switch" aria-label={words.view}>
      <Link href={listPath} aria-current={isCalendar ? undefined : 'page'}>
        {words.list}
      </Link>
      <Link href={calendarPath} aria-current={isCalendar ? 'page' : undefined}>
        {words.calendar}
      </Link>
    </nav>
  );
}
