/** Whether an app is still what was verified. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfApp } from './appTree';

/** Words for people change nothing of what the app does. */
const words = /\.(md|txt)$/i;

/** `time` in milliseconds since the epoch. Looks at the times of files, so one that was only touched counts, too. */
export async function hasChangedSince(folder: string, time: number): Promise<boolean> {
  for (const path of filesOfApp(folder)) {
    if (words.test(path)) continue;
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stats && stats.mtimeMs > time) return true;
  }
  return false;
}
