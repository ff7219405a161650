/** Which files of an app's folder make up the app: those that we generated and those that git tracks. */
import { execFile } from 'node:child_process';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { type Private, whyPrivate } from './privatePath';

export interface AppFile {
  /** Relative to the app's folder, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface LeftOut {
  readonly path: string;
  readonly why: Private | 'link' | 'unknown';
}

export interface AppFiles {
  readonly files: readonly AppFile[];
  /** What is in the folder and is not uploaded; what is installed or built anew is not named. */
  readonly leftOut: readonly LeftOut[];
}

/** `generated` are the relative paths of the files that we made. */
export async function listAppFiles(folder: string, generated: readonly string[]): Promise<AppFiles> {
  const own = new Set([...generated, ...(await trackedByGit(folder))]);
  const files: AppFile[] = [];
  const leftOut: LeftOut[] = [];
  const root = await realpath(folder);
  for (const path of [...own].sort()) {
    const why = whyPrivate(path) ?? (await whyNotPlain(root, path));
    if (typeof why === 'object') files.push({ path, size: why.size });
    else if (why && why !== 'made anew') leftOut.push({ path, why });
  }
  for (const path of await othersIn(folder)) {
    if (!own.has(path)) leftOut.push({ path, why: whyPrivate(path) ?? 'unknown' });
  }
  return { files, leftOut };
}

/** A file without links on the way to it: its size. Undefined where it is gone. */
async function whyNotPlain(root: string, path: string): Promise<'link' | { readonly size: number } | undefined> {
  const absolute = join(root, path);
  const found = await lstat(absolute).catch(() => undefined);
  if (!found) return undefined;
  const isInside = (await realpath(dirname(absolute))) === dirname(absolute);
  return found.isFile() && isInside ? { size: found.size } : 'link';
}

/** Relative paths; none where the folder is not in a git work tree or there is no git. */
async function trackedByGit(folder: string): Promise<readonly string[]> {
  // What a repository's own configuration could make git run is switched off.
  const words = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached'];
  const options = { cwd: folder, timeout: 10_000, maxBuffer: 1 << 26 };
  const listed = await promisify(execFile)('git', words, options).catch(() => undefined);
  return listed ? listed.stdout.split('\0').filter((path) => path !== '') : [];
}

const mostOthers = 1_000;

/** Files that lie in the folder, without what is installed, built or hidden. */
async function othersIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next && found.length < mostOthers; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = relative(folder, join(next, entry.name)).split(sep).join('/');
      const isHidden = whyPrivate(`${path}/x`) !== undefined;
      if (entry.isDirectory() && !isHidden) waiting.push(join(next, entry.name));
      if (entry.isFile()) found.push(path);
    }
  }
  return found.sort();
}
