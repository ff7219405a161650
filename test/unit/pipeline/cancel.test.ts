/** A cancel returns within a second, whatever the build waits for, and leaves what can be gone on with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent, type CodingAgentOptions } from '../../../src/agents/codingAgent';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import { EventBus } from '../../../src/pipeline/eventBus';
import { orAborted } from '../../../src/pipeline/orAborted';
import { PipelineOrchestrator } from '../../../src/pipeline/orchestrator';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { runTool } from '../../../src/verify/runTool';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { eventually } from '../../support/eventually';
import { nobodyAsked } from '../../support/nobodyAsked';
import { silentLogger } from '../helpers/fakes';

const tally = '# Tally\n\nA counter for one person.\n\n- Press + to add one, press - to take one away.\n';
const never = () => new Promise<never>(() => undefined);

describe('A cancel', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cancel-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const orchestrate = (change: Partial<CodingAgentOptions> = {}, model?: () => Promise<never>) => {
    const complete = model && { id: 'openai:silent', complete: model };
    const models = { source: { open: async () => complete }, parallel: () => 4 };
    const coding: CodingAgentOptions = {
      models,
      buffers: { textOf: () => undefined, replace: async () => false },
      person: { ...nobodyAsked, chooseReplaceable: async (_, paths) => paths, chooseRemovable: async () => undefined },
      testApart: async () => undefined,
      gatherEvidence: async () => ({ items: [] }),
      ...change,
    };
    let runs = 0;
    return new PipelineOrchestrator({
      agents: {
        specAnalysis: new SpecAnalysisAgent(models),
        coding: new CodingAgent(coding),
        devops: { phase: 'deployment', run: never },
      },
      store: createProjectStore(silentLogger, 'in a test'),
      bus: new EventBus(silentLogger),
      clock: { now: Date.now },
      logger: silentLogger,
      newId: () => `run-${++runs}`,
      isTrusted: () => true,
    });
  };

  /** Cancels when the condition holds; returns the orchestrator, whose build has stopped by then. */
  const cancelWhen = async (condition: () => boolean, orchestrator: PipelineOrchestrator, model = 'built-in') => {
    const spec = snapshotOf('/tally.md', 'tally.md', tally);
    const { id } = await orchestrator.createProject({ spec, folder: join(folder, 'app'), model });
    const running = orchestrator.run(id);
    await eventually('the build waits', condition);
    const begun = performance.now();
    const { status } = await orchestrator.cancel(id);
    const took = performance.now() - begun;
    assert.ok(took < 1_000, `${took} ms`);
    assert.equal(status, 'cancelled');
    await running;
    return id;
  };

  it('does not wait for a model that neither answers nor listens', async () => {
    let asked = 0;
    const orchestrator = orchestrate({}, () => {
      asked++;
      return never();
    });
    await cancelWhen(() => asked > 0, orchestrator, 'openai:silent');
  });

  it('does not wait for an answer to the question about files that were there before', async () => {
    let asked = false;
    await writeFile(join(folder, 'index.html'), 'mine');
    const chooseReplaceable = () => {
      asked = true;
      return never();
    };
    const orchestrator = orchestrate({
      person: { ...nobodyAsked, chooseReplaceable, chooseRemovable: async () => undefined },
    });
    const spec = snapshotOf('/tally.md', 'tally.md', tally);
    const { id } = await orchestrator.createProject({ spec, folder, model: 'built-in' });
    const running = orchestrator.run(id);
    await eventually('it is asked', () => asked);
    assert.equal((await orchestrator.cancel(id)).status, 'cancelled');
    await running;
    assert.deepEqual((await readdir(folder)).sort(), ['.build-from-spec', 'index.html']);
  });

  it('kills the tools that verify the app, with their children, also those that have left the group', async () => {
    const sleeper = `sleep 60.${process.pid}`;
    let output = '';
    const gatherEvidence: CodingAgentOptions['gatherEvidence'] = async (_, { signal }) => {
      const onOutput = (text: string) => {
        output += text;
      };
      const script = `${sleeper} & setsid sh -c 'echo started; exec ${sleeper}' & wait`;
      await runTool('sh', ['-c', script], { cwd: folder, env: process.env, signal, onOutput, timeout: 60_000 });
      return { items: [] };
    };
    const running = () => spawnSync('pgrep', ['-fx', sleeper], { encoding: 'utf8' }).stdout.trim().split('\n');
    try {
      const started = () => output.includes('started') && running().length === 2;
      await cancelWhen(started, orchestrate({ gatherEvidence }));
      await eventually('all have ended', () => running().join('') === '');
    } finally {
      spawnSync('pkill', ['-fx', sleeper]);
    }
  });

  it('leaves a build that goes on where it was stopped', async () => {
    let tries = 0;
    const gatherEvidence: CodingAgentOptions['gatherEvidence'] = async (_, { signal }) => {
      if (++tries === 1) await orAborted(never(), signal);
      return { items: [] };
    };
    const orchestrator = orchestrate({ gatherEvidence });
    const id = await cancelWhen(() => tries === 1, orchestrator);
    const { status, files } = await orchestrator.run(id);
    assert.equal(status, 'completed');
    assert.deepEqual(new Set(files.map(({ change }) => change)), new Set(['unchanged']));
  });
});
