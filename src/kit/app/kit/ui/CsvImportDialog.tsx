/** Says what a CSV file would bring before anything of it is saved. */
import { useEffect, useId, useRef } from 'react';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import type { ImportPlan } from '../csv/planImport';
import { useImportPlan } from '../csv/useImportPlan';
import { restore } from '../lib/restore';
import { currentDatabase, replaceDatabase } from '../lib/store';
import { ImportPreview } from './ImportPreview';
import { RowErrors } from './RowErrors';
import { showToast } from './Toasts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

interface CsvImportDialogProps<Name extends EntityName> {
  readonly name: Name;
  readonly file: TextFile;
  readonly onClose: () => void;
}

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
