import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { pipeline, silentLogger } from '../helpers/fakes';

describe('the folder of a new app', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'usable-'));
  });
  afterEach(() => rm(root, { recursive: true }));
  const create = (folder: string) => {
    const { orchestrator } = pipeline({ store: createProjectStore(silentLogger, 'in a test') });
    return orchestrator.createProject({ spec: snapshotOf('a', 'a.md', '# A'), folder, model: 'built-in' });
  };

  for (const character of ['#', '%', '?', delimiter]) {
    it(`attack 9: is refused before anything is written with ${character} in the name of one above it`, async () => {
      const above = join(root, `c${character}d`);
      await assert.rejects(create(join(above, 'app')), {
        reason: 'folder_unusable',
        message: new RegExp(`fail in a folder with [${character}] in its path`),
      });
      assert.equal(existsSync(above), false);
    });
  }

  it('may have other signs and letters in its name, and in those above it', async () => {
    const folder = join(root, "Ärger & Söhne's (2026) [neu] +1,=~", 'app');
    assert.equal((await create(folder)).folder, folder);
  });
});
