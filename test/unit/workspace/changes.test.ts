import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { hasChangedSince } from '../../../src/workspace/changes';

describe('changes since an app was verified', () => {
  let folder: string;
  const verified = Date.UTC(2026, 10, 24, 9);
  const write = async (path: string, hour: number) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'x');
    const time = new Date(Date.UTC(2026, 10, 24, hour));
    await utimes(join(folder, path), time, time);
    await utimes(dirname(join(folder, path)), time, time);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'changes-'));
    await write('src/App.tsx', 8);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are none where every file is older', async () => {
    assert.equal(await hasChangedSince(folder, verified), false);
  });

  it('are files that were written later, wherever they lie', async () => {
    await write('src/pets/list.ts', 10);
    assert.equal(await hasChangedSince(folder, verified), true);
  });

  it('are files that are gone, or that bring their old time with them', async () => {
    await write('src/pets/list.ts', 8);
    await write('src/pets/more.ts', 8);
    await rm(join(folder, 'src/pets/more.ts'));
    assert.equal(await hasChangedSince(folder, verified), true);
  });

  it('are files of a folder in the app that has the name of one of the tools’', async () => {
    await write('src/coverage/list.ts', 10);
    assert.equal(await hasChangedSince(folder, verified), true);
  });

  for (const path of ['node_modules/a/index.js', 'dist/index.html', '.build-from-spec/runs/1.ndjson', 'README.md']) {
    it(`are not ${path}: that is no part of what was verified`, async () => {
      await write(path, 10);
      assert.equal(await hasChangedSince(folder, verified), false);
    });
  }
});
