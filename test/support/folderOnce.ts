/** A folder that is expensive to fill exists either whole or not at all, however often its making was interrupted. */
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Tells apart two fillings by one process. */
let fillings = 0;

/**
 * Makes sure that the folder exists, filling it under another name first. Two processes may do this at the same time:
 * both fill a folder of their own, the first to finish gives it its name, the other throws its own away.
 */
export async function folderOnce(folder: string, fill: (emptyFolder: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  await removeLeftovers(folder);
  const partial = `${folder}.partial-${process.pid}.${++fillings}`;
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

/** Folders of processes that are gone; those of living ones are being filled. */
async function removeLeftovers(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`;
  const names = await readdir(dirname(folder)).catch(() => []);
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
