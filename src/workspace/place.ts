/** What stands where a generated file is to go. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import { isMissing } from './atomicWrite';

export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mode: number }
  /** Nothing can be written there; why, as a phrase. */
  | { readonly kind: 'blocked'; readonly why: string };

/**
 * Looks at a relative path within the folder. A symbolic link on the way could lead out of the folder, so none is followed.
 * Folders that are in order are added to `checked` and not looked at again. `isExpected`: a file is likely to be there.
 */
export function lookAt(folder: string, path: string, checked: Set<string>, isExpected = false): Place {
  const target = `${folder}/${path}`;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    const parent = `${folder}/${path.slice(0, end)}`;
    if (checked.has(parent)) continue;
    const stats = statsOf(parent);
    if (!stats) return { kind: 'free' };
    if (!stats.isDirectory()) return blocked(parent, stats);
    checked.add(parent);
  }
  if (isExpected) return readAt(target);
  const stats = statsOf(target);
  if (!stats) return { kind: 'free' };
  return stats.isFile() ? readAt(target) : blocked(target, stats);
}

/** To open at once costs a third of looking ahead. A link is not opened, and a pipe is not waited for. */
const withoutLinks = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readAt(target: string): Place {
  // Windows opens links whatever the flags say.
  const ahead = constants.O_NOFOLLOW === undefined ? statsOf(target) : undefined;
  if (ahead && !ahead.isFile()) return blocked(target, ahead);
  let file: number;
  try {
    file = openSync(target, withoutLinks);
  } catch (error) {
    const stats = statsOf(target);
    if (!stats) return { kind: 'free' };
    if (!stats.isFile()) return blocked(target, stats);
    throw error;
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return blocked(target, stats);
    return { kind: 'file', bytes: readFileSync(file), mode: stats.mode & 0o777 };
  } finally {
    closeSync(file);
  }
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
