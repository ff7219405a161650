/** The description that an app was compiled from lies beside its manifest, and an undo brings back the one of before. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { undoBuild } from '../../../src/workspace/undo';
import { appFolder, generated } from '../helpers/appFolder';

describe('the description of an app', () => {
  const app = appFolder();
  const path = () => join(app.folder, '.build-from-spec', 'structured-spec.json');
  const kept = () => readFile(path(), 'utf8');
  const undo = () => undoBuild({ folder: app.folder, runId: `run-${app.runs}`, buffers: app.buffers, merge: false });

  async function build(content: string, text: string | undefined): Promise<void> {
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', content));
    publisher.describe(text);
    await publisher.finish();
    publisher.close();
  }

  it('is written by each build, and brought back by an undo, which tells of the files of the app alone', async () => {
    await build('one\n', 'first\n');
    assert.equal(await kept(), 'first\n');
    await build('two\n', 'second\n');
    assert.equal(await kept(), 'second\n');
    assert.deepEqual(await undo(), { restored: ['a.ts'], kept: [] });
    assert.equal(await kept(), 'first\n');
  });

  it('goes where an app has none any more', async () => {
    await build('one\n', 'first\n');
    await build('two\n', undefined);
    assert.ok(!existsSync(path()));
    await undo();
    assert.equal(await kept(), 'first\n');
  });

  it('takes no undo away from an earlier build where nothing else has changed', async () => {
    await build('one\n', 'first\n');
    await build('two\n', 'second\n');
    const run = `run-${app.runs}`;
    await build('two\n', 'third\n');
    const undone = await undoBuild({ folder: app.folder, runId: run, buffers: app.buffers, merge: false });
    assert.deepEqual(undone.restored, ['a.ts']);
  });

  it('stays as a person has left it while the build ran', async () => {
    await build('one\n', 'first\n');
    await writeFile(path(), 'by hand\n');
    const publisher = await app.open();
    assert.equal(publisher.describe('second\n', { basedOn: { text: 'first\n' } }), false);
    publisher.close();
    assert.equal(await kept(), 'by hand\n');
  });

  it('stays as a person has left it since', async () => {
    await build('one\n', 'first\n');
    await writeFile(path(), 'by hand\n');
    const { kept: left } = await undo();
    assert.equal(await kept(), 'by hand\n');
    assert.deepEqual(
      left.map((file) => file.path),
      ['.build-from-spec/structured-spec.json'],
    );
  });
});
