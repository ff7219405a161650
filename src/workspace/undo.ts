/** Takes back what a build wrote: each file as it was, unless the person has changed it since. Touches nothing else. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import type { Undone } from '../pipeline/phases';
import type { OpenBuffers } from '../pipeline/ports';
import type { UndoKept } from '../pipeline/schema/build';
import { atomicWriteSync } from './atomicWrite';
import { hashOf } from './hash';
import { layoutOf, structuredSpecPath, undoFolder } from './layout';
import { type Manifest, requireManifest, writeManifest } from './manifest';
import { mergeFiles } from './merging/mergeFiles';
import { Originals } from './originals';
import { lookAt, type Place } from './place';
import { readOrNothing } from './reading';
import { removeFile } from './relocate';
import { decodeText, encodeText } from './textStyle';
import { bringBack } from './toolFolders';
import { type UndoChange, UndoLog } from './undoLog';

export interface UndoOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly runId: string;
  readonly buffers: OpenBuffers;
  /** What the person has changed since is merged with what was there before, where the changes do not touch. */
  readonly merge: boolean;
}

/** `at`: by which path the manifest has the file. `there`: what lies there now. */
interface Taking {
  readonly path: string;
  readonly at: string;
  readonly there: Uint8Array | undefined;
}

type Step =
  | ({ readonly kind: 'write'; readonly bytes: Uint8Array; readonly mode: number | undefined } & Taking)
  | ({ readonly kind: 'remove' } & Taking)
  | ({ readonly kind: 'keep' } & UndoKept);

/** What an undo would do, without doing it. @throws PipelineError `nothing_to_undo` or `manifest_damaged` */
export async function previewUndo(options: UndoOptions): Promise<Undone> {
  const { log } = await openLog(options);
  return outcomeOf(stepsOf(log, options));
}

/** Can be repeated when it was cut off. @throws PipelineError `nothing_to_undo` */
export async function undoBuild(options: UndoOptions): Promise<Undone> {
  const { folder } = options;
  const { log, base } = await openLog(options);
  const steps = stepsOf(log, options);
  for (const step of steps) take(step, folder, log);
  log.close();
  const outcome = outcomeOf(steps);
  const files = await restoreManifest(options, log, outcome);
  await bringBack(folder, options.runId);
  forget(options, log, base, outcome, files);
  return outcome;
}

/** Noted first, as a run does it: if it is cut off, the next build knows of each file what it is. */
function take(step: Step, folder: string, log: UndoLog): void {
  if (step.kind === 'keep') return;
  const { path, at, there: before } = step;
  const after = step.kind === 'write' ? step.bytes : undefined;
  const entry = { at, entry: log.manifest.files.get(at) ?? null };
  log.note({ path, before, after, ...(path !== structuredSpecPath && { entry }) });
  if (step.kind === 'write') atomicWriteSync(join(folder, path), step.bytes, step.mode);
  else removeFile(folder, path);
}

/** What was kept may still be merged, or undone when it is again as the build left it; of the rest nothing is needed. */
function forget(
  { folder, runId }: UndoOptions,
  log: UndoLog,
  base: Originals,
  { kept }: Undone,
  files: Manifest['files'],
): void {
  if (kept.length > 0) {
    log.retain(kept.map(({ path }) => path));
    return;
  }
  rmSync(undoFolder(folder, runId), { recursive: true, force: true });
  base.prune(new Set([...files.values()].map(({ sha256 }) => sha256)));
}

export interface FileDifference {
  readonly path: string;
  /** Hash of what was there before the run; undefined where nothing was. */
  readonly before?: string;
  readonly isThere: boolean;
}

