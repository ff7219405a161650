import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PipelineError } from '../../../src/pipeline/errors';
import { isEvent } from '../../../src/pipeline/eventBus';
import type { AgentContext } from '../../../src/pipeline/ports';
import { replay } from '../../../src/pipeline/replay';
import { clarification, evidence, pipeline, structuredSpec, types, untilCancelled } from '../helpers/fakes';

describe('PipelineOrchestrator: full pipeline', () => {
  it('takes a spec through analysis, code generation and deployment to completed', async () => {
    const { orchestrator, events, create } = pipeline();
    const { id } = await create('local');
    const project = await orchestrator.run(id);
    assert.equal(project.status, 'completed');
    assert.equal(project.deploymentResult?.url, 'http://127.0.0.1:41000/');
    assert.deepEqual(types(events), [
      'project_created',
      'phase_started spec_analysis',
      'phase_completed spec_analysis',
      'phase_started code_generation',
      'phase_completed code_generation',
      'phase_started deployment',
      'deployment_complete',
      'phase_completed deployment',
    ]);
  });

  it('completes without a target by skipping deployment, and deploy() goes on from there', async () => {
    const { orchestrator, create, coding } = pipeline();
    coding.play = async ({ folder }, context) => {
      await context.emit({ type: 'verification_completed', evidence: evidence() });
      return { generatedProject: { folder, files: [], skipped: [] }, evidence: evidence(), coverage: { items: [] } };
    };
    const { id } = await create();
    const built = await orchestrator.run(id);
    assert.equal(built.status, 'completed');
    assert.equal(built.phases.deployment.status, 'skipped');
    const deployed = await orchestrator.deploy(id, 'local');
    assert.equal(deployed.phases.deployment.status, 'completed');
    assert.equal(deployed.deploymentResult?.target, 'local');
  });

  it('builds on the snapshot of the spec that the project was created with', async () => {
    const { orchestrator, create, specAnalysis } = pipeline();
    const { id } = await create();
    await orchestrator.run(id);
    assert.equal(specAnalysis.inputs[0]?.spec.text, '# Notes');
  });

  it('analyses only, and writes nothing, when there is no folder', async () => {
    const { orchestrator, coding } = pipeline();
    const spec = { source: '/a.md', name: 'a.md', text: '# A', sha256: '0'.repeat(64) };
    const { id } = await orchestrator.createProject({
      spec,
      folder: '',
      model: 'built-in',
      request: { target: 'local' },
    });
    const project = await orchestrator.run(id);
    assert.equal(project.status, 'completed');
    assert.equal(project.phases.code_generation.status, 'skipped');
    assert.equal(coding.inputs.length, 0);
  });
});

describe('PipelineOrchestrator: single phases', () => {
  it('gives code generation the structured spec that analysis made', async () => {
    const { orchestrator, create, specAnalysis, coding } = pipeline();
    specAnalysis.play = () => ({ structuredSpec: structuredSpec({ title: 'Mine' }), clarifications: [] });
    const { id } = await create();
    await orchestrator.run(id);
    assert.equal(coding.inputs[0]?.structuredSpec.title, 'Mine');
  });

  it('runs only what is left when it is run again after a failure', async () => {
    const { orchestrator, create, specAnalysis, devops } = pipeline();
    const works = devops.play;
    devops.play = () => {
      throw new PipelineError({ reason: 'preview_failed', userMessage: 'The preview could not be started.' });
    };
    const { id } = await create('local');
    assert.equal((await orchestrator.run(id)).status, 'failed');
    devops.play = works;
    assert.equal((await orchestrator.run(id)).status, 'completed');
    assert.equal(specAnalysis.inputs.length, 1);
  });

  it('refuses to deploy what was never built', async () => {
    const { orchestrator, create } = pipeline();
    const { id } = await create();
    await assert.rejects(orchestrator.deploy(id, 'local'), { reason: 'not_built' });
  });
});

