/** The app's records: in memory while the page is open, kept in this browser, the same in every tab. */
import { useSyncExternalStore } from 'react';
import {
  type Database,
  type EntityName,
  emptyDatabase,
  formerStorageKeys,
  type RecordOf,
  storageKey,
  type ValuesOf,
} from '../../database';
import { words } from '../../words';
import { keepDamaged, type Rest, readDatabase, writeDatabase } from './readDatabase';
import { createRecord, recordsOf, withRecords } from './record';
import { withOnly } from './titles';

interface State {
  readonly database: Database;
  /** What else is stored, and written back as it is. */
  readonly rest: Rest;
  /** What the browser keeps, as far as this page knows. */
  readonly text: string | null;
  /** What the person must know about the stored data. */
  readonly problem?: string;
  /** The stored data, where it can neither be read nor copied: nothing may take its place. */
  readonly unreadable?: string;
}

const listeners = new Set<() => void>();
let state = load();

window.addEventListener('storage', (event) => {
  if (event.key === storageKey || event.key === null) reload();
});

export function useDatabase(): Database {
  return useSyncExternalStore(subscribe, currentDatabase);
}

export function useStorageProblem(): string | undefined {
  return useSyncExternalStore(subscribe, () => state.problem);
}

export function useUnreadable(): string | undefined {
  return useSyncExternalStore(subscribe, () => state.unreadable);
}

export function currentDatabase(): Database {
  return state.database;
}

/** As `currentDatabase`, with what another tab has saved a moment ago. */
export function latestDatabase(): Database {
  if (storedText() !== state.text) reload();
  return state.database;
}

/** What the app does not show and yet keeps. */
export function currentRest(): Rest {
  return state.rest;
}

export function addRecord<Name extends EntityName>(name: Name, values: ValuesOf<Name>): RecordOf<Name> {
  const record = createRecord(values);
  const database = latestDatabase();
  replaceDatabase(withRecords(database, name, [...recordsOf(database, name), record]));
  return record;
}

export function updateRecord<Name extends EntityName>(name: Name, id: string, values: Partial<ValuesOf<Name>>): void {
  const database = latestDatabase();
  const updatedAt = new Date().toISOString();
  const records = recordsOf(database, name).map((record) =>
    record.id === id ? { ...record, ...values, updatedAt } : record,
  );
  replaceDatabase(withRecords(database, name, records));
}

/** Shows the new records at once, and says so where they cannot be kept. */
export function replaceDatabase(next: Database, rest: Rest = state.rest): void {
  if (state.unreadable !== undefined) return;
  const database = withOnly(next);
  const text = writeDatabase(database, rest);
  try {
    localStorage.setItem(storageKey, text);
    show({ database, rest, text });
  } catch {
    show({ database, rest, text: state.text, problem: words.notSaved });
  }
}

/** Shows everything anew, with the same records. */
export function refresh(): void {
  show({ ...state, database: { ...state.database } });
}

/** Gives up stored data that cannot be read. */
export function startAnew(): void {
  localStorage.removeItem(storageKey);
  reload();
}

function reload(): void {
  show(load(state.database));
}

/** `before`: what the page has shown until now. */
function load(before?: Database): State {
  const stored = readStored();
  return { ...stored, database: withOnly(stored.database, before) };
}

function readStored(): State {
  try {
    const text = localStorage.getItem(storageKey);
    return { ...read(text ?? formerText()), text };
  } catch {
    return { database: emptyDatabase, rest: {}, text: null, problem: words.storageBlocked };
  }
}

/** What an earlier version of the app has kept, until this one has saved. */
function formerText(): string | null {
  const key = formerStorageKeys.find((former) => localStorage.getItem(former) !== null);
  return key === undefined ? null : localStorage.getItem(key);
}

/** What cannot be read is copied first, so that nothing is lost for good. */
function read(text: string | null): Omit<State, 'text'> {
  if (text === null) return { database: emptyDatabase, rest: {} };
  const result = readDatabase(text);
  if (result) {
    const { database, rest, wrong } = result;
    return wrong === 0 ? { database, rest } : { database, rest, problem: words.notShown(wrong) };
  }
  const key = keepDamaged(text);
  const problem = key === undefined ? words.unreadable : words.damaged(key);
  const damaged = { database: emptyDatabase, rest: {}, problem };
  return key === undefined ? { ...damaged, unreadable: text } : damaged;
}

function storedText(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function show(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
