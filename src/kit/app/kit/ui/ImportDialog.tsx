/** Says what a backup holds, and what of it does not hold, before it is taken in. */
// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as cards loses its roles in some browsers.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { csvTables } from '../../csvTables';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import type { ImportPlan, RowError } from '../csv/planImport';
import { planMerge, planReplace } from '../lib/planRestore';
import type { StoredData } from '../lib/readDatabase';
import { useDatabase } from '../lib/store';
import { severalNames } from '../lib/titles';

interface ImportDialogProps {
  readonly backup: StoredData;
  readonly onReplace: () => void;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ backup, onReplace, onMerge, onClose }: ImportDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const here = useDatabase();
  const { problems } = useMemo(() => planReplace(backup), [backup]);
  const merged = useMemo(() => planMerge(here, backup), [here, backup]);
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby="import-title" onClose={onClose}>
      <h2 id="import-title">{words.importTitle}</h2>
      <ul>
        {severalNames().map((name) => {
          const { length } = backup.database[name];
          return <li key={name}>{`${length} ${kinds[name].counted(length)}`}</li>;
        })}
      </ul>
      <Problems title={words.restoreProblems} problems={problems} />
      <Problems
        title={words.onlyWithMerge}
        problems={merged.problems.filter((problem) => !problems.includes(problem))}
      />
      <p>{words.importChoice}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button" onClick={onMerge}>
          {words.importMerge}
        </button>
        <button type="button" className="button danger" onClick={onReplace}>
          {words.importReplace}
        </button>
      </div>
    </dialog>
  );
}

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="notice restore-problems">
      <p>{title}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

interface ImportPreviewProps<Name extends EntityName> {
  readonly name: Name;
  readonly plan: ImportPlan<Name>;
}

const recordsShown = 5;

/** The first records of an import, as they will be saved. */
export function ImportPreview<Name extends EntityName>({ name, plan }: ImportPreviewProps<Name>) {
  const titleId = useId();
  const { fields } = csvTables[name];
  return (
    <section className="import-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.firstRecords}</h3>
      <div className="table-frame" ref={makeReachable}>
        <table role="table" aria-labelledby={titleId}>
          <thead role="rowgroup">
            <tr role="row">
              {fields.map((field) => (
                <th key={field.key} role="columnheader" scope="col">
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {plan.records.slice(0, recordsShown).map((record) => (
              <tr key={record.id} role="row">
                {fields.map((field) => (
                  <td key={field.key} role="cell" data-label={field.label} className="long">
                    <span>{field.show(record, plan.after)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Columns that do not fit can be reached with the keyboard; what fits needs no stop of its own. */
function makeReachable(frame: HTMLElement | null): void {
  if (frame && frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
}

/** A file can be wrong in every row. */
const errorsAtOnce = 50;

/** What is wrong with the rows of a file, in their order. */
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
