/** Whether an app is still what was verified. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Made anew by the verification itself, or not part of the app. */
const notTheApp = /^(node_modules|dist|coverage|\..*)$/;
/** Words for people change nothing of what the app does. */
const words = /\.(md|txt)$/i;

/** `time` in milliseconds since the epoch. Looks at the times of files, so one that was only touched counts, too. */
export async function hasChangedSince(folder: string, time: number): Promise<boolean> {
  const waiting = [folder];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = join(next, entry.name);
      if (notTheApp.test(entry.name) || words.test(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() && (await stat(path)).mtimeMs > time) return true;
    }
  }
  return false;
}
