/** Writes a file so that a reader sees the old content or the new, never half of it. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The end of the names of half-written files, by which those of a killed run are found. */
const temporaryEnd = /^\..*\.[0-9a-f]{12}\.build-from-spec\.tmp$/s;

export function isTemporaryName(name: string): boolean {
  return temporaryEnd.test(name);
}

/** Of this process: no two have the same names at the same time. */
const ownBeginning = randomBytes(3).toString('hex');
let temporaries = 0;

/** A new name in the same folder, so that a rename or a link cannot cross a disk. */
export function temporaryFor(path: string): string {
  // Names of files may have 255 bytes, and a letter up to four of them.
  const name = basename(path).slice(0, 40);
  temporaries = (temporaries + 1) % 0x1000000;
  const number = temporaries.toString(16).padStart(6, '0');
  return join(dirname(path), `.${name}.${ownBeginning}${number}.build-from-spec.tmp`);
}

/** Creates the folder where it is missing. */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryFor(path);
  try {
    await writeNew(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    // What has gone wrong is told, not that clearing up did, too.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * The same without a turn of the event loop, for many small files on the way to the person's folder: what was read before is still
 * true when it is replaced, and through the thread pool it would take half as long again. `mode`: the permissions of what it replaces.
 */
export function atomicWriteSync(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = temporaryFor(path);
  try {
    writeNewSync(temporary, content);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // As above.
    }
    throw error;
  }
}

/** The folder is there nearly always; only when it is not, it is made. */
async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: 'wx' });
  }
}

function writeNewSync(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  }
}

/** Whether an error of the file system says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
