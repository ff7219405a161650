/** Runs by saving come many an hour. Of those that follow each other only the last is kept, and it stands for all of them. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJournal } from '../pipeline/journal';
import { replay } from '../pipeline/replay';
import { journalEnd, layoutOf, undoFolder } from './layout';
import { namesIn } from './reading';

/**
 * Makes the runs by saving right before this one part of it: an undo of this one brings back what was there before all of them. What an
 * undo needs comes first, so that a process that ends in between loses nothing.
 */
export async function foldSaved(folder: string, runId: string): Promise<void> {
  const { runs } = layoutOf(folder);
  const own = undoFolder(folder, runId);
  for (const earlier of await savedRunsBefore(folder, runId)) {
    const undo = undoFolder(folder, earlier);
    if (existsSync(undo) && !existsSync(own)) await rename(undo, own);
    await rm(join(runs, `${earlier}.answers`), { recursive: true, force: true });
    await rm(join(runs, `${earlier}${journalEnd}`), { force: true });
  }
}

/** Their ids, the latest first, up to one that the person asked for, took back or deployed. */
async function savedRunsBefore(folder: string, runId: string): Promise<string[]> {
  const names = namesIn(layoutOf(folder).runs).filter((name) => name.endsWith(journalEnd));
  const ids = names.map((name) => name.slice(0, -journalEnd.length)).filter((id) => id < runId);
  const saved: string[] = [];
  for (const id of ids.sort().reverse()) {
    // One that can't be read is not ours to remove.
    const journal = await readJournal(join(layoutOf(folder).runs, `${id}${journalEnd}`)).catch(() => []);
    const project = journal.length > 0 ? replay(journal) : undefined;
    if (!project?.bySaving || project.undone || project.deployRequest?.target === 'vercel') break;
    saved.push(id);
  }
  return saved;
}
