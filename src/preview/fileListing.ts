/**
 * The files of an app that its page may load, as they were at one moment: what an import means is known without another look at the
 * disk, of which a hundred modules would need thousands.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { candidatesOf } from './importedPath';

export class FileListing {
  private constructor(private readonly paths: ReadonlySet<string>) {}

  /** `folder`: the app's, absolute. No links, and nothing whose name begins with a dot. */
  static async of(folder: string): Promise<FileListing> {
    const found = await Promise.all(['src', 'public'].map((name) => filesBelow(folder, name)));
    return new FileListing(new Set(found.flat()));
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** As `SourceFiles.resolve`. */
  resolve(from: string, name: string): string | undefined {
    const path = candidatesOf(from, name).find((candidate) => this.paths.has(candidate));
    if (path !== undefined) return path;
    return name.startsWith('/') && this.paths.has(`public${name}`) ? name.slice(1) : undefined;
  }
}

/** Paths within the app, with slashes; none where there is no such folder. A link to a folder is not followed. */
async function filesBelow(folder: string, name: string): Promise<string[]> {
  const top = join(folder, name);
  const isFolder = await lstat(top).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const entries = isFolder ? await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []) : [];
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => relative(folder, join(parentPath, file)).split(sep).join(posix.sep))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
}
