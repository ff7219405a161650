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

const lockSchema = z.object({ host: z.string(), pid: z.number().int(), startedAt: z.string(), holder: z.string() });

/** Milliseconds. A lock without a heartbeat for this long is taken over; on this machine only a suspended process pauses that long. */
const staleAfter = 30_000;
const staleAfterHere = 60_000;
const heartbeat = 10_000;

/** @throws PipelineError `locked` while a live process holds the lock */
export async function acquireLock(path: string): Promise<Lock> {
  await makeFolder(dirname(path));
  const holder = randomUUID();
  if ((await create(path, holder)) || (await takeOver(path, holder))) return hold(path, holder);
  const pid = (await readJsonFile(path, lockSchema))?.pid;
  throw new PipelineError({
    reason: 'locked',
    userMessage: `A build of this app is already running${pid ? ` (process ${pid})` : ''}. Wait for it to end, or stop it there.`,
    retryable: true,
  });
}

/**
 * Takes an abandoned lock. Of several that find it abandoned only one may remove it, the one that makes the takeover file, and it
 * judges again before it does: what it removes is then surely the abandoned one, as nobody else may remove it.
 */
async function takeOver(path: string, holder: string): Promise<boolean> {
  if (!(await isAbandoned(path))) return false;
  const takeover = `${path}.takeover`;
  if (await isOlderThan(takeover, staleAfter)) await rm(takeover, { force: true });
  if (!(await create(takeover, holder))) return false;
  try {
    if (!(await isAbandoned(path))) return false;
    await rm(path, { force: true });
    return await create(path, holder);
  } finally {
    await rm(takeover, { force: true });
  }
}

async function create(path: string, holder: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    const content = { host: hostname(), pid: process.pid, startedAt: new Date().toISOString(), holder };
    await file.writeFile(JSON.stringify(content));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function hold(path: string, holder: string): Lock {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      // Somebody may have taken over a lock that looked abandoned: only our own is removed.
      if ((await holderOf(path)) === holder) await rm(path, { force: true });
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
