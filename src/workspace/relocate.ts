/** Moves what earlier builds wrote to where it lies by now, with what the person has made of it. */
import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomicWriteSync } from './atomicWrite';
import { hashOf } from './hash';
import type { ManifestEntry } from './manifest';
import type { Originals } from './originals';
import { lookAt } from './place';
import { decodeText, encodeText, plainText } from './textStyle';
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

/** What is generated for a file by now, and what of the person's version goes on with it. */
export interface Restated {
  readonly original: string;
  readonly text: string;
}

/** The file is another one by now: as if the person had made their version from that. False where it has to stay. */
export function restate(
  { folder, undo, base, entries, ...app }: AppPlaces,
  path: string,
  restated: (versions: { readonly base: string; readonly mine: string }) => Restated,
): boolean {
  const entry = entries.get(path);
  const before = entry && base.read(entry.sha256);
  const place = lookAt(folder, path, app.checkedFolders);
  const mine = place.kind === 'file' ? decodeText(place.bytes) : undefined;
  if (!entry || before === undefined || place.kind !== 'file' || !mine) return false;
  if (entry.movedTo || app.isUnsaved(path)) return false;
  const plain = plainText(before).text;
  if (plain === mine.text) return false;
  const { original, text } = restated({ base: plain, mine: mine.text });
  const after = encodeText(plainText(text).text, mine.style);
  if (!after) return false;
  const sha256 = hashOf(original);
  base.keep(sha256, original);
  const changed = { ...entry, sha256 };
  undo.note({ path, before: place.bytes, after, generated: sha256, entry: { at: path, entry: changed } });
  atomicWriteSync(join(folder, path), after, place.mode);
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