describe('PipelineOrchestrator: clarifications', () => {
  const asking = () => {
    const parts = pipeline();
    const clarifications = [clarification('a'), clarification('b')];
    parts.specAnalysis.play = () => ({ structuredSpec: structuredSpec(), clarifications });
    return parts;
  };

  it('pauses with status clarifying and resumes with the answers', async () => {
    const { orchestrator, create, coding, specAnalysis, store } = asking();
    const { id } = await create();
    assert.equal((await orchestrator.run(id)).status, 'clarifying');
    assert.equal(coding.inputs.length, 0);
    const answers = [
      { clarificationId: 'a', value: 'no', how: 'chosen' as const },
      { clarificationId: 'b', value: 'yes', how: 'assumed' as const },
    ];
    assert.equal((await orchestrator.resumeAfterClarification(id, answers)).status, 'completed');
    assert.deepEqual(specAnalysis.inputs.at(-1)?.answers, answers);
    assert.deepEqual(store.answers, { a: 'no', b: 'yes' });
  });

  it('keeps waiting while an answer is missing, and keeps those that were given', async () => {
    const { orchestrator, create } = asking();
    const { id } = await create();
    await orchestrator.run(id);
    const waiting = await orchestrator.resumeAfterClarification(id, [
      { clarificationId: 'a', value: 'no', how: 'chosen' },
    ]);
    assert.equal(waiting.status, 'clarifying');
    assert.equal(waiting.answers.length, 1);
  });

  it('does not ask again what an earlier run was told, unless the answer no longer fits', async () => {
    const { orchestrator, create, store } = asking();
    store.answers = { a: 'no', b: 'an option that is gone' };
    const { id } = await create();
    const project = await orchestrator.run(id);
    assert.equal(project.status, 'clarifying');
    assert.deepEqual(project.answers, [{ clarificationId: 'a', value: 'no', how: 'remembered' }]);
  });

  it('prefers answers given with the build to those of earlier runs, and refuses one that does not fit', async () => {
    const { orchestrator, store } = asking();
    store.answers = { a: 'yes', b: 'yes' };
    const spec = { source: '/a.md', name: 'a.md', text: '# A', sha256: '0'.repeat(64) };
    const input = { spec, folder: '/apps/a', model: 'built-in' };
    const { id } = await orchestrator.createProject({ ...input, answers: { a: 'no' } });
    assert.deepEqual(
      (await orchestrator.run(id)).answers.map(({ value, how }) => `${value} ${how}`),
      ['no chosen', 'yes remembered'],
    );
    const wrong = await orchestrator.createProject({ ...input, answers: { a: 'maybe' } });
    assert.equal((await orchestrator.run(wrong.id)).error?.reason, 'answers_invalid');
  });

  it('refuses an answer that is neither an option nor an allowed text, and says what would be', async () => {
    const { orchestrator, create } = asking();
    const { id } = await create();
    await orchestrator.run(id);
    const wrong = orchestrator.resumeAfterClarification(id, [{ clarificationId: 'a', value: 'maybe', how: 'typed' }]);
    await assert.rejects(wrong, { reason: 'answers_invalid', message: 'What about a? Choose one of: yes, no.' });
  });

  it('is an app of the build before when it is undone, and builds anew when it is run again', async () => {
    const { orchestrator, coding, create, events } = pipeline();
    const { id } = await create();
    await orchestrator.run(id);
    coding.undone = {
      restored: ['src/a.ts'],
      kept: [{ path: 'src/b.ts', message: 'You changed it.', built: 'b'.repeat(64), before: 'a'.repeat(64) }],
    };
    const project = await orchestrator.undo(id);
    assert.equal(project.status, 'cancelled');
    assert.deepEqual(project.undone, { restored: ['src/a.ts'] });
    assert.deepEqual(
      project.skipped.map(({ path, reason }) => [path, reason]),
      [['src/b.ts', 'conflict']],
    );
    assert.equal(project.evidence, undefined);
    assert.equal(events.at(-1)?.type, 'build_undone');
    await assert.rejects(orchestrator.deploy(id, 'local'), { reason: 'not_built' });
    const again = await orchestrator.run(id);
    assert.deepEqual([again.status, again.undone], ['completed', undefined]);
  });

  it('forgets a conflict that the person has settled, and goes on from their version', async () => {
    const { orchestrator, coding, create } = pipeline();
    const { id } = await create();
    coding.play = async ({ folder }, context) => {
      const sha256 = 'a'.repeat(64);
      await context.emit({ type: 'file_skipped', path: 'src/a.ts', reason: 'conflict', message: 'Kept.', sha256 });
      return { generatedProject: { folder, files: [], skipped: [] }, evidence: evidence(), coverage: { items: [] } };
    };
    assert.equal((await orchestrator.run(id)).skipped.length, 1);
    assert.equal((await orchestrator.resolveConflict(id, 'src/a.ts')).skipped.length, 0);
    assert.deepEqual(coding.accepted, ['src/a.ts']);
  });

  it('says that the disk is full where not even that can be written down, and can be run again', async () => {
    const { orchestrator, store, create } = pipeline();
    const { id } = await create();
    const { openJournal } = store;
    let isFull = true;
    store.openJournal = async (folder, projectId) => {
      const journal = await openJournal.call(store, folder, projectId);
      const full = () => Promise.reject(Object.assign(new Error('scripted'), { code: 'ENOSPC' }));
      return isFull ? { ...journal, append: full } : journal;
    };
    await assert.rejects(orchestrator.run(id), { reason: 'disk_full' });
    isFull = false;
    assert.equal((await orchestrator.run(id)).status, 'completed');
  });

  it('stops for a cancel also where the analysis is too quick to hear of it', async () => {
    const { orchestrator, specAnalysis, create } = pipeline();
    const { id } = await create();
    let cancelling: Promise<unknown> | undefined;
    specAnalysis.play = () => {
      cancelling = orchestrator.cancel(id);
      return { structuredSpec: structuredSpec(), clarifications: [clarification('a')] };
    };
    assert.equal((await orchestrator.run(id)).status, 'cancelled');
    await cancelling;
  });

  it('releases the lock while it waits, so that the window may be closed', async () => {
    const { orchestrator, create, store } = asking();
    const { id } = await create();
    await orchestrator.run(id);
    assert.equal(store.locked, false);
  });

  it('goes on from the journal after a restart during the pause', async () => {
    const before = asking();
    const { id } = await before.create();
    await before.orchestrator.run(id);
    const restored = replay(before.store.journals.get(id) ?? []);
    assert.ok(restored);
    const after = asking();
    after.store.journals.set(id, before.store.journals.get(id) ?? []);
    const adopted = await after.orchestrator.adopt(restored);
    assert.equal(adopted.status, 'clarifying');
    const answers = ['a', 'b'].map((clarificationId) => ({ clarificationId, value: 'yes', how: 'chosen' as const }));
    assert.equal((await after.orchestrator.resumeAfterClarification(id, answers)).status, 'completed');
  });
});

