/** Looks for a text in everything that lies in some folders: to prove that a secret was written nowhere. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const passedOver = new Set(['node_modules']);

export interface Found {
  /** How many files were read: none would prove nothing. */
  readonly read: number;
  /** Paths of those that hold the text. */
  readonly paths: readonly string[];
}

export async function findText(text: string, folders: readonly string[]): Promise<Found> {
  const wanted = Buffer.from(text);
  const paths: string[] = [];
  let read = 0;
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !passedOver.has(entry.name)) await look(path);
      if (!entry.isFile()) continue;
      read++;
      if ((await readFile(path)).includes(wanted)) paths.push(path);
    }
  };
  for (const folder of folders) await look(folder);
  return { read, paths };
}
