/** The files of an app, without what tools put beside them. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing, isTemporaryName } from './atomicWrite';
import { longestContent } from './safeContent';

/** Not part of the app, wherever it lies; and what the tools make anew beside it. */
const notTheApp = /^(node_modules|\..*)$/;
const madeByTools = /^(dist|coverage)$/;

/** Paths relative to the folder, with forward slashes. Symbolic links are not followed. */
export function* filesOfApp(folder: string, under = ''): Generator<string> {
  for (const entry of entriesIn(join(folder, under))) {
    if (notTheApp.test(entry.name) || (under === '' && madeByTools.test(entry.name))) continue;
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesOfApp(folder, path);
    else if (entry.isFile()) yield path;
  }
}

/** Whether the file may be one that we have generated: what is longer is not read to find out. False where there is none. */
export function mayBeGenerated(path: string): boolean {
  // A letter has up to four bytes.
  return (statSync(path, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY) <= 4 * longestContent;
}

/** What a run that was killed has left half written. Only whoever holds the app's lock may do this. */
export function removeTemporaryFiles(folder: string): void {
  for (const entry of entriesIn(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(node_modules|\.git)$/.test(entry.name)) removeTemporaryFiles(path);
    else if (entry.isFile() && isTemporaryName(entry.name)) rmSync(path, { force: true });
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'EACCES') return [];
    throw error;
  }
}
