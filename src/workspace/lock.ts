/** The lock that allows one build at a time per app, across windows, processes and machines that share the folder. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../pipeline/errors';
import type { Lock } from '../pipeline/ports';
import { isMissing } from './atomicWrite';
import { readJsonFile } from './jsonFile';

const lockSchema = z.object({ host: z.string(), pid: z.number().int(), startedAt: z.string(), holder: z.string() });

/** Milliseconds. A lock of another host without a heartbeat for this long is taken over. */
const staleAfter = 30_000;
const heartbeat = 10_000;

/** @throws PipelineError `locked` while a live process holds the lock. */
export async function acquireLock(path: string): Promise<Lock> {
  await mkdir(dirname(path), { recursive: true });
  const holder = randomUUID();
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, holder)) return hold(path, holder);
    if (!(await isAbandoned(path))) break;
    await rm(path, { force: true });
  }
  throw new PipelineError({
    reason: 'locked',
    userMessage: 'A build of this app is already running. Wait for it to end, or stop it there.',
    retryable: true,
  });
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
  if (lock && lock.host === hostname()) return !isAlive(lock.pid);
  try {
    // A file that is still empty or of another host is judged by its age.
    await readFile(path);
    return Date.now() - (await stat(path)).mtimeMs > staleAfter;
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
