/** Mending an app that works here and does not build where it was deployed to; the model and the evidence play a script. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { builtInModel } from '../../../src/pipeline/modelId';
import type { Evidence } from '../../../src/pipeline/schema/build';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { nobodyAsked } from '../../support/nobodyAsked';
import { evidence, structuredSpec } from '../helpers/fakes';
import { fakeContext, memoryUse, ScriptedModel } from '../helpers/modelFakes';

const log = 'vite v8.0.0 building\nsrc/App.tsx(1,1): error TS2307: Cannot find module';

describe('CodingAgent: repair of an app that does not build elsewhere', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'repair-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const app = () => readFile(join(folder, 'src/App.tsx'), 'utf8');
  const setUp = async (answer: string, proved: Evidence = evidence()) => {
    const model = new ScriptedModel(() => answer);
    const agent = new CodingAgent({
      models: {
        source: { open: async (id) => (id === builtInModel ? undefined : model) },
        parallel: () => 4,
        firstWait: 1,
      },
      buffers: { textOf: () => undefined, replace: async () => false },
      testApart: async () => undefined,
      gatherEvidence: async () => proved,
      person: nobodyAsked,
    });
    const spec = snapshotOf('/notes.md', 'notes.md', '# Notes');
    const input = {
      structuredSpec: structuredSpec(),
      folder,
      projectId: 'run-1',
      spec,
      model: memoryUse(),
    };
    await agent.run({ ...input, model: memoryUse({ id: builtInModel }) }, fakeContext());
    const before = await app();
    const context = fakeContext();
    return { model, before, context, mended: () => agent.repair({ ...input, log }, context) };
  };

  it('shows the model the problem and the file, writes what it answers, and proves it here', async () => {
    const { model, before, context, mended } = await setUp(
      '=== src/App.tsx\nexport function App() {\n  return <p>Mended</p>;\n}\n',
    );
    const result = await mended();
    assert.deepEqual(result, evidence());
    assert.match(await app(), /Mended/);
    const words = model.requests[0]?.messages.map(({ content }) => content).join('\n') ?? '';
    assert.match(words, /TS2307: Cannot find module/);
    assert.ok(words.includes(before.trim()));
    assert.ok(context.events.some(({ type }) => type === 'verification_completed'));
  });

  it('is taken back where it does not work here', async () => {
    const failed = {
      items: evidence({ build: 'failed' }).items.map((item) => ({ ...item, log: 'src/App.tsx: broken' })),
    };
    const { before, mended } = await setUp('=== src/App.tsx\nexport function App() {\n  return null;\n}\n', failed);
    assert.equal(await mended(), undefined);
    assert.equal(await app(), before);
  });

  it('does nothing where the model has no usable answer', async () => {
    const { before, mended } = await setUp('I would rather not.');
    assert.equal(await mended(), undefined);
    assert.equal(await app(), before);
  });

  it('keeps a file that the person has changed', async () => {
    const { mended } = await setUp('=== src/App.tsx\nexport function App() {\n  return null;\n}\n');
    await writeFile(join(folder, 'src/App.tsx'), '// mine\n');
    await mended();
    assert.equal(await app(), '// mine\n');
  });
});
