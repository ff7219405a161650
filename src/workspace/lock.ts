/** The lock that allows one build at a time per app, across windows, processes and machines that share the folder. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { PipelineError } from '../pipeline/errors';
import type { Lock } from '../pipeline/ports';
import { isMissing, temporaryFor } from './atomicWrite';
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

/** Milliseconds. A lock without a heartbeat for this long is taken over; on this machine only a suspended process pauses that long. */
const staleAfter = 30_000;
const staleAfterHere = 60_000;
const heartbeat = 10_000;
const writingTakes = 100;

/** `where`: what holds the lock, for people. @throws PipelineError `locked` while a live process holds the lock */
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

/**
 * False where there is one. It appears whole or not at all: written beside its place and linked there, so that neither a full disk nor
 * a killed process leaves one that says nothing.
 */
async function create(path: string, own: Holder): Promise<boolean> {
  const content = { host: hostname(), pid: process.pid, startedAt: new Date().toISOString(), ...own };
  const temporary = temporaryFor(path);
  try {
    await writeFile(temporary, JSON.stringify(content), { flag: 'wx' });
    await link(temporary, path).catch((error) =>
      hasNoLinks(error) ? copyNew(temporary, path) : Promise.reject(error),
    );
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Some disks, such as those of cameras and some networks, know no links. */
function hasNoLinks(error: NodeJS.ErrnoException): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EMLINK'].includes(error.code ?? '');
}

async function copyNew(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    // One that is there belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true }).catch(() => undefined);
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
  const lock = await readWhole(path);
  if (!lock) return exists(path);
  if (lock.host !== hostname()) return isOlderThan(path, staleAfter);
  // A number of a process may have gone to another one since, so a living process alone proves nothing.
  return !isAlive(lock.pid) || (await isOlderThan(path, staleAfterHere));
}

/**
 * Undefined where there is none, or one that its writer left unfinished: nobody alive holds that. Where there are no links a living
 * one may be just being written, so it is looked at twice.
 */
async function readWhole(path: string): Promise<z.infer<typeof lockSchema> | undefined> {
  const lock = await readJsonFile(path, lockSchema);
  if (lock || !(await exists(path))) return lock;
  await setTimeout(writingTakes);
  return readJsonFile(path, lockSchema);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
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
