/** What stands where a generated file is to go. */
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import { isMissing } from './atomicWrite';

export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** Nothing can be written there; why, as a phrase. */
  | { readonly kind: 'blocked'; readonly why: string };

/**
 * Looks at a relative path within the folder. A symbolic link on the way could lead out of the folder, so none is followed.
 * Folders that are in order are added to `checked` and not looked at again.
 */
export function lookAt(folder: string, path: string, checked: Set<string>): Place {
  const parts = path.split('/');
  let current = folder;
  for (const part of parts.slice(0, -1)) {
    current = join(current, part);
    if (checked.has(current)) continue;
    const stats = statsOf(current);
    if (!stats) return { kind: 'free' };
    if (!stats.isDirectory()) return blocked(current, stats);
    checked.add(current);
  }
  const target = join(folder, path);
  const stats = statsOf(target);
  if (!stats) return { kind: 'free' };
  return stats.isFile() ? { kind: 'file', bytes: readFileSync(target) } : blocked(target, stats);
}

/** @throws PipelineError `unsafe_path` where one of our own folders is a link: what we keep must lie in the app's folder. */
export function refuseLinks(folder: string, ...paths: readonly string[]): void {
  for (const path of paths) {
    if (!statsOf(join(folder, path))?.isSymbolicLink()) continue;
    throw new PipelineError({
      reason: 'unsafe_path',
      userMessage: `${join(folder, path)} is a symbolic link. Nothing was written. Replace the link by a folder or a file.`,
    });
  }
}

/** Synchronous on purpose: for one small look at the disk the way through the thread pool costs more than the look. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function blocked(path: string, stats: Stats): Place {
  const what = stats.isSymbolicLink() ? 'a symbolic link' : stats.isDirectory() ? 'a folder' : 'a file of another kind';
  return { kind: 'blocked', why: `${path} is ${stats.isFile() ? 'a file' : what}` };
}
