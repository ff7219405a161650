import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import type { EventBody, PipelineEvent } from '../../../src/pipeline/schema/events';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { foldSaved } from '../../../src/workspace/foldSaved';
import { createProjectStore, latestProject, undoableProject } from '../../../src/workspace/projectStore';
import { undoBuild } from '../../../src/workspace/undo';
import { appFolder } from '../helpers/appFolder';
import { silentLogger } from '../helpers/fakes';

describe('Runs by saving', () => {
  const app = appFolder();
  const store = createProjectStore(silentLogger, 'in a test');
  let runs = 0;
  beforeEach(() => {
    runs = 0;
  });
  /** A run with its journal; it writes the file where a content is given. */
  const run = async (content: string | undefined, bySaving: boolean, ...more: EventBody[]) => {
    const runId = `run-${++runs}`;
    const spec = snapshotOf('/a.md', 'a.md', '# A');
    const created = { type: 'project_created', spec, folder: app.folder, model: 'built-in' } as const;
    const bodies: EventBody[] = [bySaving ? { ...created, bySaving } : created, ...more];
    const journal = await store.openJournal(app.folder, runId);
    for (const [index, body] of bodies.entries())
      await journal.append({
        v: 1,
        seq: index + 1,
        at: '2026-01-01T00:00:00.000Z',
        projectId: runId,
        ...body,
      } as PipelineEvent);
    await journal.close();
    if (bySaving) await foldSaved(app.folder, runId);
    if (content !== undefined) await app.build({ 'a.ts': content }, { runId });
    return runId;
  };
  const journals = async () =>
    (await readdir(join(app.folder, '.build-from-spec/runs'))).filter((name) => name.endsWith('.ndjson')).sort();
  const undo = async () => {
    const last = await undoableProject(app.folder);
    assert.ok(last);
    await undoBuild({ folder: app.folder, runId: last.id, buffers: app.buffers, merge: false });
    return last.id;
  };

  it('are folded to the last, and an undo of it takes back all of them', async () => {
    await run('asked for\n', false);
    for (const text of ['first save\n', 'second save\n', 'third save\n']) await run(text, true);
    assert.deepEqual(await journals(), ['run-1.ndjson', 'run-4.ndjson']);
    assert.equal((await latestProject(app.folder))?.id, 'run-4');
    assert.equal(await undo(), 'run-4');
    assert.equal(await app.read('a.ts'), 'asked for\n');
  });

  it('also where some of them wrote nothing, or were stopped before they had read the spec', async () => {
    await run('asked for\n', false);
    await run('first save\n', true);
    await run(undefined, true, { type: 'run_cancelled' });
    await run('third save\n', true);
    assert.deepEqual(await journals(), ['run-1.ndjson', 'run-4.ndjson']);
    await undo();
    assert.equal(await app.read('a.ts'), 'asked for\n');
  });

  it('keep what the person changed between two of them', async () => {
    await run('one\ntwo\nthree\n', false);
    await run('uno\ntwo\nthree\n', true);
    await app.write('a.ts', 'uno\ntwo\nmine\n');
    await run('un\ntwo\nthree\n', true);
    assert.equal(await app.read('a.ts'), 'un\ntwo\nmine\n');
    await undo();
    assert.match((await app.read('a.ts')) ?? '', /mine/);
  });

  it('reach back to the last run that the person asked for, took back or deployed, and leave those as they are', async () => {
    await run('asked for\n', false);
    await run('undone\n', true, { type: 'build_undone', restored: ['a.ts'], kept: [] });
    await run('deployed\n', true, { type: 'phase_started', phase: 'deployment', request: { target: 'vercel' } });
    await run('save\n', true);
    assert.deepEqual(await journals(), ['run-1.ndjson', 'run-2.ndjson', 'run-3.ndjson', 'run-4.ndjson']);
    assert.ok(existsSync(app.at('.build-from-spec/runs/run-4.undo')));
    await undo();
    assert.equal(await app.read('a.ts'), 'deployed\n');
  });
});
