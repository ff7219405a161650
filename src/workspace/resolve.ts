/** What a person decides about single files after a build. */
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import { atomicWriteSync } from './atomicWrite';
import { type Manifest, type ManifestEntry, requireManifest, writeManifest } from './manifest';
import { Originals } from './originals';
import { lookAt } from './place';
import { complaintAboutPath } from './safePath';
import { decodeText } from './textStyle';
import { UndoLog } from './undoLog';

/**
 * The person's version has in it what they want of the generated one with this hash: later builds merge with that as the original.
 * Without this, the same conflict would come back.
 * @throws PipelineError `wrong_state` where the file still has the marks of a merge
 */
export async function acceptPersonsVersion(folder: string, runId: string, path: string, sha256: string): Promise<void> {
  const manifest = await requireManifest(folder);
  const at = manifest && entryAt(manifest, path);
  refuseMarks(folder, path);
  if (!at || !new Originals(folder).has(sha256)) return;
  const [own, entry] = at;
  // By its run the line counts more than the one before, where git has kept both.
  await writeManifest(folder, {
    ...manifest,
    files: new Map(manifest.files).set(own, { ...entry, sha256, run: runId }),
  });
}

/**
 * Brings back a file that the person had deleted, as the build would have written it; an undo of that build takes it away again.
 * False where something stands there, or its original is gone.
 */
export async function restoreFile(folder: string, runId: string, path: string, sha256: string): Promise<boolean> {
  const base = new Originals(folder);
  const manifest = await requireManifest(folder);
  const at = manifest && entryAt(manifest, path);
  const content = base.read(sha256);
  if (!at || complaintAboutPath(path) || content === undefined) return false;
  if (lookAt(folder, path, new Set()).kind !== 'free') return false;
  const [own, entry] = at;
  const undo = await UndoLog.open({ folder, runId, base }, manifest);
  const accepted = { ...entry, sha256, run: runId };
  undo.note({
    path,
    before: undefined,
    after: Buffer.from(content),
    generated: sha256,
    entry: { at: own, entry: accepted },
  });
  atomicWriteSync(join(folder, path), content);
  await writeManifest(folder, { ...manifest, files: new Map(manifest.files).set(own, accepted) });
  undo.saved();
  undo.close();
  return true;
}

function refuseMarks(folder: string, path: string): void {
  const place = complaintAboutPath(path) ? undefined : lookAt(folder, path, new Set());
  if (place?.kind !== 'file' || !/^<{7} [\s\S]*^>{7} /m.test(decodeText(place.bytes)?.text ?? '')) return;
  throw new PipelineError({
    reason: 'wrong_state',
    userMessage: `${path} still has the marks of a merge (<<<<<<<, >>>>>>>). Bring both versions together there first.`,
  });
}

function entryAt({ files }: Manifest, path: string): readonly [string, ManifestEntry] | undefined {
  return [...files].find(([own, { movedTo }]) => (movedTo ?? own) === path);
}
