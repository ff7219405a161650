/** Whether an app is still what was verified. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOfApp } from './appTree';

/** Words for people change nothing of what the app does. */
const words = /\.(md|txt)$/i;

/** `time` in milliseconds since the epoch. Looks at the times of files, so one that was only touched counts, too. */
export async function hasChangedSince(folder: string, time: number): Promise<boolean> {
  const folders = new Set<string>();
  for (const path of filesOfApp(folder)) {
    // What was removed, or put there with an old time, shows at its folder. In the app's own the tools make theirs.
    if (path.includes('/')) folders.add(dirname(path));
    if (!words.test(path) && isNewer(join(folder, path), time)) return true;
  }
  return [...folders].some((path) => isNewer(join(folder, path), time));
}

function isNewer(path: string, time: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > time;
}
