/** What a person decides about single files after a build. */
import { join } from 'node:path';
import { atomicWriteSync } from './atomicWrite';
import { BaseStore } from './baseStore';
import { layoutOf } from './layout';
import { readManifest, writeManifest } from './manifest';
import { lookAt } from './place';
import { complaintAboutPath } from './safePath';

/**
 * The person's version has in it what they want of the generated one with this hash: later builds merge with that as the original.
 * Without this, the same conflict would come back.
 */
export async function acceptPersonsVersion(folder: string, path: string, sha256: string): Promise<void> {
  const manifest = await readManifest(folder);
  const at = [...(manifest?.files ?? [])].find(([own, { movedTo }]) => (movedTo ?? own) === path);
  if (!manifest || !at || !new BaseStore(layoutOf(folder).base).has(sha256)) return;
  const [own, entry] = at;
  await writeManifest(folder, { ...manifest, files: new Map(manifest.files).set(own, { ...entry, sha256 }) });
}

/** Brings back a file that the person had deleted, as the build would have written it. False where something stands there. */
export async function restoreFile(folder: string, path: string, sha256: string): Promise<boolean> {
  const content = new BaseStore(layoutOf(folder).base).read(sha256);
  if (complaintAboutPath(path) || content === undefined) return false;
  if (lookAt(folder, path, new Set()).kind !== 'free') return false;
  atomicWriteSync(join(folder, path), content);
  await acceptPersonsVersion(folder, path, sha256);
  return true;
}
