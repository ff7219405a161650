import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { featuresBeside } from '../../../src/workspace/features';

describe('the features beside a spec', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'features-'));
    for (const path of [
      'specs/001-tools/spec.md',
      'specs/002-members/spec.md',
      'specs/010-loans/spec.md',
      'specs/notes/ideas.md',
      'alone/.kiro/specs/one/requirements.md',
      'docs/shop/spec.md',
      'docs/blog/spec.md',
    ]) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), '# A\n');
    }
  });
  after(() => rm(root, { recursive: true }));

  it('are those that have a spec of their own, in their order, for the spec and for its folder', async () => {
    const expected = ['001-tools', '002-members', '010-loans'];
    for (const path of ['specs/002-members/spec.md', 'specs/002-members'])
      assert.deepEqual((await featuresBeside(join(root, path)))?.names, expected);
  });

  it('are none where there is one only, or where the folder is not one of specs', async () => {
    for (const path of ['alone/.kiro/specs/one/requirements.md', 'docs/shop/spec.md', 'specs/notes/ideas.md', 'specs'])
      assert.equal(await featuresBeside(join(root, path)), undefined, path);
  });
});
