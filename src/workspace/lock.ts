/** The lock that allows one build at a time per app, across windows, processes and machines that share the folder. */
import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../pipeline/errors';
import type { Lock } from '../pipeline/ports';
import { isMissing } from './atomicWrite';
import { readJsonFile } from './jsonFile';
import { makeFolder } from './makeFolder';

const lockSchema = z.object({ host: z.string(), pid: z.number().int(), startedAt: z.string(), holder: z.string() });
type LockContent = z.infer<typeof lockSchema>;

/** Milliseconds. A lock without a heartbeat for this long is taken over; on this machine only a suspended process pauses that long. */
const staleAfter = 30_000;
const staleAfterHere = 60_000;
const heartbeat = 10_000;

/** @throws PipelineError `locked` while a live process holds the lock */
export async function acquireLock(path: string): Promise<Lock> {
  await makeFolder(dirname(path));
  const holder = randomUUID();
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, holder)) return hold(path, holder);
    const found = await readJsonFile(path, lockSchema);
    if (!(await isAbandoned(path, found)) || !(await putAside(path, found?.holder))) break;
  }
  const pid = (await readJsonFile(path, lockSchema))?.pid;
  throw new PipelineError({
    reason: 'locked',
    userMessage: `A build of this app is already running${pid ? ` (process ${pid})` : ''}. Wait for it to end, or stop it there.`,
    retryable: true,
  });
}

/** Two that find the same abandoned lock must not both take it: only who moves away the very lock that was judged goes on. */
async function putAside(path: string, judged: string | undefined): Promise<boolean> {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    return isMissing(error);
  }
  const isTheOne = (await holderOf(aside)) === judged;
  if (!isTheOne) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isTheOne;
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

async function isAbandoned(path: string, lock: LockContent | undefined): Promise<boolean> {
  try {
    const silence = Date.now() - (await stat(path)).mtimeMs;
    // A number of a process may have gone to another one since, so a living process alone proves nothing.
    if (lock?.host === hostname()) return !isAlive(lock.pid) || silence > staleAfterHere;
    return silence > staleAfter;
  } catch (error) {
    return isMissing(error);
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
