/** The button that imports records of a kind from a CSV file: choose a file, look at what comes of it, confirm. */
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { exportCsv, readTextFile } from '../csv/files';
import type { ImportPlan } from '../csv/planImport';
import { useImportPlan } from '../csv/useImportPlan';
import { restore } from '../lib/backup';
import { recordsOf } from '../lib/record';
import { currentDatabase, replaceDatabase, useDatabase } from '../lib/store';
import { severalNames } from '../lib/titles';
import { ImportPreview, RowErrors } from './ImportDialog';
import { showToast } from './Toasts';

export function CsvImport({ name }: { readonly name: EntityName }) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<TextFile>();

  async function readFile({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    if (!chosen) return;
    const text = await readTextFile(chosen);
    // Otherwise choosing the same file again would not count as a change.
    target.value = '';
    setFile({ name: chosen.name, text });
  }

  const label = `${words.importCsv} (${kinds[name].plural})`;
  return (
    <>
      <input
        ref={inputRef}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={readFile}
      />
      <button type="button" className="button" aria-label={label} onClick={() => inputRef.current?.click()}>
        {words.importCsv}
      </button>
      {file && <CsvImportDialog name={name} file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

interface CsvImportDialogProps<Name extends EntityName> {
  readonly name: Name;
  readonly file: TextFile;
  readonly onClose: () => void;
}

/** Says what a CSV file would bring before anything of it is saved. */
export function CsvImportDialog<Name extends EntityName>({ name, file, onClose }: CsvImportDialogProps<Name>) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { plan, problem, progress } = useImportPlan(name, file.text);
  useEffect(() => dialogRef.current?.showModal(), []);
  const count = plan?.records.length ?? 0;
  const counted = `${number(count)} ${kinds[name].counted(count)}`;

  function close() {
    // The dialog gives the focus back to the button only when it is closed, not when it is gone.
    dialogRef.current?.close();
    onClose();
  }

  function take({ after, rowsLeftOut }: ImportPlan<Name>) {
    close();
    const before = currentDatabase();
    replaceDatabase(after);
    const undo = () => replaceDatabase(restore(currentDatabase(), before, after));
    const message = rowsLeftOut > 0 ? words.importedSome(counted, number(rowsLeftOut)) : words.importedAll(counted);
    showToast(message, { label: words.undo, run: undo });
  }

  return (
    <dialog ref={dialogRef} className="wide" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{words.importFrom(file.name)}</h2>
      <div role="status">
        {!plan && !problem && <p>{words.checkingFile}</p>}
        {problem && <p className="notice">{problem}</p>}
        {plan && <p>{count > 0 ? words.readyToImport(counted) : words.noneToImport}</p>}
        {plan && plan.rowsLeftOut > 0 && <p className="error">{words.rowsLeftOut(number(plan.rowsLeftOut))}</p>}
        {plan && plan.ignored.length > 0 && <p>{words.ignoredColumns(plan.ignored.join(', '))}</p>}
      </div>
      {!plan && !problem && <progress value={progress} aria-label={words.checkingFile} />}
      {plan && count > 0 && <ImportPreview name={name} plan={plan} />}
      {plan && plan.errors.length > 0 && <RowErrors errors={plan.errors} />}
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          {problem ? words.close : words.cancel}
        </button>
        {plan && count > 0 && (
          <button type="button" className="button primary" onClick={() => take(plan)}>
            {words.importRecords(counted)}
          </button>
        )}
      </div>
    </dialog>
  );
}

function number(value: number): string {
  return value.toLocaleString(locale);
}

/** Takes each kind of record out of the app as a CSV file, and back in. */
export function Spreadsheets() {
  const database = useDatabase();
  if (severalNames().length === 0) return null;
  return (
    <section className="card">
      <h2>{words.spreadsheetsTitle}</h2>
      <p>{words.spreadsheetsText}</p>
      <ul>
        {severalNames().map((name) => (
          <li key={name} className="with-actions">
            <span>
              {kinds[name].plural} <span className="badge">{database[name].length.toLocaleString(locale)}</span>
            </span>
            <div className="actions">
              {database[name].length > 0 && (
                <button
                  type="button"
                  className="button"
                  aria-label={`${words.exportCsv} (${kinds[name].plural})`}
                  onClick={() => exportCsv(name, recordsOf(database, name), database)}
                >
                  {words.exportCsv}
                </button>
              )}
              <CsvImport name={name} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
