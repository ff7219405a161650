/** The third phase in the orchestrator: what is asked for, what goes on after a stop, and what a model may mend. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PipelineError } from '../../../src/pipeline/errors';
import { replay } from '../../../src/pipeline/replay';
import type { EventBody } from '../../../src/pipeline/schema/events';
import { evidence, pipeline, untilCancelled } from '../helpers/fakes';

const written: EventBody = {
  type: 'file_generated',
  path: 'src/App.tsx',
  sha256: '0'.repeat(64),
  purpose: '',
  requirementIds: [],
  change: 'created',
};

/** A pipeline whose project is built, with evidence. */
async function built(model = 'built-in') {
  const parts = pipeline();
  parts.coding.play = async ({ folder }, context) => {
    await context.emit(written);
    await context.emit({ type: 'verification_completed', evidence: evidence() });
    return { generatedProject: { folder, files: [], skipped: [] }, evidence: evidence(), coverage: { items: [] } };
  };
  const { id } = await parts.create();
  if (model !== 'built-in') await parts.orchestrator.useModel(id, model);
  await parts.orchestrator.run(id);
  return { ...parts, id };
}

const buildFailed = () =>
  new PipelineError({
    reason: 'deploy_build_failed',
    userMessage: 'The build on Vercel failed: TS1.',
    log: 'error TS1',
  });

describe('PipelineOrchestrator: deployment', () => {
  it('passes on what was asked for, and remembers it', async () => {
    const { orchestrator, devops, id } = await built();
    const project = await orchestrator.deploy(id, 'vercel', { production: true });
    assert.deepEqual(devops.inputs[0]?.request, { target: 'vercel', production: true });
    assert.deepEqual(project.deployRequest, { target: 'vercel', production: true });
    assert.equal(project.status, 'completed');
  });

  it('deploys an app that is not proved to build only where the person says so', async () => {
    const { orchestrator, coding, create, devops } = await built();
    coding.play = async ({ folder }, context) => {
      const failed = evidence({ build: 'failed' });
      await context.emit(written);
      await context.emit({ type: 'verification_completed', evidence: failed });
      return { generatedProject: { folder, files: [], skipped: [] }, evidence: failed, coverage: { items: [] } };
    };
    const { id } = await create();
    await orchestrator.run(id);
    await assert.rejects(orchestrator.deploy(id, 'vercel'), { reason: 'not_built' });
    const project = await orchestrator.deploy(id, 'vercel', { unverified: true });
    assert.equal(devops.inputs.length, 1);
    // It is deployed, and it is still not verified.
    assert.deepEqual([project.status, project.error?.reason], ['failed', 'evidence_failed']);
  });

  it('is interrupted, not cancelled, by a process that ends: the next one goes on with what was asked for', async () => {
    const { orchestrator, devops, store, id } = await built();
    devops.play = (_, context) => untilCancelled(context);
    const deploying = orchestrator.deploy(id, 'vercel', { production: true });
    await new Promise((resolve) => setImmediate(resolve));
    await orchestrator.dispose();
    await deploying;
    const left = replay(store.journals.get(id) ?? []);
    assert.deepEqual([left?.status, left?.pause], ['deploying', 'interrupted']);
    const next = pipeline();
    next.store.journals.set(id, store.journals.get(id) ?? []);
    assert.ok(left);
    await next.orchestrator.adopt(left, { target: 'vercel', production: true });
    const project = await next.orchestrator.run(id);
    assert.deepEqual(next.devops.inputs[0]?.request, { target: 'vercel', production: true, goOn: true });
    assert.equal(project.status, 'completed');
  });

  it('is not repeated when it had arrived and only its end was not recorded', async () => {
    const { orchestrator, store, id } = await built();
    await orchestrator.deploy(id, 'vercel');
    const journal = (store.journals.get(id) ?? []).slice(0, -1);
    assert.equal(journal.at(-1)?.type, 'deployment_complete');
    for (const [request, deployments] of [
      [{ target: 'vercel' }, 0],
      [{ target: 'vercel', production: true }, 1],
    ] as const) {
      const next = pipeline();
      next.store.journals.set(id, [...journal]);
      const left = replay(journal);
      assert.ok(left);
      await next.orchestrator.adopt(left, request);
      assert.equal((await next.orchestrator.run(id)).status, 'completed');
      assert.equal(next.devops.inputs.length, deployments);
    }
  });

  it('asks for nothing but what is asked for now, whatever has failed before', async () => {
    const { orchestrator, devops, store, id } = await built();
    devops.play = () => {
      throw new PipelineError({ reason: 'deploy_token_rejected', userMessage: 'No.' });
    };
    await orchestrator.deploy(id, 'vercel', { production: true });
    const left = replay(store.journals.get(id) ?? []);
    assert.ok(left);
    for (const request of [{ target: 'vercel' } as const, undefined]) {
      const next = pipeline();
      next.store.journals.set(id, [...(store.journals.get(id) ?? [])]);
      await next.orchestrator.adopt(left, request);
      await next.orchestrator.run(id);
      assert.deepEqual(
        next.devops.inputs.map((input) => input.request),
        request ? [request] : [],
      );
    }
  });

  it('is not begun with unverified changes either when it failed before and is asked for again', async () => {
    const { orchestrator, devops, coding, id } = await built();
    devops.play = () => {
      throw new PipelineError({ reason: 'deploy_token_rejected', userMessage: 'No.' });
    };
    await orchestrator.deploy(id, 'vercel');
    coding.changed = evidence({ typeCheck: 'failed' });
    const failed = await orchestrator.deploy(id, 'vercel', { goOn: true });
    assert.deepEqual([failed.error?.reason, devops.inputs.length], ['evidence_failed', 1]);
  });

  it('is not begun when what was changed since the evidence does not pass, unless the person says so', async () => {
    const { orchestrator, devops, coding, id } = await built();
    coding.changed = evidence({ typeCheck: 'failed' });
    const failed = await orchestrator.deploy(id, 'vercel');
    assert.deepEqual([failed.status, failed.error?.reason, devops.inputs.length], ['failed', 'evidence_failed', 0]);
    await orchestrator.deploy(id, 'vercel', { unverified: true });
    assert.equal(devops.inputs.length, 1);
  });

  it('says of a preview that it shows the app as it was checked where that was changed since', async () => {
    const { orchestrator, coding, id } = await built();
    const said = async () => (await orchestrator.deploy(id, 'local')).messages.map(({ text }) => text).join();
    assert.doesNotMatch(await said(), /changed since/);
    coding.changed = evidence();
    assert.match(await said(), /The app was changed since its checks\. The preview shows it as it was checked/);
  });

  it('keeps the relevant part of the log with the error', async () => {
    const { orchestrator, devops, id } = await built();
    devops.play = () => {
      throw buildFailed();
    };
    const { error } = await orchestrator.deploy(id, 'vercel');
    assert.deepEqual([error?.phase, error?.reason, error?.log], ['deployment', 'deploy_build_failed', 'error TS1']);
  });
});

