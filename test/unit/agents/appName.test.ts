/** Visitors' data lie in their browsers under the app's name, which the manifest keeps for good. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { builtInModel } from '../../../src/pipeline/modelId';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { readSpec } from '../../../src/reader/readSpec';
import { readManifest } from '../../../src/workspace/manifest';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { nobodyAsked } from '../../support/nobodyAsked';
import { silentLogger } from '../helpers/fakes';
import { fakeContext, memoryUse, ScriptedModel } from '../helpers/modelFakes';

const text = '# Shelf\n\n## Book\n- title (required)\n';

describe('attack 7: the name under which an app keeps its data', () => {
  let home: string;
  let runs = 0;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'name-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** The storage keys of the app after a build. */
  async function build(folder: string, specName: string): Promise<string[]> {
    const store = createProjectStore(silentLogger, 'in a test');
    await (await store.openJournal(join(home, folder), `run-${++runs}`)).close();
    const agent = new CodingAgent({
      models: { source: { open: async () => new ScriptedModel(() => '') }, parallel: () => 1, firstWait: 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => ({ items: [] }),
      testApart: async () => undefined,
      person: nobodyAsked,
    });
    const input = {
      structuredSpec: readSpec(text).spec,
      folder: join(home, folder),
      projectId: `run-${runs}`,
      spec: snapshotOf(join(home, specName), specName, text),
      model: memoryUse({ id: builtInModel }),
    };
    await agent.run(input, fakeContext());
    const database = await readFile(join(home, folder, 'src', 'database.ts'), 'utf8');
    const lists = [...database.matchAll(/torageKeys?(?:: readonly string\[\])? = (.*);/g)].map(
      ([, list]) => list ?? '',
    );
    return lists.flatMap((list) => list.match(/(?<=')[^']*(?=')/g) ?? []);
  }

  it('is the name of the spec, and stays when spec and folder are renamed', async () => {
    assert.deepEqual(await build('shelf', 'shelf.md'), ['shelf']);
    await rename(join(home, 'shelf'), join(home, 'library'));
    assert.deepEqual(await build('library', 'books.md'), ['shelf', 'library']);
    assert.equal((await readManifest(join(home, 'library')))?.app, 'shelf');
  });

  it('is the name of a spec folder without its number', async () => {
    assert.deepEqual(await build('app', '001-photo-albums'), ['photo-albums', 'app']);
  });

  it('stays that of the folder where an earlier version built the app', async () => {
    await build('library', 'shelf.md');
    const manifest = join(home, 'library', '.build-from-spec', 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/ *"app": .*\n/, ''));
    assert.deepEqual(await build('library', 'shelf.md'), ['library']);
    assert.deepEqual(await build('library', 'shelf.md'), ['library']);
  });
});
