import assert from 'node:assert/strict';
import { appendFile, type FileHandle, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { openFileJournal, readJournal } from '../../../src/pipeline/journal';
import type { PipelineEvent } from '../../../src/pipeline/schema/events';

const event = (seq: number): PipelineEvent => ({
  v: 1,
  seq,
  at: '2026-01-01T00:00:00.000Z',
  projectId: 'p',
  type: 'agent_message',
  phase: 'spec_analysis',
  level: 'info',
  message: `line ${seq}\nwith a break`,
});

describe('journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journal-'));
    path = join(folder, 'run.ndjson');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what was written, one line an event', async () => {
    const journal = await openFileJournal(path);
    await journal.append(event(1));
    await journal.append(event(2));
    await journal.close();
    assert.deepEqual(await readJournal(path), [event(1), event(2)]);
    assert.equal((await readFile(path, 'utf8')).split('\n').length, 3);
  });

  it('drops a torn last line and starts the next event on a line of its own', async () => {
    await writeFile(path, `${JSON.stringify(event(1))}\n{"v":1,"seq":2,"at"`);
    assert.deepEqual(await readJournal(path), [event(1)]);
    const journal = await openFileJournal(path);
    await journal.append(event(2));
    await journal.close();
    assert.deepEqual(await readJournal(path), [event(1), event(2)]);
  });

  it('refuses a journal of a newer version with what to do', async () => {
    await writeFile(path, `${JSON.stringify({ ...event(1), v: 2 })}\n`);
    await assert.rejects(readJournal(path), { reason: 'journal_newer', message: /Update the extension/ });
  });

  it('leaves no half of a line that could not be written whole, so that the next one is a line of its own', async () => {
    const journal = await openFileJournal(path);
    await journal.append(event(1));
    const probe = await open(path);
    const handle = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    const { appendFile: whole } = handle;
    handle.appendFile = async function (data) {
      await whole.call(this, data.toString().slice(0, 20));
      throw Object.assign(new Error('scripted'), { code: 'ENOSPC' });
    };
    await assert.rejects(journal.append(event(2)), { code: 'ENOSPC' }).finally(() => {
      handle.appendFile = whole;
    });
    await journal.append(event(2));
    await journal.close();
    assert.deepEqual(await readJournal(path), [event(1), event(2)]);
  });

  it('names the line that is damaged', async () => {
    await writeFile(path, `${JSON.stringify(event(1))}\n`);
    await appendFile(path, 'garbage\n');
    await assert.rejects(readJournal(path), { reason: 'journal_damaged', message: /^Line 2 of / });
  });

  it('attack 19: notices that a line was cut out, wherever it stood', async () => {
    const lines = [1, 2, 3, 4].map((seq) => `${JSON.stringify(event(seq))}\n`);
    for (const cut of [0, 1, 2]) {
      await writeFile(path, lines.toSpliced(cut, 1).join(''));
      await assert.rejects(readJournal(path), {
        reason: 'journal_damaged',
        message: new RegExp(`line ${cut + 1} of `),
      });
    }
  });
});
