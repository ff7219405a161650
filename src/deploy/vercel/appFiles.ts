/** Which files of an app's folder make up the app: those that we generated and those that git tracks. */
import { execFile } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { type Private, whyPrivate } from './privatePath';

export interface AppFile {
  /** Relative to the app's folder, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
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
  const [tracked, there] = await Promise.all([trackedByGit(folder), othersIn(folder)]);
  const own = new Set([...generated, ...tracked].filter(isPlainPath));
  // It names variables and holds no values, so it counts whether or not git knows it.
  if (there.includes('.env.example')) own.add('.env.example');
  const found = { files: [] as AppFile[], leftOut: [] as LeftOut[] };
  const isLink = linkFinder(folder);
  for (const path of [...own].sort()) judge(path, folder, isLink, found);
  for (const path of there) if (!own.has(path)) found.leftOut.push({ path, why: whyPrivate(path) ?? 'unknown' });
  return found;
}

/** Relative, with forward slashes, and the same file on every system: a manifest may have been made by anybody. */
function isPlainPath(path: string): boolean {
  const isOdd = path === '' || path.startsWith('/') || /[\p{Cc}\\:]/u.test(path);
  return !isOdd && path.split('/').every((part) => part !== '' && !/^\.\.?$|[. ]$/.test(part));
}

/** A file that may go is told with its size; one that is gone, or made anew, is not told of. */
function judge(
  path: string,
  folder: string,
  isLink: (path: string) => boolean,
  { files, leftOut }: { files: AppFile[]; leftOut: LeftOut[] },
): void {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  const why = whyPrivate(path);
  if (!found || why === 'made anew') return;
  // Folders like these are never part of an app, so nobody misses what is in them.
  if (why === 'private folder') return;
  if (why) leftOut.push({ path, why });
  else if (!found.isFile() || isLink(path)) leftOut.push({ path, why: 'link' });
  else files.push({ path, size: found.size, changedAt: found.mtimeMs });
}

/** Whether one of the folders on the way to a file is a link. Each is looked at once; synchronously, as that costs less than the way round. */
function linkFinder(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  const isLink = (path: string): boolean => {
    const parent = posix.dirname(path);
    if (parent === '.') return false;
    const seen = known.get(parent);
    if (seen !== undefined) return seen;
    const found = lstatSync(join(folder, parent), { throwIfNoEntry: false })?.isSymbolicLink() || isLink(parent);
    known.set(parent, found);
    return found;
  };
  return isLink;
}

/** Relative paths; none where the folder is not in a git work tree or there is no git. */
async function trackedByGit(folder: string): Promise<readonly string[]> {
  // What a repository's own configuration could make git run is switched off.
  const words = ['-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never', 'ls-files', '-z', '--cached'];
  // A hook that started us would have git look elsewhere.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
  const options = { cwd: folder, env, timeout: 10_000, maxBuffer: 1 << 26 };
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
