/** The way through a list that is too long for one page. */
import { locale } from '../../locale';
import { words } from '../../words';

interface PagerProps {
  /** The first page is 1. */
  readonly page: number;
  readonly rowsPerPage: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, rowsPerPage, total, onPage }: PagerProps) {
  const last = Math.ceil(total / rowsPerPage);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <nav className="pager" aria-label={words.pagesOfList}>
      <StepButton label={words.previousPage} target={page - 1} last={last} onPage={onPage} />
      <p>
        {words.rowsShown(
          number((page - 1) * rowsPerPage + 1),
          number(Math.min(page * rowsPerPage, total)),
          number(total),
        )}
      </p>
      <StepButton label={words.nextPage} target={page + 1} last={last} onPage={onPage} />
    </nav>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly target: number;
  readonly last: number;
  readonly onPage: (page: number) => void;
}

/** At either end it stays where it is, so that it does not take the focus along. */
function StepButton({ label, target, last, onPage }: StepButtonProps) {
  const ends = target < 1 || target > last;
  return (
    <button type="button" className="button" aria-disabled={ends} onClick={() => !ends && onPage(target)}>
      {label}
    </button>
  );
}
