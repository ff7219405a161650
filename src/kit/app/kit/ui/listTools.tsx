/** What stands above and below a list: search, filters, figures, and the way through its pages. */
import { useId } from 'react';
import { locale } from '../../locale';
import { words } from '../../words';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The search above a list. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="tool search">
      <label htmlFor={id}>{words.search}</label>
      <input id={id} type="search" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A filter above a list. */
export function FilterSelect({ label, options, value, onChange }: FilterSelectProps) {
  const id = useId();
  return (
    <div className="tool">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CountsProps {
  readonly label: string;
  readonly counts: readonly { readonly label: string; readonly count: number | string }[];
}

/** Figures under a heading: how many records there are of each sort, or what they come to. */
export function Counts({ label, counts }: CountsProps) {
  const labelId = useId();
  if (counts.length === 0) return null;
  return (
    <section className="figures" aria-labelledby={labelId}>
      <h2 id={labelId}>{label}</h2>
      <dl className="counts">
        {counts.map((entry) => (
          <div key={entry.label}>
            <dt>{entry.label}</dt>
            <dd>{entry.count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface PagerProps {
  /** The first page is 1. */
  readonly page: number;
  readonly rowsPerPage: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** The way through a list that is too long for one page. */
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
