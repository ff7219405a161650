import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { PipelineEvent } from '../../../src/pipeline/schema/events';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { readLocalFacts, updateLocalFacts } from '../../../src/workspace/localFacts';
import { createProjectStore, latestProject, newRunId } from '../../../src/workspace/projectStore';
import { silentLogger } from '../helpers/fakes';

const created = (projectId: string): PipelineEvent => ({
  v: 1,
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
  projectId,
  type: 'project_created',
  spec: snapshotOf('/a.md', 'a.md', '# A'),
  folder: '/where/it/was',
  model: 'built-in',
});

describe('projectStore', () => {
  let folder: string;
  const store = createProjectStore(silentLogger, 'in a test');
  const read = (path: string) => readFile(join(folder, '.build-from-spec', path), 'utf8');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a folder that git shares, except for what belongs to this machine', async () => {
    await (await store.openJournal(folder, 'run')).close();
    assert.equal(
      await read('.gitignore'),
      'runs/\nset-aside/\nlock*\nlocal.json\npreview-data*.json\ndeployments.json\n*.tmp\n',
    );
    assert.match(await read('manifest.json'), /"version": 2/);
    assert.match(await read('.gitattributes'), /manifest.json merge=union/);
  });

  it('leaves a manifest that it cannot read as it is', async () => {
    await (await store.openJournal(folder, 'run')).close();
    await writeFile(join(folder, '.build-from-spec/manifest.json'), '<<<<<<< HEAD');
    await (await store.openJournal(folder, 'run')).close();
    assert.equal(await read('manifest.json'), '<<<<<<< HEAD');
  });

  it('says what to do when the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await assert.rejects(store.openJournal(join(folder, 'file'), 'run'), {
      reason: 'folder_not_writable',
      message: /a file stands there or above it. Choose another folder.$/,
    });
  });

  it('finds the latest run again, in the folder where it lies now', async () => {
    for (const id of [newRunId(2_000, () => 0), newRunId(1_000, () => 0)]) {
      const journal = await store.openJournal(folder, id);
      await journal.append(created(id));
      await journal.close();
    }
    const project = await latestProject(folder);
    assert.equal(
      project?.id,
      newRunId(2_000, () => 0),
    );
    assert.equal(project?.folder, folder);
  });

  describe('after an undo', () => {
    const run = async (id: string, ...after: readonly object[]) => {
      const journal = await store.openJournal(folder, id);
      await journal.append(created(id));
      for (const [index, event] of after.entries())
        await journal.append({ ...created(id), spec: undefined, seq: index + 2, ...event } as unknown as PipelineEvent);
      await journal.close();
    };
    const generated = {
      type: 'file_generated',
      path: 'a.ts',
      change: 'created',
      purpose: '',
      requirementIds: [],
      sha256: 'a'.repeat(64),
    };
    const undone = { type: 'build_undone', restored: ['a.ts'], kept: [] };

    it('takes the build before, which counts again', async () => {
      await run('1', generated);
      await run('2', generated, undone);
      assert.equal((await latestProject(folder))?.id, '1');
    });

    it('takes the undone build itself where the runs before it wrote nothing', async () => {
      await run('1');
      await run('2', generated, undone);
      const latest = await latestProject(folder);
      assert.deepEqual([latest?.id, latest?.undone], ['2', { restored: ['a.ts'] }]);
    });
  });

  it('reports a damaged journal, sets it aside whole, and then takes the run before it', async () => {
    const journal = await store.openJournal(folder, '1');
    await journal.append(created('1'));
    await journal.close();
    await writeFile(join(folder, '.build-from-spec/runs/2.ndjson'), 'garbage\n');
    await assert.rejects(latestProject(folder), { reason: 'journal_damaged', message: /Line 1 .* set aside as / });
    assert.equal((await latestProject(folder))?.id, '1');
    const aside = (await readdir(join(folder, '.build-from-spec/runs'))).filter((name) => name.includes('damaged'));
    assert.equal(await read(`runs/${aside[0]}`), 'garbage\n');
  });

  it('reads a journal that the first version wrote', async () => {
    await store.openJournal(folder, '1').then((journal) => journal.close());
    await copyFile('test/fixtures/journals/first-version.ndjson', join(folder, '.build-from-spec/runs/1.ndjson'));
    const project = await latestProject(folder);
    assert.equal(project?.status, 'completed');
    assert.ok(project?.files.every(({ change }) => change === 'created'));
  });

  it('tells how the run before read the spec, also where a later journal is damaged', async () => {
    await store.openJournal(folder, '1').then((journal) => journal.close());
    await copyFile('test/fixtures/journals/first-version.ndjson', join(folder, '.build-from-spec/runs/1.ndjson'));
    await writeFile(join(folder, '.build-from-spec/runs/2.ndjson'), 'garbage\n');
    assert.ok((await store.specBefore(folder, '3'))?.requirements.length);
    assert.equal(await store.specBefore(folder, '1'), undefined);
    assert.equal(await store.specBefore('', '3'), undefined);
  });

  for (const [v, reason] of [
    [0, 'journal_older'],
    [2, 'journal_newer'],
  ] as const) {
    it(`refuses a journal of format ${v} and leaves it where it is`, async () => {
      await store.openJournal(folder, '1').then((journal) => journal.close());
      const text = `${JSON.stringify({ ...created('1'), v })}\n`;
      await writeFile(join(folder, '.build-from-spec/runs/1.ndjson'), text);
      await assert.rejects(latestProject(folder), { reason });
      assert.equal(await read('runs/1.ndjson'), text);
    });
  }

  it('knows no run in a folder that was never built', async () => {
    assert.equal(await latestProject(folder), undefined);
  });

  it('keeps answers sorted, and treats an unreadable file as none', async () => {
    await store.writeAnswers(folder, { b: '2', a: '1' });
    assert.equal(await read('answers.json'), '{\n  "a": "1",\n  "b": "2"\n}\n');
    await writeFile(join(folder, '.build-from-spec/answers.json'), '{"a": 1}');
    assert.deepEqual(await store.readAnswers(folder), {});
  });

  it('keeps nothing for an analysis without a folder', async () => {
    const journal = await store.openJournal('', 'run');
    await journal.append(created('run'));
    await store.writeAnswers('', { a: '1' });
    assert.deepEqual(await store.readAnswers(''), {});
  });

  it('adds to the facts about this machine without losing others', async () => {
    await updateLocalFacts(folder, { port: 41_000 });
    await updateLocalFacts(folder, { specSource: '/a.md' });
    assert.deepEqual(await readLocalFacts(folder), { port: 41_000, specSource: '/a.md' });
  });
});
