import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readManifest } from '../../../src/workspace/manifest';
import { appFolder, generated, outcome } from '../helpers/appFolder';

describe('Publisher', () => {
  const app = appFolder();

  it('writes new files, records what made them and what for, and leaves no temporary file behind', async () => {
    const publisher = await app.open();
    await publisher.publish(generated('src/a.ts', 'one'));
    await publisher.publish({ ...generated('src/b.ts', 'two'), model: 'openai:gpt-x' });
    await publisher.finish();
    assert.equal(await app.read('src/a.ts'), 'one');
    const files = (await readManifest(app.folder))?.files;
    const { requirementIds, run, model, sha256 = '' } = files?.get('src/a.ts') ?? {};
    assert.deepEqual([requirementIds, run, model], [['FR-1'], 'run-1', 'built-in']);
    assert.equal(files?.get('src/b.ts')?.model, 'openai:gpt-x');
    assert.equal(app.original(sha256), 'one');
    assert.deepEqual(await readdir(app.at('src')), ['a.ts', 'b.ts']);
  });

  it('replaces a file that nobody touched, and says when nothing changed', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'same' });
    assert.deepEqual(await app.build({ 'a.ts': 'two', 'b.ts': 'same' }), [
      'written updated a.ts',
      'written unchanged b.ts',
    ]);
    assert.equal(await app.read('a.ts'), 'two');
  });

  it('makes everything anew for a person who deleted everything', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two' });
    await rm(app.at('a.ts'));
    await rm(app.at('b.ts'));
    await app.build({ 'a.ts': 'one', 'b.ts': 'two' });
    assert.equal(await app.read('b.ts'), 'two');
  });

  it('does not bring back a file that the person deleted', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two' });
    await rm(app.at('a.ts'));
    assert.deepEqual(await app.build({ 'a.ts': 'two', 'b.ts': 'two' }), [
      'skipped deleted a.ts',
      'written unchanged b.ts',
    ]);
    assert.equal(await app.read('a.ts'), undefined);
  });

  it('notices a file that the person deletes while the build goes on, and does not propose it for removal', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two', 'c.ts': 'three' });
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', 'one'));
    await rm(app.at('b.ts'));
    publisher.lookAgain();
    assert.equal(outcome(await publisher.publish(generated('b.ts', 'two'))), 'skipped deleted b.ts');
    await rm(app.at('c.ts'));
    assert.deepEqual(
      publisher.unneeded((path) => path === 'a.ts'),
      { ours: [], changed: [], foreign: [], kept: [] },
    );
    publisher.close();
  });

  it('asks before it touches a file that it did not generate, and keeps it when not allowed', async () => {
    await app.write('a.ts', 'theirs');
    const publisher = await app.open();
    assert.deepEqual(await publisher.foreignAmong([generated('a.ts', 'ours'), generated('b.ts', 'ours')]), ['a.ts']);
    assert.equal(outcome(await publisher.publish(generated('a.ts', 'ours'))), 'skipped exists a.ts');
    assert.equal(await app.read('a.ts'), 'theirs');
  });

  it('replaces a foreign file that the person allowed to be replaced', async () => {
    await app.write('a.ts', 'theirs');
    const publisher = await app.open();
    publisher.allowReplacing(['a.ts']);
    await publisher.publish(generated('a.ts', 'ours'));
    assert.equal(await app.read('a.ts'), 'ours');
  });

  it('knows its own files again when the run before died ahead of the manifest', async () => {
    const died = await app.open();
    await died.publish(generated('a.ts', 'one'));
    assert.deepEqual(await app.build({ 'a.ts': 'two' }), ['written updated a.ts']);
  });

  it('goes on from what a run has written that was cut off ahead of the manifest, whoever goes on', async () => {
    for (const runId of ['cut-off', 'another']) {
      await app.build({ 'a.ts': 'first', 'b.ts': 'x' });
      const died = await app.open({ runId: 'cut-off' });
      await died.publish(generated('a.ts', 'one\ntwo\nthree\n'));
      await app.write('a.ts', 'one\ntwo\nthree, by hand\n');
      const results = await app.build({ 'a.ts': 'uno\ntwo\nthree\n' }, { runId });
      assert.deepEqual(results, ['written merged a.ts']);
      assert.equal(await app.read('a.ts'), 'uno\ntwo\nthree, by hand\n');
      await rm(app.folder, { recursive: true });
      await app.write('b.ts', 'x');
    }
  });

  it('brings back what it generated before, where a run that was cut off has left something else', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'x' });
    const died = await app.open();
    await died.publish(generated('a.ts', 'two'));
    assert.deepEqual(await app.build({ 'a.ts': 'one', 'b.ts': 'x' }), [
      'written updated a.ts',
      'written unchanged b.ts',
    ]);
    assert.equal(await app.read('a.ts'), 'one');
  });

  it('does not believe a note of what was not done any more', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'x' });
    const died = await app.open();
    await died.publish(generated('a.ts', 'two'));
    await app.write('a.ts', 'one');
    assert.deepEqual((await app.build({ 'a.ts': 'two', 'b.ts': 'x' }))[0], 'written updated a.ts');
    assert.equal(await app.read('a.ts'), 'two');
  });

  it('leaves deleted what the person deleted after the run was cut off', async () => {
    await app.build({ 'b.ts': 'two' });
    const died = await app.open({ runId: 'cut-off' });
    await died.publish(generated('a.ts', 'one'));
    await rm(app.at('a.ts'));
    await app.write('c.ts', 'mine');
    const results = await app.build({ 'a.ts': 'one', 'b.ts': 'two' }, { runId: 'cut-off' });
    assert.deepEqual(results, ['written created a.ts', 'written unchanged b.ts']);
  });

  it('reports files that are not needed any more by who has touched them, and leaves them where they are', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two', 'c.ts': 'three' });
    await app.write('c.ts', 'mine');
    await app.write('own.ts', 'mine');
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', 'one'));
    assert.deepEqual(
      publisher.unneeded((path) => path === 'a.ts'),
      {
        ours: ['b.ts'],
        changed: ['c.ts'],
        foreign: ['own.ts'],
        kept: [],
      },
    );
    assert.equal(await app.read('b.ts'), 'two');
  });

  it('takes a copy that the person has made of a generated file for theirs', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two' });
    await app.write('a.copy.ts', 'one');
    const publisher = await app.open();
    assert.deepEqual(publisher.unneeded((path) => path !== 'a.copy.ts').ours, []);
    assert.equal(await publisher.remove('a.copy.ts'), false);
    assert.equal(await app.read('a.copy.ts'), 'one');
  });

  it('does not speak again of a file that the person keeps although it is not needed', async () => {
    await app.build({ 'a.ts': 'one', 'b.ts': 'two' });
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', 'one'));
    publisher.keep('b.ts');
    await publisher.finish();
    assert.deepEqual((await app.open()).unneeded((path) => path === 'a.ts').ours, []);
  });

  it('rejects a path that leads out of the folder, and goes on with the next file', async () => {
    assert.deepEqual(await app.build({ '../evil.ts': 'x', 'a.ts': 'one' }), [
      'skipped rejected ../evil.ts',
      'written created a.ts',
    ]);
  });

  it('does not write through a symbolic link, and goes on with the next file', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await symlink(elsewhere, app.at('src'));
    const results = await app.build({ 'src/a.ts': 'x', 'b.ts': 'x' });
    assert.deepEqual(results, ['skipped rejected src/a.ts', 'written created b.ts']);
    assert.deepEqual(await readdir(elsewhere), []);
    await rm(elsewhere, { recursive: true });
  });

  it('looks again whether a folder has become a link while the build went on', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    const publisher = await app.open();
    await publisher.publish(generated('src/a.ts', 'x'));
    await rm(app.at('src'), { recursive: true });
    await symlink(elsewhere, app.at('src'));
    publisher.lookAgain();
    assert.equal(outcome(await publisher.publish(generated('src/b.ts', 'x'))), 'skipped rejected src/b.ts');
    assert.deepEqual(await readdir(elsewhere), []);
    await rm(elsewhere, { recursive: true });
  });

  it('keeps the run of an unchanged file in the manifest, so that a rebuild gives no diff', async () => {
    await app.build({ 'a.ts': 'one' });
    const before = await app.read('.build-from-spec/manifest.json');
    await app.build({ 'a.ts': 'one' });
    assert.equal(await app.read('.build-from-spec/manifest.json'), before);
  });

  it('removes originals that nothing refers to any more, but seldom, for the sake of merges in git', async () => {
    const originals = async () => (await app.read('.build-from-spec/originals.ndjson'))?.trim().split('\n').length ?? 0;
    for (let build = 0; build < 40; build++) await app.build({ 'a.ts': `build ${build}` });
    assert.equal(await originals(), 40);
    for (let build = 40; build < 80; build++) await app.build({ 'a.ts': `build ${build}` });
    assert.ok((await originals()) < 60, `${await originals()}`);
  });

  it('says what to do about a manifest that cannot be read', async () => {
    await app.write('.build-from-spec/manifest.json', '<<<<<<< HEAD');
    await assert.rejects(app.open(), /manifest.json can't be read. Restore it from version control/);
  });
});
