/** The search above a list. */
import { words } from '../../words';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ value, onChange }: SearchFieldProps) {
  return (
    <div className="tool search">
      <label htmlFor="search">{words.search}</label>
      <input id="search" type="search" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
