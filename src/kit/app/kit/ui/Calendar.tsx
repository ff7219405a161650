/** A month of records: a table of weeks, which becomes a list of the days that have something on a narrow screen. */
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { addMonths, firstDayOfWeek, readMonth, recordsByDay, type Timing, timeOn, weeksOf } from '../lib/calendar';
import { formatLongDate, formatLongMonth, formatTime, formatWeekday, localNow } from '../lib/format';
import type { StoredRecord } from '../lib/record';
import { useDatabase } from '../lib/store';
import { recordPath } from '../lib/titles';

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

interface CalendarDayProps<Entry extends StoredRecord> {
  readonly day: string;
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly timing: Timing<Entry>;
  readonly isInMonth: boolean;
  readonly isToday: boolean;
}

/** So many fit into a week without making it much higher than the others. */
const recordsAtOnce = 3;

/** A day of a calendar: its first records, the others on request, and the way to a new one. */
export function CalendarDay<Entry extends StoredRecord>(props: CalendarDayProps<Entry>) {
  const { day, name, records, timing, isInMonth, isToday } = props;
  const database = useDatabase();
  const [showsAll, setShowsAll] = useState(false);
  const label = formatLongDate(day);
  const more = records.length - recordsAtOnce;
  return (
    <td className={isInMonth ? undefined : 'outside'} aria-current={isToday ? 'date' : undefined}>
      <div className="day-heading">
        <time dateTime={day}>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span className="day-name">{label}</span>
        </time>
        {isToday && <span className="today">{words.today}</span>}
        {isInMonth && (
          <Link href={timing.createPath(day)} className="add" aria-label={`${kinds[name].createLabel}, ${label}`}>
            <span aria-hidden="true">+</span>
          </Link>
        )}
      </div>
      {records.length > 0 && (
        <ul>
          {records.slice(0, showsAll ? undefined : recordsAtOnce).map((record) => (
            <li key={record.id}>
              <Link href={recordPath(name, record.id)}>
                {timeOn(day, timing.start(record)) && (
                  <span className="time">{formatTime(timeOn(day, timing.start(record)))}</span>
                )}{' '}
                {timing.title(record, database) || words.untitled}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showLess : words.moreOnDay(more)}
          <span className="visually-hidden">, {label}</span>
        </button>
      )}
    </td>
  );
}
