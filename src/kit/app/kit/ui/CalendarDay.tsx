/** A day of a calendar: its first records, the others on request, and the way to a new one. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { type Timing, timeOn } from '../lib/calendar';
import { formatLongDate, formatTime } from '../lib/format';
import { recordPath } from '../lib/recordPath';
import { useDatabase } from '../lib/store';
import type { StoredRecord } from '../lib/storedRecord';

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
