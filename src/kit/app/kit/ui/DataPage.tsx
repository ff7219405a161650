/** Takes all data out of the browser as a file, and back in. */
import { type ChangeEvent, useState } from 'react';
import { type Database, storageKey } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { download } from '../csv/files';
import { downloadBackup, keepBefore, readBackup, readBefore, restore, withUnknownKinds } from '../lib/backup';
import { planMerge, planReplace } from '../lib/planRestore';
import type { Rest, StoredData } from '../lib/readDatabase';
import { currentDatabase, currentRest, latestDatabase, replaceDatabase, startAnew, useDatabase } from '../lib/store';
import { severalNames, withOnly } from '../lib/titles';
import { Spreadsheets } from './CsvImport';
import { ConfirmDialog } from './dialogs';
import { ImportDialog } from './ImportDialog';
import { PageHeading } from './Shell';
import { showToast } from './Toasts';

export function DataPage() {
  const database = useDatabase();
  const [offer, setOffer] = useState<StoredData>();
  const [error, setError] = useState('');
  const [before, setBefore] = useState(readBefore);

  async function readFile({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    const backup = readBackup(file.name, await file.text());
    // Otherwise choosing the same file again would not count as a change.
    target.value = '';
    setError(typeof backup === 'string' ? backup : '');
    setOffer(typeof backup === 'string' ? undefined : backup);
  }

  function take(restored: Database, rest: Rest, message: string) {
    const after = withOnly(restored);
    const [old, oldRest] = [latestDatabase(), currentRest()];
    const isKept = keepBefore();
    replaceDatabase(after, rest);
    setOffer(undefined);
    setBefore(readBefore());
    const undo = () => replaceDatabase(restore(currentDatabase(), old, after), oldRest);
    showToast(isKept ? message : `${message} ${words.copyAsFile}`, { label: words.undo, run: undo });
  }

  return (
    <>
      <PageHeading title={words.dataTitle} />
      <section className="card">
        <h2>{words.backupTitle}</h2>
        <p>{words.backupText}</p>
        <p>
          {severalNames()
            .map((name) => `${database[name].length} ${kinds[name].counted(database[name].length)}`)
            .join(', ')}
        </p>
        <button type="button" className="button" onClick={downloadBackup}>
          {words.backupAction}
        </button>
      </section>
      <section className="card">
        <h2>{words.restoreTitle}</h2>
        <div className="field">
          <label htmlFor="backup-file">{words.restoreText}</label>
          {error && (
            <p className="error" id="backup-file-error" role="alert">
              {error}
            </p>
          )}
          <input
            id="backup-file"
            type="file"
            accept="application/json,.json"
            onChange={readFile}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'backup-file-error' : undefined}
          />
        </div>
        {before && (
          <button
            type="button"
            className="button"
            onClick={() => take(before.database, before.rest, words.broughtBack)}
          >
            {words.bringBack}
          </button>
        )}
      </section>
      <Spreadsheets />
      {offer && (
        <ImportDialog
          backup={offer}
          onReplace={() => take(planReplace(offer).after, withUnknownKinds({}, offer.rest), words.imported)}
          onMerge={() =>
            take(planMerge(latestDatabase(), offer).after, withUnknownKinds(currentRest(), offer.rest), words.imported)
          }
          onClose={() => setOffer(undefined)}
        />
      )}
    </>
  );
}

/** Takes the place of every page where stored data can neither be read nor copied: saving would destroy it. */
export function UnreadableData({ text }: { readonly text: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHeading title={words.unreadableTitle} />
      <p>{words.unreadableText}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          onClick={() => download(`${storageKey}.damaged.txt`, 'text/plain', text)}
        >
          {words.unreadableDownload}
        </button>
        <button type="button" className="button danger-quiet" onClick={() => setAsking(true)}>
          {words.startAnew}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={words.askStartAnew}
          confirmLabel={words.startAnew}
          onConfirm={startAnew}
          onClose={() => setAsking(false)}
        >
          <p>{words.cannotBeUndone}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
