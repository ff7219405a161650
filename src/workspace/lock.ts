/** The lock that allows one build at a time per app, across windows, processes and machines that share the folder. */
import { randomUUID } from 'node:crypto';
import { open, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../pipeline/errors';
import type { Lock } from '../pipeline/ports';
import { isMissing } from './atomicWrite';
import { readJsonFile } from './jsonFile';
import { makeFolder } from './makeFolder';

const lockSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  startedAt: z.string(),
  holder: z.string(),
  /** Where it is held, for people: "in VS Code". */
  where: z.string().max(100).optional(),
});

export interface AcquiredLock extends Lock {
  /** Whoever held it before has died, and may have left something half done. */
  readonly tookOver: boolean;
}

/** `where`: what holds the lock, for people. */

/** Milliseconds. A lock without a heartbeat for this long is taken over; on this machine only a suspended process pauses that long. */
const staleAfter = 30_000;
const staleAfterHere = 60_000;
const heartbeat = 10_000;

/** @throws PipelineError `locked` while a live process holds the lock */
export async function acquireLock(path: string, where: string): Promise<AcquiredLock> {
  await makeFolder(dirname(path));
  const own = { holder: randomUUID(), where };
  if (await create(path, own)) return { ...hold(path, own), tookOver: false };
  if (await takeOver(path, own)) return { ...hold(path, own), tookOver: true };
  throw new PipelineError({
    reason: 'locked',
    userMessage: `A build of this app is already running${await whoHolds(path)}. Wait for it to end, or stop it there.`,
    retryable: true,
  });
}

interface Holder {
  readonly holder: string;
  readonly where: string;
}

/** Such as " in VS Code (process 4711)"; empty where the lock does not tell. */
async function whoHolds(path: string): Promise<string> {
  const lock = await readJsonFile(path, lockSchema);
  if (!lock) return '';
  return `${lock.where ? ` ${lock.where}` : ''} (process ${lock.pid}${lock.host === hostname() ? '' : ` on ${lock.host}`})`;
}

/**
 * Takes an abandoned lock. Of several that find it abandoned only one may remove it, the one that makes the takeover file, and it
 * judges again before it does: what it removes is then surely the abandoned one, as nobody else may remove it.
 */
async function takeOver(path: string, own: Holder): Promise<boolean> {
  if (!(await isAbandoned(path))) return false;
  const takeover = `${path}.takeover`;
  if (await isOlderThan(takeover, staleAfter)) await rm(takeover, { force: true });
  if (!(await create(takeover, own))) return false;
  try {
    if (!(await isAbandoned(path))) return false;
    await rm(path, { force: true });
    return await create(path, own);
  } finally {
    await rm(takeover, { force: true });
  }
}

async function create(path: string, own: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    const content = { host: hostname(), pid: process.pid, startedAt: new Date().toISOString(), ...own };
    await file.writeFile(JSON.stringify(content));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function hold(path: string, { holder }: Holder): Lock {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      // Somebody may have taken over a lock that looked abandoned: only our own is removed.
      if ((await holderOf(path)) !== holder) return;
      // In a folder that can't be written to any more it stays, and counts no longer than this process lives.
      await rm(path, { force: true }).catch(() => undefined);
    },
  };
}

async function holderOf(path: string): Promise<string | undefined> {
  return (await readJsonFile(path, lockSchema))?.holder;
}

async function isAbandoned(path: string): Promise<boolean> {
  const lock = await readJsonFile(path, lockSchema);
  if (lock?.host !== hostname()) return isOlderThan(path, staleAfter);
  // A number of a process may have gone to another one since, so a living process alone proves nothing.
  return !isAlive(lock.pid) || (await isOlderThan(path, staleAfterHere));
}

/** False where there is no such file. */
async function isOlderThan(path: string, milliseconds: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > milliseconds;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
