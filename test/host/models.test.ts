import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import type { BuildFromSpecApi } from '../../src/vscode/api';

const spec = 'a page where my running club can sign up for the saturday run\n';

describe("VS Code's own language models", function () {
  this.timeout(120_000);
  let api: BuildFromSpecApi;
  let folder: string;
  let events: PipelineEvent[];
  let listening: vscode.Disposable;
  let root: string;

  before(async () => {
    const extension = vscode.extensions.getExtension<BuildFromSpecApi>('build-from-spec.build-from-spec');
    assert.ok(extension);
    root = extension.extensionPath;
    api = await extension.activate();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-models-'));
    events = [];
    listening = api.onEvent((event) => events.push(event));
  });
  afterEach(async () => {
    listening.dispose();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const create = (
    model: string,
    change: { readonly budget?: number; readonly name?: string; readonly text?: string } = {},
  ) =>
    api.createProject({
      source: join(folder, 'run.md'),
      name: 'run.md',
      text: spec,
      folder: join(folder, 'app'),
      model,
      ...change,
    });

  it('are found by what another extension provides', async () => {
    const models = await vscode.lm.selectChatModels({ vendor: 'recorded' });
    assert.deepEqual(models.map(({ id }) => id).sort(), ['one-line', 'quota', 'sales-receipts']);
  });

  it('describe an app from a spec of one line, which passes its evidence', async () => {
    const { id } = await create('vscode:recorded/one-line');
    let project = await api.run(id);
    assert.equal(project.status, 'clarifying');
    const answers = project.clarifications.map((one) => ({
      clarificationId: one.id,
      value: one.recommended,
      how: 'assumed' as const,
    }));
    project = await api.answer(id, answers);
    assert.equal(project.status, 'completed', project.error?.message);
    assert.deepEqual(
      project.evidence?.items.map(({ status }) => status),
      Array(5).fill('passed'),
    );
    assert.deepEqual(
      project.coverage?.items.map(({ status, gap }) => [status, gap]),
      // A list that a club shares: one browser's list is only a part of it.
      [['notImplemented', 'partly']],
    );
    assert.match(await readFile(join(folder, 'app', 'src', 'signup', 'rules.ts'), 'utf8'), /weekday\(/);
    assert.equal(project.model, 'vscode:recorded/one-line');
    assert.ok(events.some((event) => event.type === 'usage_reported' && event.usage.input > 100));
  });

  it('are not used beyond the budget: the build waits', async () => {
    const till = { name: 'till.md', text: await readFile(join(root, 'test/fixtures/specs/sales-receipts.md'), 'utf8') };
    const { id } = await create('vscode:recorded/sales-receipts', { budget: 8_000, ...till });
    await api.run(id);
    const answers = (await api.run(id)).clarifications.map((one) => ({
      clarificationId: one.id,
      value: one.recommended,
      how: 'assumed' as const,
    }));
    const project = await api.answer(id, answers);
    assert.deepEqual(
      [project.status, project.pause, project.currentPhase],
      ['clarifying', 'budget', 'code_generation'],
    );
  });

  it('that have no quota left end the build with what to do', async () => {
    const { id } = await create('vscode:recorded/quota');
    const project = await api.run(id);
    assert.deepEqual([project.status, project.error?.reason], ['failed', 'model_rate_limited']);
    assert.match(project.error?.message ?? '', /choose another model, then resume/);
  });

  it('that are gone end the build with what to do', async () => {
    const { id } = await create('vscode:recorded/gone');
    const project = await api.run(id);
    assert.deepEqual([project.status, project.error?.reason], ['failed', 'model_unknown']);
  });

  it("cannot be chosen, nor an endpoint set, by a workspace's settings", async () => {
    const { packageJSON } = vscode.extensions.getExtension('build-from-spec.build-from-spec') ?? {};
    const { properties } = packageJSON.contributes.configuration;
    const { restrictedConfigurations } = packageJSON.capabilities.untrustedWorkspaces;
    const configuration = vscode.workspace.getConfiguration('buildFromSpec');
    for (const name of ['model', 'endpoint', 'tokenBudget', 'parallelRequests', 'modelTimeout']) {
      assert.equal(properties[`buildFromSpec.${name}`].scope, 'machine');
      assert.ok(restrictedConfigurations.includes(`buildFromSpec.${name}`));
      await assert.rejects(async () =>
        configuration.update(name, 'http://evil.example/v1', vscode.ConfigurationTarget.Workspace),
      );
    }
  });
});
