/** Specs of a few words through the pipeline with its real agents and real files; only what proves the app is scripted. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { evidence, pipeline, silentLogger } from '../helpers/fakes';

describe('PipelineOrchestrator: minimal specs', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minimal-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const nobody = async (): Promise<never> => assert.fail('somebody was asked');
  const models = { source: { open: async () => undefined }, parallel: () => 1 };
  const run = async (text: string) => {
    const { orchestrator, specAnalysis, coding, events } = pipeline({
      store: createProjectStore(silentLogger, 'in a test'),
    });
    const analyst = new SpecAnalysisAgent(models);
    const coder = new CodingAgent({
      models,
      buffers: { textOf: () => undefined, replace: async () => false },
      person: { chooseReplaceable: nobody, chooseRemovable: nobody, mayMoveAside: nobody, mayRun: nobody },
      gatherEvidence: async () => evidence(),
      testApart: nobody,
    });
    specAnalysis.play = (input, context) => analyst.run(input, context);
    coding.play = (input, context) => coder.run(input, context);
    const spec = snapshotOf('/specs/tally.md', 'tally.md', text);
    const { id } = await orchestrator.createProject({ spec, folder: join(folder, 'tally'), model: 'built-in' });
    return { project: await orchestrator.run(id), events };
  };

  it('becomes an app whose files are on the disk', async () => {
    const { project } = await run('# Tally\n\nA counter for one person.\n\n- Press + to add one.\n');
    assert.equal(project.status, 'completed', project.error?.message);
    const files = project.generatedProject?.files ?? [];
    assert.ok(files.length > 10);
    assert.deepEqual(
      files.filter(({ path }) => !existsSync(join(folder, 'tally', path))),
      [],
    );
  });

  it('tells of each of its files once, with what it is for', async () => {
    const { events } = await run('# Tally\n\nA counter for one person.\n\n- Press + to add one.\n');
    const told = events.flatMap((event) => (event.type === 'file_generated' ? [event] : []));
    assert.equal(new Set(told.map(({ path }) => path)).size, told.length);
    assert.deepEqual(
      told.filter(({ purpose }) => purpose === ''),
      [],
    );
  });

  it('waits for what it should keep where one sentence does not say it', async () => {
    const { project } = await run('# Sign-up\n\nPeople sign up for our next meeting.\n');
    assert.equal(project.status, 'clarifying');
    assert.ok(project.clarifications.length >= 1);
    assert.equal(existsSync(join(folder, 'tally', 'package.json')), false);
  });

  it('of a title alone ends with its line and what to do, and writes no app', async () => {
    const { project } = await run('# Tally\n');
    assert.deepEqual([project.status, project.error?.reason, project.error?.line], ['failed', 'nothing_to_build', 1]);
    assert.equal(existsSync(join(folder, 'tally', 'package.json')), false);
  });
});
