/** Shows the same records as a list or as a calendar. */
import { Link } from 'wouter';
import { words } from '../../words';

interface ViewSwitchProps {
  readonly isCalendar: boolean;
  readonly listPath: string;
  readonly calendarPath: string;
}

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
