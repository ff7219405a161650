/** The head of a column: a press sorts by it, a second one turns the order round. */
import type { Sort } from '../lib/list';

interface SortButtonProps {
  readonly column: string;
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

export function SortButton({ column, label, sort, onSort }: SortButtonProps) {
  const active = column === sort.column;
  const turned = active && sort.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <button type="button" className="sort" onClick={() => onSort({ column, direction: turned })}>
      {label}
      <svg aria-hidden="true" viewBox="0 0 8 12" className={active ? sort.direction : undefined}>
        <path d="M4 1 1 5h6z" />
        <path d="M4 11 1 7h6z" />
      </svg>
    </button>
  );
}
