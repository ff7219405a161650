/** Opens an app's folder for a run: what the manifest says of it, and what a run that was cut off has done since. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appOf } from './appIn';
import { hashOf } from './hash';
import { type Manifest, type ManifestEntry, requireManifest, writeManifest } from './manifest';
import type { FileNote } from './notes';
import { Originals } from './originals';
import { lookAt } from './place';
import { Publisher, type PublisherOptions } from './publish';
import { complaintAboutPath } from './safePath';
import { UndoLog } from './undoLog';

/** Opens the app's folder for publication by one run. Reads the manifest once; `finish` writes it. */
export async function openPublisher(options: PublisherOptions): Promise<Publisher> {
  const { folder, specName, runId } = options;
  const base = new Originals(folder);
  base.takeOver();
  const found = await requireManifest(folder);
  const app = appOf(found, folder, specName);
  const written = { spec: specName, files: new Map<string, ManifestEntry>(), ...found, app };
  const manifest = await withCutOffRun(folder, base, written);
  const undo = await UndoLog.open({ folder, runId, base }, manifest);
  return new Publisher(
    { ...options, app },
    base,
    undo,
    new Map(isAllGone(folder, manifest.files) ? [] : manifest.files),
  );
}

/** Its notes go when the next run begins to write. */
async function withCutOffRun(folder: string, base: Originals, written: Manifest): Promise<Manifest> {
  const cutOff = await UndoLog.cutOff(folder, base);
  if (!cutOff) return written;
  const manifest = { ...written, files: withNotes(folder, written.files, cutOff.notSaved()) };
  await writeManifest(folder, manifest);
  cutOff.saved();
  cutOff.close();
  return manifest;
}

/** What was noted and not done, as the run was cut off in between, does not count. */
function withNotes(folder: string, files: Manifest['files'], notes: readonly FileNote[]): Map<string, ManifestEntry> {
  const entries = new Map(files);
  const checked = new Set<string>();
  for (const { path, found, after, entry } of notes) {
    if (!entry || complaintAboutPath(entry.entry?.movedTo ?? path)) continue;
    const place = lookAt(folder, path, checked);
    const there = place.kind === 'file' ? hashOf(place.bytes) : null;
    if (there === found && found !== after) continue;
    if (entry.entry) entries.set(entry.at, entry.entry);
    else entries.delete(entry.at);
  }
  return entries;
}

/** Whoever has deleted all of it wants it anew; only single files that are gone stay gone. */
function isAllGone(folder: string, files: Manifest['files']): boolean {
  const isThere = ([path, { movedTo = path }]: [string, ManifestEntry]) => existsSync(join(folder, movedTo));
  return files.size > 0 && ![...files].some(isThere);
}
