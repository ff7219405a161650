import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readManifest } from '../../../src/workspace/manifest';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { appFolder } from '../helpers/appFolder';
import { silentLogger } from '../helpers/fakes';

describe('The manifest', () => {
  const app = appFolder();
  const git = (...words: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'core.autocrlf=false'];
    return execFileSync('git', [...identity, ...words], { cwd: app.folder, encoding: 'utf8', stdio: 'pipe' });
  };
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };
  const branch = async (name: string, files: Record<string, string>) => {
    git('checkout', '-q', '-b', name, 'main');
    await app.build(files, { runId: `2026-${name}` });
    commit(name);
  };

  it('merges in git when two branches have built different files, also neighbours, the first and the last', async () => {
    git('init', '-q', '-b', 'main');
    await (await createProjectStore(silentLogger, 'in a test').openJournal(app.folder, 'run')).close();
    await app.build({ 'b.ts': 'one', 'c.ts': 'one', 'd.ts': 'one' }, { runId: '2025' });
    commit('first');
    await branch('theirs', { 'b.ts': 'one', 'c.ts': 'two', 'd.ts': 'one', 'a.ts': 'new' });
    await branch('ours', { 'b.ts': 'two', 'c.ts': 'one', 'd.ts': 'two', 'e.ts': 'new' });
    git('merge', '-q', '--no-edit', 'theirs');
    const files = (await readManifest(app.folder))?.files ?? new Map();
    assert.deepEqual([...files.keys()].sort(), ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']);
    for (const [path, { sha256 }] of files) {
      assert.equal(app.original(sha256), await app.read(path), path);
    }
    await writeFile(app.at('a.ts'), 'new, by hand');
    const all = Object.fromEntries(
      await Promise.all([...files.keys()].map(async (path) => [path, `${await app.read(path)}`])),
    );
    assert.deepEqual(
      (await app.build({ ...all, 'a.ts': 'new' })).filter((one) => !one.startsWith('written unchanged')),
      [],
    );
  });

  it('and the originals have no conflicts in git where both branches have built the same lines', async () => {
    const code = (name: string) => `export function ${name}() {\n${'  // A line of some length.\n'.repeat(20)}}\n`;
    git('init', '-q', '-b', 'main');
    await (await createProjectStore(silentLogger, 'in a test').openJournal(app.folder, 'run')).close();
    await app.build({ 'a.ts': code('first'), 'b.ts': 'same\n' }, { runId: '2025' });
    commit('first');
    for (const name of ['theirs', 'ours']) {
      git('checkout', '-q', '-b', name, 'main');
      for (const build of [1, 2, 3])
        await app.build({ 'a.ts': code(name + build), 'b.ts': 'same\n' }, { runId: `2026-${name}-${build}` });
      commit(name);
    }
    assert.throws(() => git('merge', '-q', '--no-edit', 'theirs'));
    assert.equal(git('diff', '--name-only', '--diff-filter=U').trim(), 'a.ts');
    const { sha256 = '' } = (await readManifest(app.folder))?.files.get('a.ts') ?? {};
    assert.equal(app.original(sha256), code('theirs3'));
  });

  it('of the first format is read, and written in the new one', async () => {
    await app.build({ 'a.ts': 'one' });
    const path = join(app.folder, '.build-from-spec/manifest.json');
    const { sha256 = '' } = (await readManifest(app.folder))?.files.get('a.ts') ?? {};
    const entry = { sha256, requirementIds: ['FR-1'], run: 'old' };
    await writeFile(path, JSON.stringify({ version: 1, spec: 'a.md', files: { 'a.ts': entry } }));
    assert.deepEqual(await app.build({ 'a.ts': 'one' }), ['written unchanged a.ts']);
    const text = await readFile(path, 'utf8');
    assert.match(text, /"version": 2/);
    assert.match(text, /"run":"old","model":"built-in"/);
  });

  it('is believed nothing of a path that we would never write', async () => {
    await app.build({ 'a.ts': 'one' });
    const path = join(app.folder, '.build-from-spec/manifest.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"a.ts":', '"../../evil.ts":'));
    assert.equal((await readManifest(app.folder))?.files.size, 0);
  });

  it('is what this process wrote last, and what the disk says as soon as that is something else', async () => {
    await app.build({ 'b.ts': 'two', 'a.ts': 'one', 'c.ts': 'three' });
    const path = join(app.folder, '.build-from-spec/manifest.json');
    const written = await readManifest(app.folder);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}\n`);
    const read = await readManifest(app.folder);
    assert.deepEqual([...(read?.files ?? [])], [...(written?.files ?? [])]);
    assert.deepEqual([...(read?.files.keys() ?? [])], ['a.ts', 'b.ts', 'c.ts']);
    await writeFile(path, text.replace('"FR-1"', '"FR-2"'));
    assert.deepEqual((await readManifest(app.folder))?.files.get('a.ts')?.requirementIds, ['FR-2']);
  });
});
