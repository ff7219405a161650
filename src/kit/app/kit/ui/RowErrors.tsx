/** What is wrong with the rows of a file, in their order. */
import { useId, useState } from 'react';
import { words } from '../../words';
import type { RowError } from '../csv/planImport';

/** A file can be wrong in every row. */
const errorsAtOnce = 50;

export function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const titleId = useId();
  const [shown, setShown] = useState(errorsAtOnce);
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{words.rowErrors}</h3>
      <ul className="row-errors">
        {errors.slice(0, shown).map((error) => (
          <li key={`${error.row} ${error.label}`} className="row-error">
            {textOf(error)}
          </li>
        ))}
      </ul>
      {errors.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + errorsAtOnce)}>
          {words.showMore(errors.length - shown)}
        </button>
      )}
    </section>
  );
}

function textOf({ row, label, message }: RowError): string {
  return label === undefined ? words.rowError(row, message) : words.cellError(row, label, message);
}
