import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOnce } from '../../support/folderOnce';
import { temporaryFolder } from '../../support/paths';

describe('a folder that is filled once', () => {
  let parent: string;
  beforeEach(async () => {
    parent = await temporaryFolder('folder-once');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'file'), text);

  it('is filled the first time only', async () => {
    const folder = join(parent, 'deep', 'target');
    await folderOnce(folder, fillWith('first'));
    await folderOnce(folder, fillWith('second'));
    assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'first');
  });

  it('does not exist if filling it failed, and can be tried again', async () => {
    const folder = join(parent, 'target');
    await assert.rejects(
      folderOnce(folder, async (partial) => {
        await fillWith('half')(partial);
        throw new Error('no network');
      }),
      /no network/,
    );
    assert.deepEqual(await readdir(parent), []);
    await folderOnce(folder, fillWith('whole'));
    assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'whole');
  });

  it('is made by one of two that try at the same time, and both may use it', async () => {
    const folder = join(parent, 'target');
    await Promise.all([folderOnce(folder, fillWith('a')), folderOnce(folder, fillWith('b'))]);
    assert.match(await readFile(join(folder, 'file'), 'utf8'), /^[ab]$/);
    assert.deepEqual(await readdir(parent), ['target']);
  });

  it('removes what an interrupted process left behind', async () => {
    // No process has a number this high.
    await mkdir(join(parent, 'target.partial-999999999.1'));
    await folderOnce(join(parent, 'target'), fillWith('whole'));
    assert.deepEqual(await readdir(parent), ['target']);
  });
});
