import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PipelineError } from '../../../src/pipeline/errors';
import { replay } from '../../../src/pipeline/replay';
import { pipeline } from '../helpers/fakes';

const snapshot = { source: '/specs/notes.md', name: 'notes.md', text: '# Notes', sha256: '0'.repeat(64) };
const usage = { model: 'openai:x', input: 900, cached: 0, output: 100 };
const spent = new PipelineError({ reason: 'budget_reached', userMessage: 'Spent.' });

describe('PipelineOrchestrator: models', () => {
  const start = async (budget?: number) => {
    const parts = pipeline();
    const { id } = await parts.orchestrator.createProject({
      spec: snapshot,
      folder: '/apps/notes',
      model: 'openai:x',
      ...(budget && { budget }),
    });
    return { ...parts, id };
  };

  it('pauses with status clarifying when the budget is used up, without a failure', async () => {
    const { orchestrator, coding, id, store } = await start(1_000);
    coding.play = async (_, context) => {
      await context.emit({ type: 'usage_reported', usage });
      throw spent;
    };
    const project = await orchestrator.run(id);
    assert.deepEqual(
      [project.status, project.pause, project.currentPhase, project.error],
      ['clarifying', 'budget', 'code_generation', undefined],
    );
    assert.equal(replay(store.journals.get(id) ?? [])?.pause, 'budget');
  });

  it('goes on with a higher budget where it stopped, and tells the agent what was used', async () => {
    const { orchestrator, coding, specAnalysis, id } = await start(1_000);
    const finish = coding.play;
    coding.play = async (_, context) => {
      await context.emit({ type: 'usage_reported', usage });
      throw spent;
    };
    await orchestrator.run(id);
    coding.play = finish;
    const project = await orchestrator.raiseBudget(id, 5_000);
    assert.equal(project.status, 'completed');
    assert.deepEqual([coding.inputs[1]?.model.used, coding.inputs[1]?.model.budget], [1_000, 5_000]);
    assert.equal(specAnalysis.inputs.length, 1);
  });

  it('can be cancelled while it waits for a higher budget', async () => {
    const { orchestrator, coding, id } = await start(1_000);
    coding.play = () => {
      throw spent;
    };
    await orchestrator.run(id);
    assert.equal((await orchestrator.cancel(id)).status, 'cancelled');
  });

  it('raises no budget that nobody waits for', async () => {
    const { orchestrator, id } = await start(1_000);
    await assert.rejects(orchestrator.raiseBudget(id, 2_000), { reason: 'wrong_state' });
  });

  it('can pause in the analysis, too, and goes on with it', async () => {
    const { orchestrator, specAnalysis, id } = await start(10);
    const finish = specAnalysis.play;
    specAnalysis.play = () => {
      throw spent;
    };
    assert.equal((await orchestrator.run(id)).currentPhase, 'spec_analysis');
    specAnalysis.play = finish;
    assert.equal((await orchestrator.raiseBudget(id, 5_000)).status, 'completed');
  });

  it('does the rest of a run with another model where that is asked for', async () => {
    const { orchestrator, coding, id } = await start();
    const finish = coding.play;
    coding.play = () => {
      throw new PipelineError({ reason: 'model_key_rejected', userMessage: 'No.' });
    };
    assert.equal((await orchestrator.run(id)).status, 'failed');
    await orchestrator.useModel(id, 'built-in');
    coding.play = finish;
    const project = await orchestrator.run(id);
    assert.deepEqual(
      [project.status, project.model, coding.inputs[1]?.model.id],
      ['completed', 'built-in', 'built-in'],
    );
  });

  it('keeps the model’s answers until the app is built, and then no longer', async () => {
    const { orchestrator, coding, id, store } = await start();
    coding.play = async ({ folder, model }) => {
      await model.answers.write('hash', 'answer');
      assert.equal(await model.answers.read('hash'), 'answer');
      return { generatedProject: { folder, files: [], skipped: [] }, evidence: { items: [] }, coverage: { items: [] } };
    };
    await orchestrator.run(id);
    assert.equal(store.cached.size, 0);
  });

  it('shows only what earlier runs were told as remembered, not what this one asked', async () => {
    const { orchestrator, specAnalysis, store, id } = await start();
    store.answers = { 'R-1.decision': 'Yes' };
    await orchestrator.run(id);
    assert.deepEqual(specAnalysis.inputs[0]?.remembered, { 'R-1.decision': 'Yes' });
  });
});
