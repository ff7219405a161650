/** Records by the day on which they take place. The month stands in the address. */
import { useId } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { EntityName } from '../../database';
import type { Timing } from '../lib/calendar';
import type { StoredRecord } from '../lib/storedRecord';
import { CalendarView } from './CalendarView';

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
