import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { obeyedIn } from '../../../src/workspace/obeyed';
import { appFolder } from '../helpers/appFolder';

describe('what the checks of an app would run or obey', () => {
  const app = appFolder();
  for (const path of [
    '.npmrc',
    'npm-shrinkwrap.json',
    'vite.config.js',
    'vitest.config.mjs',
    'vitest.workspace.ts',
    'postcss.config.cjs',
    '.postcssrc',
    '.postcssrc.json',
    'tsconfig.json',
    'src/App.js',
    'src/main/index.jsx',
    'test/a.spec.ts',
    '.hidden/a.test.mjs',
  ]) {
    it(`attack 16: is ${path}`, async () => {
      await app.write(path, '');
      assert.deepEqual(obeyedIn(app.folder), [path]);
    });
  }

  it('attack 16: is what a link in the place of a source leads to', async () => {
    await mkdir(app.at('elsewhere'));
    await app.write('theirs.js', '');
    await symlink(app.at('elsewhere'), app.at('src'));
    await symlink(app.at('theirs.js'), app.at('vite.config.js'));
    assert.deepEqual(obeyedIn(app.folder), ['src', 'vite.config.js']);
  });

  it('is not what people keep beside an app, nor what its tools and we do', async () => {
    const others = ['README.md', 'spec.md', '.env', '.gitignore', 'public/a.js', 'src/notes.md', 'docs/vite.config.js'];
    const tools = ['node_modules/a/a.test.js', 'dist/a.test.js', '.build-from-spec/a.test.js', '.git/a.test.js'];
    for (const path of [...others, ...tools]) await app.write(path, '');
    assert.deepEqual(obeyedIn(app.folder), []);
  });
});
