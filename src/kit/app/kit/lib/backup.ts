/** The file that holds everything, and the copy of what was here before the last one was taken in. */
import { type Database, entityNames, formerStorageKeys, storageKey } from '../../database';
import { words } from '../../words';
import { download } from '../csv/files';
import { type Rest, readDatabase, type StoredData, writeDatabase } from './readDatabase';
import { recordsOf, type StoredRecord, withRecords } from './record';
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

/**
 * Takes a deletion or an import back: what it removed is there again, what it emptied is filled again, and what it added is
 * gone. Changes made since stay.
 */
export function restore(now: Database, before: Database, after: Database): Database {
  return entityNames.reduce((result, name) => {
    const records = restored(recordsOf(now, name), recordsOf(before, name), recordsOf(after, name));
    return withRecords(result, name, records);
  }, now);
}

function restored<Entry extends StoredRecord>(
  now: readonly Entry[],
  before: readonly Entry[],
  after: readonly Entry[],
): readonly Entry[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const left = new Map(after.map((record) => [record.id, record]));
  const present = new Set(now.map((record) => record.id));
  const removed = before.filter((record) => !left.has(record.id) && !present.has(record.id));
  const untouched = (record: Entry) => left.get(record.id) === record;
  const kept = now.filter((record) => old.has(record.id) || !untouched(record));
  const mended = kept.map((record) => (untouched(record) ? (old.get(record.id) ?? record) : record));
  const places = new Map(before.map((record, index) => [record.id, index]));
  const placeOf = (record: Entry) => places.get(record.id) ?? before.length;
  return [...mended, ...removed].sort((a, b) => placeOf(a) - placeOf(b));
}
