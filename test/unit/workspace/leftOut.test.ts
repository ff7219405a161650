import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { leftOutOf } from '../../../src/workspace/leftOut';
import { undoBuild } from '../../../src/workspace/undo';
import { appFolder, generated } from '../helpers/appFolder';

const files = { 'src/needed.ts': '1\n', 'src/left.ts': '2\n', 'src/kept.ts': '3\n' };

describe('attack 8: what the checks leave out', () => {
  const app = appFolder();
  /** A build that has a use for one of the files only; on one nobody decides, one the person keeps. */
  const rebuild = async () => {
    const publisher = await app.open();
    await publisher.publish(generated('src/needed.ts', 'new\n'));
    publisher.leaveOut('src/left.ts');
    publisher.keep('src/kept.ts');
    await publisher.finish();
    publisher.close();
  };

  it('is what earlier builds left there, decided on or not', async () => {
    await app.build(files);
    assert.deepEqual(await leftOutOf(app.folder), []);
    await rebuild();
    assert.deepEqual((await leftOutOf(app.folder)).toSorted(), ['src/kept.ts', 'src/left.ts']);
  });

  it('is not what a person has changed: that is theirs, and is checked', async () => {
    await app.build(files);
    await rebuild();
    await app.write('src/left.ts', 'mine\n');
    assert.deepEqual(await leftOutOf(app.folder), ['src/kept.ts']);
  });

  it('counts as the person’s once it is kept, so that what it imports stays', async () => {
    await app.build(files);
    await rebuild();
    const publisher = await app.open();
    const found = publisher.unneeded((path) => path === 'src/needed.ts');
    publisher.close();
    assert.deepEqual(found, { ours: ['src/left.ts'], changed: [], foreign: [], kept: ['src/kept.ts'] });
  });

  it('is nothing again when the spec needs it again, or when the build is undone', async () => {
    await app.build(files);
    await rebuild();
    await undoBuild({ folder: app.folder, runId: 'run-2', buffers: app.buffers, merge: false });
    assert.deepEqual(await leftOutOf(app.folder), []);
    await rebuild();
    await app.build(files);
    assert.deepEqual(await leftOutOf(app.folder), []);
  });
});