describe('PipelineOrchestrator: errors and cancellation', () => {
  it('turns what an agent throws into a fatal error event and status failed', async () => {
    const { orchestrator, create, specAnalysis, events } = pipeline();
    specAnalysis.play = () => {
      throw new PipelineError({ reason: 'spec_empty', userMessage: 'The spec is empty.', line: 1 });
    };
    const { id } = await create();
    const project = await orchestrator.run(id);
    assert.equal(project.status, 'failed');
    assert.deepEqual(project.error, {
      phase: 'spec_analysis',
      reason: 'spec_empty',
      message: 'The spec is empty.',
      line: 1,
    });
    assert.equal(events.at(-1)?.type, 'error');
  });

  it('explains an unexpected error and keeps its cause out of the event', async () => {
    const { orchestrator, create, coding } = pipeline();
    coding.play = () => {
      throw new TypeError('x is undefined');
    };
    const { id } = await create();
    const { error } = await orchestrator.run(id);
    assert.equal(error?.reason, 'unexpected');
    assert.match(error?.message ?? '', /x is undefined.*your files are kept/);
  });

  for (const [what, failed, reason] of [
    ['a failed check', { tests: 'failed' }, 'evidence_failed'],
    ['a machine without npm', { install: 'machine' }, 'evidence_unavailable'],
  ] as const) {
    it(`does not call an app built after ${what}`, async () => {
      const { orchestrator, create, coding, devops } = pipeline();
      coding.play = ({ folder }) => ({
        generatedProject: { folder, files: [], skipped: [] },
        evidence: evidence(failed),
        coverage: { items: [] },
      });
      const { id } = await create('local');
      const project = await orchestrator.run(id);
      assert.equal(project.status, 'failed');
      assert.equal(project.error?.reason, reason);
      assert.equal(devops.inputs.length, 0);
    });
  }

  for (const phase of ['specAnalysis', 'coding', 'devops'] as const) {
    it(`can be cancelled during ${phase} and run again`, async () => {
      const parts = pipeline();
      const agent = parts[phase];
      const works = agent.play;
      const begun = new Promise<void>((resolve) => {
        agent.play = (_input: unknown, context: AgentContext) => {
          resolve();
          return untilCancelled(context);
        };
      });
      const { id } = await parts.create('local');
      const running = parts.orchestrator.run(id);
      await begun;
      const cancelled = await parts.orchestrator.cancel(id);
      assert.equal(cancelled.status, 'cancelled');
      assert.equal((await running).status, 'cancelled');
      assert.equal(parts.store.locked, false);
      Object.assign(agent, { play: works });
      assert.equal((await parts.orchestrator.run(id)).status, 'completed');
    });
  }

  it('writes nothing about a build that another process holds the lock for', async () => {
    const { orchestrator, create, store, events } = pipeline();
    const { id } = await create();
    store.locked = true;
    await assert.rejects(orchestrator.run(id), { reason: 'locked' });
    await assert.rejects(create(), { reason: 'locked' });
    assert.deepEqual(types(events), ['project_created']);
  });

  it('reads what another process has written before it writes itself', async () => {
    const first = pipeline();
    const { id } = await first.create();
    const second = pipeline();
    second.store.journals.set(id, first.store.journals.get(id) ?? []);
    const restored = replay(second.store.journals.get(id) ?? []);
    assert.ok(restored);
    await second.orchestrator.adopt({ ...restored, folder: '/apps/notes' });
    await second.orchestrator.run(id);
    assert.equal((await first.orchestrator.run(id)).status, 'completed');
    const seqs = first.store.journals.get(id)?.map(({ seq }) => seq) ?? [];
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
  });

  it('neither writes nor runs anything in a workspace that is not trusted', async () => {
    const { orchestrator, create, trust, specAnalysis, coding } = pipeline();
    specAnalysis.play = () => ({ structuredSpec: structuredSpec(), clarifications: [clarification('a')] });
    const { id } = await create();
    await orchestrator.run(id);
    trust.given = false;
    const answers = [{ clarificationId: 'a', value: 'yes', how: 'chosen' as const }];
    await assert.rejects(orchestrator.resumeAfterClarification(id, answers), { reason: 'untrusted' });
    await assert.rejects(orchestrator.run(id), { reason: 'untrusted' });
    await assert.rejects(create(), { reason: 'untrusted' });
    assert.equal(coding.inputs.length, 0);
  });

  it('refuses a second run of the same project while the first one runs', async () => {
    const { orchestrator, create, coding } = pipeline();
    const begun = new Promise<void>((resolve) => {
      coding.play = (_input, context) => {
        resolve();
        return untilCancelled(context);
      };
    });
    const { id } = await create();
    const first = orchestrator.run(id);
    await begun;
    await assert.rejects(orchestrator.run(id), { reason: 'wrong_state' });
    await orchestrator.cancel(id);
    await first;
  });

  it('marks a project whose journal ends in the middle of a phase as interrupted, and resumes it', async () => {
    const before = pipeline();
    const { id } = await before.create();
    const begun = new Promise<void>((resolve) => {
      before.coding.play = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void before.orchestrator.run(id);
    await begun;
    const journal = [...(before.store.journals.get(id) ?? [])];
    const restored = replay(journal);
    assert.ok(restored);
    const after = pipeline();
    after.store.journals.set(id, journal);
    const adopted = await after.orchestrator.adopt(restored);
    assert.equal(adopted.pause, 'interrupted');
    assert.equal((await after.orchestrator.run(id)).status, 'completed');
    assert.equal(after.specAnalysis.inputs.length, 0);
  });

  it('keeps an app unverified when its preview is started in spite of failed tests', async () => {
    const { orchestrator, create, coding } = pipeline();
    coding.play = async ({ folder }, context) => {
      await context.emit({ type: 'verification_completed', evidence: evidence({ tests: 'failed' }) });
      return {
        generatedProject: { folder, files: [], skipped: [] },
        evidence: evidence({ tests: 'failed' }),
        coverage: { items: [] },
      };
    };
    const { id } = await create();
    await orchestrator.run(id);
    const deployed = await orchestrator.deploy(id, 'local');
    assert.equal(deployed.status, 'failed');
    assert.equal(deployed.error?.reason, 'evidence_failed');
    assert.equal(deployed.deploymentResult?.target, 'local');
  });
});

describe('PipelineOrchestrator: events', () => {
  it('journals each event before it is shown, numbered without gaps', async () => {
    const { orchestrator, bus, store, create } = pipeline();
    const missing: number[] = [];
    bus.subscribe((message) => {
      if (!isEvent(message)) return;
      const journalled = store.journals.get(message.projectId) ?? [];
      if (!journalled.includes(message)) missing.push(message.seq);
    });
    const { id } = await create('local');
    await orchestrator.run(id);
    assert.deepEqual(missing, []);
    assert.deepEqual(
      store.journals.get(id)?.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
  });

  it('can rebuild the project from its journal alone', async () => {
    const { orchestrator, store, create } = pipeline();
    const { id } = await create('local');
    const project = await orchestrator.run(id);
    assert.deepEqual(replay(store.journals.get(id) ?? []), project);
  });

  it('forces the journal to disk at the end of each phase', async () => {
    const { orchestrator, store, create } = pipeline();
    const { id } = await create('local');
    await orchestrator.run(id);
    assert.deepEqual(store.syncs, [3, 5, 8]);
  });
});
