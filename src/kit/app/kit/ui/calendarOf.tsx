/** The records of a list as a calendar. */
import type { EntityName } from '../../database';
import type { Timing } from '../lib/calendar';
import type { StoredRecord } from '../lib/storedRecord';
import { CalendarView } from './CalendarView';
import type { CalendarOfList } from './ListPage';
import { ViewSwitch } from './ViewSwitch';

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
