/** The file that holds everything, and the copy of what was here before the last one was taken in. */
import { entityNames, formerStorageKeys, storageKey } from '../../database';
import { words } from '../../words';
import { download } from './download';
import { type Rest, readDatabase, type StoredData, writeDatabase } from './readDatabase';
import { currentDatabase, currentRest } from './store';

const beforeKey = `${storageKey}.before-restore`;

/** The backup, or a sentence on why the file is none of this app. */
export function readBackup(fileName: string, text: string): StoredData | string {
  const backup = readDatabase(text);
  if (!backup) return words.notABackup(fileName);
  const { app, rest, database } = backup;
  if (app === undefined) {
    // Earlier versions of the app did not write its name.
    const isOwn = Object.keys(rest).length === 0 || entityNames.some((name) => database[name].length > 0);
    return isOwn ? backup : words.notABackup(fileName);
  }
  return [storageKey, ...formerStorageKeys].includes(app) ? backup : words.backupOfAnother(fileName, app);
}

export function downloadBackup(): void {
  download(`${storageKey}.json`, 'application/json', currentText());
}

/** Keeps what is here now; as a file where the browser has no room. Says whether it is in the browser. */
export function keepBefore(): boolean {
  try {
    localStorage.setItem(beforeKey, currentText());
    return true;
  } catch {
    downloadBackup();
    return false;
  }
}

/** What was here before the last restore, where the browser keeps it. */
export function readBefore(): StoredData | undefined {
  const text = localStorage.getItem(beforeKey);
  return text === null ? undefined : readDatabase(text);
}

/** Takes in the kinds of a backup that the app does not know, beside those that are here. */
export function withUnknownKinds(rest: Rest, backup: Rest): Rest {
  const known = new Set<string>(entityNames);
  return { ...rest, ...Object.fromEntries(Object.entries(backup).filter(([name]) => !known.has(name))) };
}

function currentText(): string {
  return writeDatabase(currentDatabase(), currentRest());
}