describe('PipelineOrchestrator: an app that does not build where it is deployed to', () => {
  it('is mended by the model and deployed again', async () => {
    const { orchestrator, devops, coding, events, id } = await built('openai:scripted');
    const works = devops.play;
    devops.play = (input, context) => {
      if (devops.inputs.length === 1) throw buildFailed();
      return works(input, context);
    };
    coding.mend = () => evidence();
    const project = await orchestrator.deploy(id, 'vercel');
    assert.equal(project.status, 'completed');
    assert.deepEqual(
      coding.repairs.map(({ log }) => log),
      ['error TS1'],
    );
    const told = events.filter((event) => event.type === 'error');
    assert.deepEqual(
      told.map(({ fatal, reason }) => [fatal, reason]),
      [[false, 'deploy_build_failed']],
    );
  });

  it('is mended twice at the most', async () => {
    const { orchestrator, devops, coding, id } = await built('openai:scripted');
    devops.play = () => {
      throw buildFailed();
    };
    coding.mend = () => evidence();
    const project = await orchestrator.deploy(id, 'vercel');
    assert.deepEqual([project.status, project.error?.reason], ['failed', 'deploy_build_failed']);
    assert.deepEqual([coding.repairs.length, devops.inputs.length], [2, 3]);
  });

  it('is not deployed again where nothing was mended', async () => {
    const { orchestrator, devops, coding, id } = await built('openai:scripted');
    devops.play = () => {
      throw buildFailed();
    };
    await orchestrator.deploy(id, 'vercel');
    assert.deepEqual([coding.repairs.length, devops.inputs.length], [1, 1]);
  });

  it('is left as it is without a model, and after any other failure', async () => {
    const engine = await built();
    engine.devops.play = () => {
      throw buildFailed();
    };
    await engine.orchestrator.deploy(engine.id, 'vercel');
    assert.equal(engine.coding.repairs.length, 0);
    const model = await built('openai:scripted');
    model.devops.play = () => {
      throw new PipelineError({ reason: 'deploy_limited', userMessage: 'Too many.' });
    };
    await model.orchestrator.deploy(model.id, 'vercel');
    assert.equal(model.coding.repairs.length, 0);
  });
});
