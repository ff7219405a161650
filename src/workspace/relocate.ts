/** Moves what earlier builds wrote to where it lies by now, with what the person has made of it. */
import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomicWriteSync } from './atomicWrite';
import { hashOf } from './hash';
import type { ManifestEntry } from './manifest';
import type { Originals } from './originals';
import { lookAt } from './place';
import { decodeText, encodeText, plainText, type StyledText } from './textStyle';
import type { UndoLog } from './undoLog';

/** What a publisher knows of the app's folder. */
export interface AppPlaces {
  /** Absolute path. */
  readonly folder: string;
  readonly base: Originals;
  readonly undo: UndoLog;
  readonly entries: Map<string, ManifestEntry>;
  /** Folders that were found to be no symbolic links. */
  readonly checkedFolders: Set<string>;
  readonly isUnsaved: (path: string) => boolean;
}

/** False where it has to stay. */
export function relocate({ folder, undo, entries, ...app }: AppPlaces, from: string, to: string): boolean {
  const entry = entries.get(from);
  if (!entry || entry.movedTo || entries.has(to) || app.isUnsaved(from)) return false;
  const [place, target] = [from, to].map((path) => lookAt(folder, path, app.checkedFolders));
  if (place?.kind !== 'file' || target?.kind !== 'free') return false;
  const { bytes, mode } = place;
  undo.note({ path: to, before: undefined, after: bytes, entry: { at: to, entry } });
  atomicWriteSync(join(folder, to), bytes, mode);
  entries.set(to, entry);
  undo.note({ path: from, before: bytes, after: undefined, entry: { at: from, entry: null } });
  removeFile(folder, from);
  entries.delete(from);
  return true;
}

/** What was generated for a file, and what the person has made of it. */
export interface Both {
  readonly base: string;
  readonly mine: string;
}

/** Whether it is not as it was generated, or can't be told. */
export function isChanged(places: AppPlaces, path: string): boolean {
  const there = versionsOf(places, path);
  return !there || there.base !== there.mine.text;
}

/** Puts a file behind another one, of which it has become a part. `asPart`: what of it goes there. False where it has to stay. */
export function append(
  places: AppPlaces,
  from: string,
  to: string,
  asPart: (versions: Both) => Both | undefined,
): boolean {
  const [part, whole] = [from, to].map((path) => versionsOf(places, path));
  if (!part || !whole) return false;
  const versions = asPart({ base: part.base, mine: part.mine.text });
  if (!versions) return false;
  const { base, mine } = versions;
  const joined = { original: `${whole.base.trimEnd()}\n\n${base}`, text: `${whole.mine.text.trimEnd()}\n\n${mine}` };
  if (!putInPlace(places, to, whole, joined)) return false;
  const { folder, undo, entries } = places;
  undo.note({ path: from, before: part.bytes, after: undefined, entry: { at: from, entry: null } });
  removeFile(folder, from);
  entries.delete(from);
  return true;
}

interface Versions {
  readonly entry: ManifestEntry;
  readonly base: string;
  readonly mine: StyledText;
  readonly bytes: Uint8Array;
  readonly mode: number;
}

/** What was generated and what is there, of a file that may be written. */
function versionsOf({ folder, base, entries, ...app }: AppPlaces, path: string): Versions | undefined {
  const entry = entries.get(path);
  const before = entry && base.read(entry.sha256);
  const place = lookAt(folder, path, app.checkedFolders);
  const mine = place.kind === 'file' ? decodeText(place.bytes) : undefined;
  if (!entry || before === undefined || place.kind !== 'file' || !mine) return undefined;
  if (entry.movedTo || app.isUnsaved(path)) return undefined;
  return { entry, base: plainText(before).text, mine, bytes: place.bytes, mode: place.mode };
}

/** What is generated for a file by now, and what of the person's version goes on with it. */
export interface Restated {
  readonly original: string;
  readonly text: string;
}

/** The file is another one by now: as if the person had made their version from that. False where it has to stay. */
export function restate(places: AppPlaces, path: string, restated: (versions: Both) => Restated): boolean {
  const there = versionsOf(places, path);
  if (!there || there.base === there.mine.text) return false;
  return putInPlace(places, path, there, restated({ base: there.base, mine: there.mine.text }));
}

function putInPlace(places: AppPlaces, path: string, there: Versions, { original, text }: Restated): boolean {
  const { folder, undo, base, entries } = places;
  const after = encodeText(plainText(text).text, there.mine.style);
  if (!after) return false;
  const sha256 = hashOf(original);
  base.keep(sha256, original);
  const changed = { ...there.entry, sha256 };
  undo.note({ path, before: there.bytes, after, generated: sha256, entry: { at: path, entry: changed } });
  atomicWriteSync(join(folder, path), after, there.mode);
  entries.set(path, changed);
  return true;
}

/** With the folders that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
