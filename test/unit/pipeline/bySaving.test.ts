import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mayBuildBySaving } from '../../../src/pipeline/bySaving';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { clarification, pipeline, structuredSpec, types } from '../helpers/fakes';

const wanted = {
  spec: snapshotOf('/specs/notes.md', 'notes.md', '# Notes'),
  folder: '/apps/notes',
  model: 'openai:gpt-x',
  endpoint: 'http://127.0.0.1:1/v1',
  budget: 1_000,
  request: { target: 'vercel' as const },
};

describe('a run that was begun by saving the spec', () => {
  it('is made with the built-in engine and deploys nothing, whatever is chosen', async () => {
    const { orchestrator, specAnalysis, coding, devops } = pipeline();
    const { id } = await orchestrator.createProject({ ...wanted, bySaving: true });
    const project = await orchestrator.run(id);
    assert.equal(project.status, 'completed');
    assert.deepEqual([project.model, project.endpoint, project.budget], ['built-in', undefined, undefined]);
    assert.deepEqual([specAnalysis.inputs[0]?.model.id, coding.inputs[0]?.model.id], ['built-in', 'built-in']);
    assert.equal(devops.inputs.length, 0);
  });

  it('has nobody to decide about files that are not ours; one that was asked for has', async () => {
    const { orchestrator, coding } = pipeline();
    for (const bySaving of [true, false]) {
      const { id } = await orchestrator.createProject({ ...wanted, model: 'built-in', bySaving });
      await orchestrator.run(id);
    }
    assert.deepEqual(
      coding.inputs.map(({ asksNobody }) => asksNobody),
      [true, undefined],
    );
  });

  it('stands for those before it once it has read the spec, not before', async () => {
    const { orchestrator, store, events, specAnalysis } = pipeline();
    specAnalysis.play = ({ answers }) => ({
      structuredSpec: structuredSpec(),
      clarifications: answers.length ? [] : [clarification('access')],
    });
    const { id } = await orchestrator.createProject({ ...wanted, bySaving: true });
    const waiting = await orchestrator.run(id);
    assert.deepEqual([waiting.status, store.folded], ['clarifying', []]);
    await orchestrator.resumeAfterClarification(id, [{ clarificationId: 'access', value: 'yes', how: 'chosen' }]);
    assert.deepEqual(store.folded, [id]);
    assert.ok(types(events).includes('phase_completed code_generation'));
  });

  it('is not begun for an app that a model has had a part in, nor while a run of the person’s waits for them', async () => {
    const { orchestrator, create, specAnalysis } = pipeline();
    specAnalysis.play = () => ({ structuredSpec: structuredSpec(), clarifications: [clarification('access')] });
    const asked = await orchestrator.run((await create()).id);
    const done = { ...asked, status: 'completed' as const };
    assert.equal(mayBuildBySaving(done), true);
    assert.equal(mayBuildBySaving({ ...done, model: 'openai:gpt-x' }), false);
    assert.equal(mayBuildBySaving(asked), false);
    assert.equal(mayBuildBySaving({ ...asked, bySaving: true }), true);
    assert.equal(mayBuildBySaving({ ...done, pause: 'interrupted' }), false);
    assert.equal(mayBuildBySaving({ ...done, folder: '' }), false);
  });

  it('leaves runs alone that the person asked for', async () => {
    const { orchestrator, store, create } = pipeline();
    await orchestrator.run((await create()).id);
    assert.deepEqual(store.folded, []);
  });
});