/** What a run has changed in the app, and is still otherwise than before; nothing where its notes are gone. */
export async function changesOf(folder: string, runId: string): Promise<readonly FileDifference[]> {
  const log = await UndoLog.read({ folder, runId, base: new Originals(folder) });
  const changes = [...(log?.all() ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  return changes.flatMap(({ path, before }) => {
    const there = path === structuredSpecPath ? undefined : readOrNothing(join(folder, path));
    if (path === structuredSpecPath || (there ? hashOf(there) : null) === before) return [];
    return [{ path, ...(before && { before }), isThere: there !== undefined }];
  });
}

/** What was generated, or replaced by the run, by its hash; undefined where it is gone. */
export async function versionOf(folder: string, runId: string, sha256: string): Promise<Uint8Array | undefined> {
  const base = new Originals(folder);
  const original = base.read(sha256);
  if (original !== undefined) return Buffer.from(original);
  return (await UndoLog.read({ folder, runId, base }))?.read(sha256);
}

/** The path of a file that has that version in it, for tools that merge files; undefined where it is gone. */
export async function placeOfVersion(folder: string, runId: string, sha256: string): Promise<string | undefined> {
  const content = await versionOf(folder, runId, sha256);
  if (!content) return undefined;
  const path = join(layoutOf(folder).runs, `${runId}.versions`, sha256);
  if (!readOrNothing(path)?.equals(content)) atomicWriteSync(path, content);
  return path;
}

async function openLog({ folder, runId }: UndoOptions): Promise<{ readonly log: UndoLog; readonly base: Originals }> {
  // Refused before anything is taken back, not when the manifest is to be written at the end.
  await requireManifest(folder);
  const base = new Originals(folder);
  const log = await UndoLog.read({ folder, runId, base });
  log?.requireWhole();
  if (log && log.all().length > 0) return { log, base };
  throw new PipelineError({
    reason: 'nothing_to_undo',
    userMessage: 'There is nothing to undo: the last build wrote no files here, or was undone already.',
  });
}

function stepsOf(log: UndoLog, options: UndoOptions): readonly Step[] {
  const checked = new Set<string>();
  return log.all().flatMap((change): Step[] => {
    const place = lookAt(options.folder, change.path, checked);
    if (place.kind === 'blocked')
      return [{ kind: 'keep', path: change.path, message: `${place.why}. It was left alone.` }];
    return stepFor(change, place, log, options);
  });
}

/** None where the file is as it was before the build. */
function stepFor(change: UndoChange, place: Place, log: UndoLog, options: UndoOptions): Step[] {
  const { path, before, after, isEdited, at } = change;
  const [there, mode] = place.kind === 'file' ? [place.bytes, place.mode] : [];
  const found = there ? hashOf(there) : null;
  const isUnsaved = options.buffers.textOf(join(options.folder, path)) !== undefined;
  if (found === before && !isUnsaved) return [];
  if (isUnsaved || isEdited || !after.includes(found)) return [changedSince(change, place, isUnsaved, log, options)];
  if (before === null) return [{ kind: 'remove', path, at, there }];
  const bytes = log.read(before);
  return [
    bytes
      ? { kind: 'write', path, at, there, bytes, mode }
      : { kind: 'keep', path, message: `What ${path} was before is gone.` },
  ];
}

function changedSince(
  { path, before, after, isEdited, generated, at }: UndoChange,
  place: Place,
  isUnsaved: boolean,
  log: UndoLog,
  { merge }: UndoOptions,
): Step {
  const [there, mode] = place.kind === 'file' ? [place.bytes, place.mode] : [];
  // What the run left last has in it what the person wrote in between: only the generation itself is the build's alone.
  const built = (isEdited ? generated : after.findLast((one) => one !== null)) ?? undefined;
  const merged =
    merge && !isUnsaved && there && built && before ? takenOut(log, { path, there, built, before }) : undefined;
  if (merged) return { kind: 'write', path, at, there, bytes: merged, mode };
  const message =
    before === null
      ? `The build made ${path}, and you changed it since. It stays; delete it if you don't want it.`
      : there
        ? `You changed ${path} since the build. Kept your version.`
        : `You deleted or moved ${path} since the build. It stays so.`;
  // Without a file there is nothing to merge.
  return { kind: 'keep', path, message, ...(there && built && { built }), ...(there && before && { before }) };
}

/** The person's version without what the build had changed in it; undefined where both changed the same lines. */
function takenOut(
  log: UndoLog,
  { path, there, built, before }: { path: string; there: Uint8Array; built: string; before: string },
): Uint8Array | undefined {
  const mine = decodeText(there);
  const [base, theirs] = [built, before].map((hash) => decodeText(log.read(hash) ?? new Uint8Array())?.text);
  if (!mine || base === undefined || theirs === undefined) return undefined;
  const merge = mergeFiles({ base, mine: mine.text, theirs }, path);
  return merge?.conflicts === 0 ? encodeText(merge.text, mine.style) : undefined;
}

function outcomeOf(steps: readonly Step[]): Undone {
  const kept = steps.flatMap((step) => {
    if (step.kind !== 'keep') return [];
    const { kind, ...file } = step;
    return [file];
  });
  const taken = steps.filter(({ kind, path }) => kind !== 'keep' && path !== structuredSpecPath);
  return { restored: taken.map(({ path }) => path), kept };
}

/** Of the files that are as before the build the manifest says what it said; what it says of others is not the build's to take back. */
async function restoreManifest(
  { folder, runId }: UndoOptions,
  log: UndoLog,
  { kept }: Undone,
): Promise<Manifest['files']> {
  const now = (await requireManifest(folder)) ?? log.manifest;
  const isKept = new Set(kept.map(({ path }) => path));
  const touched = log.all().filter(({ path }) => !isKept.has(path));
  const ofRun = [...now.files].filter(([path, { run, movedTo = path }]) => run === runId && !isKept.has(movedTo));
  const files = new Map(now.files);
  for (const at of [...touched.map((change) => change.at), ...ofRun.map(([path]) => path)]) {
    const before = log.manifest.files.get(at);
    if (before) files.set(at, before);
    else files.delete(at);
  }
  // What the run had no use for, the app has again.
  for (const [at, { sha256 }] of now.files) {
    const before = log.manifest.files.get(at);
    if (before?.sha256 === sha256) files.set(at, before);
  }
  await writeManifest(folder, { ...now, files });
  return files;
}
