/** Where a generated file is to go: to its place, or to where a person has moved it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestEntry } from './manifest';
import { lookAt, type Place } from './place';
import type { AppPlaces } from './relocate';
import { movedFrom } from './renames';
import { complaintAboutPath } from './safePath';

export interface Whereabouts {
  readonly path: string;
  readonly place: Place;
}

/** `isWritten`: whether this run has put a file there. */
export function whereaboutsOf(app: AppPlaces, path: string, isWritten: (path: string) => boolean): Whereabouts {
  const { folder, entries, checkedFolders } = app;
  const entry = entries.get(path);
  const place = lookAt(folder, path, checkedFolders, entry !== undefined);
  const moved = entry && place.kind === 'free' ? movedTo(app, path, entry, isWritten) : undefined;
  return moved === undefined ? { path, place } : { path: moved, place: lookAt(folder, moved, checkedFolders) };
}

function movedTo(
  { folder, base, entries }: AppPlaces,
  path: string,
  { movedTo: known, sha256 }: ManifestEntry,
  isWritten: (path: string) => boolean,
): string | undefined {
  if (known !== undefined && !complaintAboutPath(known) && existsSync(join(folder, known))) return known;
  const content = base.read(sha256);
  if (content === undefined) return undefined;
  const claimed = new Set([...entries.values()].map((entry) => entry.movedTo));
  const isFree = (other: string) =>
    !entries.has(other) && !claimed.has(other) && !isWritten(other) && !complaintAboutPath(other);
  // Other files that are not at their places either: what was moved may be one of them.
  const missing = [...entries].filter(
    ([other, entry]) => other !== path && !entry.movedTo && !existsSync(join(folder, other)),
  );
  const rivals = missing.flatMap(([, entry]) => base.read(entry.sha256) ?? []);
  return movedFrom({ folder, path, content, isFree, rivals });
}
