import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { acquireLock } from '../../../src/workspace/lock';

const content = (host: string, pid: number) =>
  JSON.stringify({ host, pid, startedAt: '2026-01-01', holder: 'someone' });

describe('lock', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is held by one at a time', async () => {
    const lock = await acquireLock(path, 'in a test');
    await assert.rejects(acquireLock(path, 'in a test'), { reason: 'locked' });
    await lock.release();
    await (await acquireLock(path, 'in a test')).release();
  });

  it('is taken at once from a process of this machine that is gone', async () => {
    await writeFile(path, content(hostname(), 2 ** 22 + 1));
    await (await acquireLock(path, 'in a test')).release();
  });

  for (const [what, text] of [
    ['empty', ''],
    ['cut', '{"host":"a'],
  ] as const) {
    it(`attack 12: is taken at once where a process that is gone has left it ${what}`, async () => {
      await writeFile(path, text);
      await (await acquireLock(path, 'in a test')).release();
      assert.deepEqual(await readdir(folder), []);
    });
  }

  it('is left to another machine while its heartbeat is fresh, and taken when it is old', async () => {
    await writeFile(path, content('another-machine', 1));
    await assert.rejects(acquireLock(path, 'in a test'), { reason: 'locked' });
    const old = new Date(Date.now() - 31_000);
    await utimes(path, old, old);
    await (await acquireLock(path, 'in a test')).release();
  });

  it('is taken from a process number that went to another process, once its heartbeat is old', async () => {
    await writeFile(path, content(hostname(), process.pid));
    await assert.rejects(acquireLock(path, 'in a test'), {
      reason: 'locked',
      message: new RegExp(`process ${process.pid}`),
    });
    const old = new Date(Date.now() - 61_000);
    await utimes(path, old, old);
    await (await acquireLock(path, 'in a test')).release();
  });

  it('goes to one of many that find it abandoned at once', async () => {
    for (let round = 0; round < 50; round++) {
      await writeFile(path, content(hostname(), 2 ** 22 + 1));
      const tries = await Promise.allSettled([
        acquireLock(path, 'in a test'),
        acquireLock(path, 'in a test'),
        acquireLock(path, 'in a test'),
      ]);
      const won = tries.filter((result) => result.status === 'fulfilled');
      assert.equal(won.length, 1);
      for (const { value } of won) await value.release();
      await rm(path, { force: true });
    }
  });

  it('does not remove a lock that somebody else has taken over', async () => {
    const lock = await acquireLock(path, 'in a test');
    await writeFile(path, content('another-machine', 1));
    await lock.release();
    await assert.rejects(acquireLock(path, 'in a test'), { reason: 'locked' });
  });
});
