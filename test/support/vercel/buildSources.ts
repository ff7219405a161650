/** The emulated build machine: lays out what was uploaded, lets the build turn it into what is served, and reads vercel.json. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Build } from '../vercelServer';
import { rewritesToIndex, type ServedFolder } from './site';

interface Sources {
  /** Absolute path of the folder to make. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** Paths of uploaded folders, which may be empty. */
  readonly folders: readonly string[];
}

/** @throws what the build throws, or an error about vercel.json */
export async function buildSources(
  { folder, files, folders }: Sources,
  build: Build = serveAsIs,
  log: (line: string) => void,
): Promise<ServedFolder> {
  await Promise.all(['', ...folders].map((path) => mkdir(join(folder, path), { recursive: true })));
  await Promise.all(Array.from(files, ([path, data]) => write(join(folder, path), data)));
  const rewrites = rewritesToIndex(files.get('vercel.json')?.toString() ?? '{}');
  return { folder: await build({ folder, log }), rewrites };
}

async function write(path: string, data: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
}

/** What Vercel makes of files that need no build. */
export async function serveAsIs({ folder }: { folder: string }): Promise<string> {
  await cp(join(folder, 'public'), folder, { recursive: true, force: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return folder;
}
