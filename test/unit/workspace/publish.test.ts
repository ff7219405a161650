import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { readManifest } from '../../../src/workspace/manifest';
import { openPublisher } from '../../../src/workspace/publish';

const file = (path: string, content: string): GeneratedFile => ({
  path,
  content,
  purpose: '',
  requirementIds: ['FR-1'],
});

describe('Publisher', () => {
  let folder: string;
  let dirty: Map<string, string>;
  const buffers = { textOf: (path: string) => dirty.get(path), replace: async () => undefined };
  const open = (runId = 'run-1') => openPublisher({ folder, specName: 'a.md', runId, buffers });
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const build = async (...files: GeneratedFile[]) => {
    const publisher = await open();
    const results = [];
    for (const one of files) results.push(await publisher.publish(one));
    return { results, leftovers: await publisher.finish() };
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publish-'));
    dirty = new Map();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes new files, records them, and leaves no temporary file behind', async () => {
    const { results } = await build(file('src/a.ts', 'one'));
    assert.equal(results[0]?.kind === 'written' && results[0].change, 'created');
    assert.equal(await read('src/a.ts'), 'one');
    assert.deepEqual((await readManifest(folder))?.files['src/a.ts']?.requirementIds, ['FR-1']);
    assert.deepEqual(await readdir(join(folder, 'src')), ['a.ts']);
  });

  it('replaces a file that nobody touched, and says when nothing changed', async () => {
    await build(file('a.ts', 'one'), file('b.ts', 'same'));
    const { results } = await build(file('a.ts', 'two'), file('b.ts', 'same'));
    assert.deepEqual(
      results.map((result) => result.kind === 'written' && result.change),
      ['updated', 'unchanged'],
    );
    assert.equal(await read('a.ts'), 'two');
  });

  it('keeps a file that the person changed, also in every later build', async () => {
    await build(file('a.ts', 'one'));
    await writeFile(join(folder, 'a.ts'), 'mine');
    for (const next of ['two', 'three']) {
      const { results } = await build(file('a.ts', next));
      assert.equal(results[0]?.kind === 'skipped' && results[0].reason, 'conflict');
      assert.equal(await read('a.ts'), 'mine');
    }
  });

  it('keeps a copy of what it would have written, to be compared', async () => {
    await build(file('a.ts', 'one'));
    await writeFile(join(folder, 'a.ts'), 'mine');
    const { results } = await build(file('a.ts', 'two'));
    const sha256 = results[0]?.kind === 'skipped' ? results[0].sha256 : undefined;
    assert.equal(await read(`.build-from-spec/base/${sha256}`), 'two');
  });

  it('takes unsaved changes in an editor for the person’s version', async () => {
    await build(file('a.ts', 'one'));
    dirty.set(join(folder, 'a.ts'), 'being typed');
    const { results } = await build(file('a.ts', 'two'));
    assert.equal(results[0]?.kind === 'skipped' && results[0].reason, 'conflict');
    assert.equal(await read('a.ts'), 'one');
  });

  it('makes everything anew for a person who deleted everything', async () => {
    await build(file('a.ts', 'one'), file('b.ts', 'two'));
    await rm(join(folder, 'a.ts'));
    await rm(join(folder, 'b.ts'));
    await build(file('a.ts', 'one'), file('b.ts', 'two'));
    assert.equal(await read('b.ts'), 'two');
  });

  it('does not take other line endings for a change by the person', async () => {
    await build(file('a.ts', 'one\ntwo\n'), file('b.ts', 'x\ny\n'));
    await writeFile(join(folder, 'a.ts'), 'one\r\ntwo\r\n');
    await writeFile(join(folder, 'b.ts'), 'x\r\ny\r\n');
    const { results } = await build(file('a.ts', 'one\nthree\n'), file('b.ts', 'x\ny\n'));
    assert.deepEqual(
      results.map((result) => result.kind === 'written' && result.change),
      ['updated', 'unchanged'],
    );
    assert.equal(await read('b.ts'), 'x\r\ny\r\n');
  });

  it('does not bring back a file that the person deleted', async () => {
    await build(file('a.ts', 'one'), file('b.ts', 'two'));
    await rm(join(folder, 'a.ts'));
    const { results } = await build(file('a.ts', 'two'), file('b.ts', 'two'));
    assert.equal(results[0]?.kind === 'skipped' && results[0].reason, 'deleted');
    assert.deepEqual((await readdir(folder)).sort(), ['.build-from-spec', 'b.ts']);
  });

  it('asks before it touches a file that it did not generate, and keeps it when not allowed', async () => {
    await writeFile(join(folder, 'a.ts'), 'theirs');
    const publisher = await open();
    assert.deepEqual(await publisher.foreignAmong([file('a.ts', 'ours'), file('b.ts', 'ours')]), ['a.ts']);
    const result = await publisher.publish(file('a.ts', 'ours'));
    assert.equal(result.kind === 'skipped' && result.reason, 'exists');
    assert.equal(await read('a.ts'), 'theirs');
  });

  it('replaces a foreign file that the person allowed to be replaced', async () => {
    await writeFile(join(folder, 'a.ts'), 'theirs');
    const publisher = await open();
    publisher.allowReplacing(['a.ts']);
    await publisher.publish(file('a.ts', 'ours'));
    assert.equal(await read('a.ts'), 'ours');
  });

  it('knows its own files again when the run before died ahead of the manifest', async () => {
    const died = await open();
    await died.publish(file('a.ts', 'one'));
    const { results } = await build(file('a.ts', 'two'));
    assert.equal(results[0]?.kind === 'written' && results[0].change, 'updated');
  });

  it('reports files that are no longer generated and leaves them where they are', async () => {
    await build(file('a.ts', 'one'), file('b.ts', 'two'));
    const { leftovers } = await build(file('a.ts', 'one'));
    assert.deepEqual(leftovers, ['b.ts']);
    assert.equal(await read('b.ts'), 'two');
  });

  it('rejects a path that leads out of the folder, and goes on with the next file', async () => {
    const { results } = await build(file('../evil.ts', 'x'), file('a.ts', 'one'));
    assert.equal(results[0]?.kind === 'skipped' && results[0].reason, 'rejected');
    assert.equal(await read('a.ts'), 'one');
  });

  it('rejects a second file whose name differs only in case', async () => {
    const { results } = await build(file('a.ts', 'one'), file('A.ts', 'two'));
    assert.equal(results[1]?.kind === 'skipped' && results[1].reason, 'rejected');
  });

  it('does not write through a symbolic link', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await symlink(elsewhere, join(folder, 'src'));
    const publisher = await open();
    await assert.rejects(publisher.publish(file('src/a.ts', 'x')), { reason: 'unsafe_path' });
    assert.deepEqual(await readdir(elsewhere), []);
    await rm(elsewhere, { recursive: true });
  });

  it('keeps the run of an unchanged file in the manifest, so that a rebuild gives no diff', async () => {
    await build(file('a.ts', 'one'));
    const before = await read('.build-from-spec/manifest.json');
    const again = await open('run-2');
    await again.publish(file('a.ts', 'one'));
    await again.finish();
    assert.equal(await read('.build-from-spec/manifest.json'), before);
  });

  it('says what to do about a manifest that cannot be read', async () => {
    await mkdir(join(folder, '.build-from-spec'));
    await writeFile(join(folder, '.build-from-spec/manifest.json'), '<<<<<<< HEAD');
    await assert.rejects(open(), /manifest.json can't be read. Restore it from version control/);
  });
});
