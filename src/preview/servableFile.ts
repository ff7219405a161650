/** Which file of a built app answers a path: none that begins with a dot, and none that a link leads to. */
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';

/** The path to ask the file server for, or the status that says why there is none. */
export type Servable = { readonly path: string } | { readonly status: 404 | 503 };

/** What belongs to no file may belong to the app's own router, and is answered with its start page; a name with an ending may not. */
export async function servableFile(folder: string, path: string): Promise<Servable> {
  const parts = partsOf(path);
  if (!parts) return { status: 404 };
  const found = parts.length > 0 ? await look(folder, parts) : 'none';
  if (found === 'file') return { path };
  if (found !== 'none') return { status: found };
  if (/\.\w+$/.test(parts.at(-1) ?? '')) return { status: 404 };
  const start = await look(folder, ['index.html']);
  return start === 'file' ? { path: '/' } : { status: start === 'none' ? 404 : start };
}

/** Undefined where the path is not to be followed at all. */
function partsOf(path: string): readonly string[] | undefined {
  try {
    const parts = decodeURI(path)
      .split('/')
      .filter((part) => part !== '');
    return parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** Opened for a moment, as what is there need not be readable. `none` also for a folder. */
export async function look(folder: string, parts: readonly string[]): Promise<'file' | 'none' | 404 | 503> {
  let path = folder;
  try {
    for (const part of parts) {
      path = join(path, part);
      if ((await lstat(path)).isSymbolicLink()) return 404;
    }
    if (!(await lstat(path)).isFile()) return 'none';
    await (await open(path)).close();
    return 'file';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code) ? 'none' : 503;
  }
}
