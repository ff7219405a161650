import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { bringBack, personsFolders, setAside, whileToolsRun } from '../../../src/workspace/toolFolders';
import { appFolder } from '../helpers/appFolder';

describe('the folders that an app’s tools fill', () => {
  const app = appFolder();
  const built = () =>
    whileToolsRun(app.folder, async () => {
      await app.write('node_modules/a/index.js', '');
      await app.write('dist/index.html', '');
      await app.write('dist/assets/index-a1B2c3D4.js', '');
    });

  it('attack 4: are a person’s where no build has filled them', async () => {
    await app.write('dist/mine.txt', 'Mine.');
    await app.write('node_modules/a/index.js', '');
    assert.deepEqual(await personsFolders(app.folder, false), ['dist', 'node_modules']);
  });

  it('attack 4: are nobody’s where a build has filled them, also when it was taken back or cut off', async () => {
    await built();
    assert.deepEqual(await personsFolders(app.folder, false), []);
    await rm(app.at('dist'), { recursive: true });
    const cutOff = whileToolsRun(app.folder, async () => {
      await app.write('dist/index.html', '');
      throw new Error('cut off');
    });
    await assert.rejects(cutOff, /cut off/);
    assert.deepEqual(await personsFolders(app.folder, false), []);
  });

  it('attack 4: are a person’s again where somebody has put other folders in their place', async () => {
    await built();
    await app.write('other/index.html', '');
    await rm(app.at('dist'), { recursive: true });
    await rename(app.at('other'), app.at('dist'));
    assert.deepEqual(await personsFolders(app.folder, false), ['dist']);
  });

  it('attack 4: are asked about in an app for what no build of it makes, and for what a link leads to', async () => {
    await built();
    await app.write('public/icon.svg', '');
    await app.write('dist/icon.svg', '');
    await app.write('dist/assets/index-zzzzzzzz.css', '');
    assert.deepEqual(await personsFolders(app.folder, true), []);
    await app.write('dist/notes.txt', 'Mine.');
    assert.deepEqual(await personsFolders(app.folder, true), ['dist']);
    await rm(app.at('node_modules'), { recursive: true });
    await mkdir(app.at('elsewhere'));
    await symlink(app.at('elsewhere'), app.at('node_modules'));
    assert.deepEqual(await personsFolders(app.folder, true), ['dist', 'node_modules']);
  });

  it('attack 4: are moved aside whole, and brought back in the place of what the build has made', async () => {
    await app.write('dist/deep/mine.txt', 'Mine.');
    setAside(app.folder, 'run-1', ['dist']);
    assert.equal(await app.read('dist/deep/mine.txt'), undefined);
    await built();
    await bringBack(app.folder, 'run-1');
    assert.equal(await app.read('dist/deep/mine.txt'), 'Mine.');
    assert.deepEqual(await readdir(app.at('dist')), ['deep']);
  });

  it('attack 4: stay aside at an undo where a person has put something of theirs there since', async () => {
    await app.write('dist/mine.txt', 'Mine.');
    setAside(app.folder, 'run-1', ['dist']);
    await built();
    await app.write('dist/newer.txt', 'Mine, too.');
    await bringBack(app.folder, 'run-1');
    assert.equal(await app.read('dist/newer.txt'), 'Mine, too.');
    assert.equal(await app.read('.build-from-spec/set-aside/run-1/dist/mine.txt'), 'Mine.');
  });
});
