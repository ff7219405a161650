/** A month of records: a table of weeks, which becomes a list of the days that have something on a narrow screen. */
import { useId } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { addMonths, firstDayOfWeek, readMonth, recordsByDay, type Timing, weeksOf } from '../lib/calendar';
import { localNow } from '../lib/dates';
import { formatLongMonth, formatWeekday } from '../lib/format';
import type { StoredRecord } from '../lib/storedRecord';
import { CalendarDay } from './CalendarDay';

interface CalendarViewProps<Entry extends StoredRecord> {
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly timing: Timing<Entry>;
  /** YYYY-MM; otherwise the current month is shown. */
  readonly month: string | null;
  /** The address of this page with another month. */
  readonly pathOf: (month: string) => string;
}

export function CalendarView<Entry extends StoredRecord>(props: CalendarViewProps<Entry>) {
  const { name, records, timing, pathOf } = props;
  const titleId = useId();
  const today = localNow().slice(0, 10);
  const month = readMonth(props.month) ?? today.slice(0, 7);
  const weeks = weeksOf(month, firstDayOfWeek());
  const byDay = recordsByDay(weeks.flat(), records, timing);
  const shown = new Set([...byDay].flatMap(([day, entries]) => (day.startsWith(month) ? entries : [])));
  const dayless = records.filter((record) => timing.start(record) === '').length;

  return (
    <section className="calendar" aria-labelledby={titleId}>
      <div className="calendar-heading">
        <div aria-live="polite">
          <h2 id={titleId}>{formatLongMonth(month)}</h2>
          <p className="count">{`${shown.size} ${kinds[name].counted(shown.size)}`}</p>
        </div>
        <div className="actions">
          <Link href={pathOf(addMonths(month, -1))} className="button" aria-label={words.previousMonth}>
            <span aria-hidden="true">‹</span>
          </Link>
          <Link href={pathOf(today.slice(0, 7))} className="button">
            {words.today}
          </Link>
          <Link href={pathOf(addMonths(month, 1))} className="button" aria-label={words.nextMonth}>
            <span aria-hidden="true">›</span>
          </Link>
        </div>
      </div>
      <div className="table-frame">
        <table aria-labelledby={titleId}>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  <abbr title={formatWeekday(day, 'long')}>{formatWeekday(day, 'short')}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <CalendarDay
                    key={day}
                    day={day}
                    name={name}
                    records={byDay.get(day) ?? []}
                    timing={timing}
                    isInMonth={day.startsWith(month)}
                    isToday={day === today}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dayless > 0 && <p className="hint">{words.withoutDay(dayless)}</p>}
    </section>
  );
}
