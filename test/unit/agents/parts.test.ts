/** Parts of an app that no construct says: written by a model for their contract, kept until that is another one. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import type { CodingOutput } from '../../../src/pipeline/phases';
import type { Evidence, TestResult } from '../../../src/pipeline/schema/build';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { nobodyAsked } from '../../support/nobodyAsked';
import { range, structuredSpec } from '../helpers/fakes';
import { type Answer, fakeContext, memoryUse, ScriptedModel } from '../helpers/modelFakes';

const drawn: Requirement = {
  id: 'R-2',
  text: 'The rooms are drawn to scale.',
  kind: 'requirement',
  optional: false,
  meanings: [],
  understood: false,
  by: 'model',
  missing: 'For the model.',
  range,
};
const specWith = (contract: string, change: Partial<Requirement> = {}) =>
  structuredSpec({
    title: 'Museum',
    kind: 'data',
    requirements: [
      { ...drawn, id: 'R-1', text: 'A room has a name and an area.', understood: true },
      { ...drawn, ...change },
    ],
    description: {
      app: { title: 'Museum' },
      entities: [{ name: 'room', title: 'self.name', fields: { name: 'text!', area: 'number!' }, statements: ['R-1'] }],
      pages: [{ path: '/plan', title: 'Plan', views: [{ kind: 'custom', of: 'roomPlan' }], statements: ['R-2'] }],
      custom: [{ name: 'roomPlan', kind: 'view', reads: ['room'], contract, statements: ['R-2'] }],
    },
  });
const part = 'src/custom/RoomPlanPart.tsx';
const check = 'src/checks/RoomPlanPart.test.tsx';
const text = 'export function RoomPlanPart() {\n  return <p>Hall, 40 m²</p>;\n}\n';
const checkText = `// @vitest-environment jsdom\nimport { expect, test } from 'vitest';\nimport { App } from '../App';\n\ntest('R-2: draws them', () => {\n  expect(App).toBe(1);\n});\n`;
const result = (status: TestResult['status']): TestResult => ({ path: check, title: 'R-2: draws them', status });
const passing: Evidence = {
  items: (['install', 'typeCheck', 'build', 'tests', 'smoke'] as const).map((id) => ({
    id,
    status: 'passed',
    milliseconds: 1,
    log: '',
    ...(id === 'tests' && { tests: [result('passed')] }),
  })),
};

describe('a part that no construct says', () => {
  let folder: string;
  let runs = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const read = (path: string) => readFile(join(folder, path), 'utf8').catch(() => undefined);

  async function build(
    spec: ReturnType<typeof specWith>,
    answer: ((label: string) => Answer) | undefined,
    prove: () => Promise<Evidence> | Evidence = () => passing,
  ): Promise<CodingOutput & { readonly asked: readonly string[]; readonly model: ScriptedModel }> {
    const model = new ScriptedModel(({ label }) => answer?.(label) ?? new Error(`Nobody asks for ${label}.`));
    const agent = new CodingAgent({
      models: { source: { open: async () => (answer ? model : undefined) }, parallel: () => 4, firstWait: 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => prove(),
      person: nobodyAsked,
      testApart: async () => [result('failed')],
    });
    const snapshot = snapshotOf('/museum.md', 'museum.md', '# Museum\n');
    const input = { structuredSpec: spec, folder, projectId: `run-${++runs}`, spec: snapshot, model: memoryUse() };
    const output = await agent.run(input, fakeContext());
    return { ...output, model, asked: model.requests.map(({ label }) => label) };
  }
  const write = (label: string): Answer => (label === part ? text : label === check ? checkText : new Error(label));
  const statusOf = ({ coverage }: CodingOutput) =>
    coverage.items.find(({ requirementId }) => requirementId === 'R-2')?.status;

  it('has an empty place in the app until it is written, which says so', async () => {
    const output = await build(specWith('Draws the rooms.'), undefined);
    assert.match((await read(part)) ?? '', /This part has not been written yet\./);
    assert.match((await read('src/pages/PlanPage.tsx')) ?? '', /<RoomPlanPart \/>/);
    assert.equal(statusOf(output), 'notImplemented');
  });

  it('is asked for by its contract, with a check, and without a plan', async () => {
    const output = await build(specWith('Draws the rooms.'), write);
    assert.deepEqual([...output.asked].sort(), [check, part]);
    const request = output.model.requests.find(({ label }) => label === part)?.messages[1]?.content ?? '';
    for (const one of [
      'Draws the rooms.',
      'R-2: The rooms are drawn',
      'function RoomPlanPart()',
      'src/room/room.ts (outline)',
    ])
      assert.ok(request.includes(one), one);
    assert.doesNotMatch(request, /A room has a name/);
    assert.equal(await read(part), text);
    assert.equal(statusOf(output), 'implemented');
  });

  it('is not asked for again while contract and statements are as they were, wherever these stand', async () => {
    await build(specWith('Draws the rooms.'), write);
    const lower = { range: { ...range, startLine: 90, endLine: 90 } };
    const output = await build(specWith('Draws the rooms.', lower), () => new Error('Nobody should ask.'));
    assert.deepEqual(output.asked, []);
    assert.equal(statusOf(output), 'implemented');
    assert.equal(await read(part), text);
  });

  it('is asked for again where its contract is another one, and what a person has changed in it is shown', async () => {
    await build(specWith('Draws the rooms.'), write);
    const mine = text.replace('Hall', 'My hall');
    await writeFile(join(folder, part), mine);
    const output = await build(specWith('Draws the rooms and their doors.'), write);
    assert.deepEqual([...output.asked].sort(), [check, part]);
    const shown = output.model.requests.find(({ label }) => label === part)?.messages.at(-1)?.content ?? '';
    assert.match(shown, /There is a file already/);
    assert.match(shown, /My hall/);
    assert.equal(await read(part), mine, 'a person’s change stays');
  });

  it('stays in a build without a model, and counts by its check', async () => {
    await build(specWith('Draws the rooms.'), write);
    const output = await build(specWith('Draws the rooms.'), undefined);
    assert.equal(await read(part), text);
    assert.equal(statusOf(output), 'implemented');
  });

  it('stops as soon as the same errors come back, and goes back to the version that built, which has an empty place', async () => {
    let tries = 0;
    const broken = () => `export function RoomPlanPart(): number {\n  return 'try ${++tries}';\n}\n`;
    const output = await build(
      specWith('Draws the rooms.'),
      (label) => (label.startsWith('repair') ? `=== ${part}\n${broken()}` : label === part ? broken() : write(label)),
      async () =>
        (await read(part))?.includes('try')
          ? {
              items: [
                { id: 'install', status: 'passed', milliseconds: 1, log: '' },
                {
                  id: 'typeCheck',
                  status: 'failed',
                  milliseconds: 1,
                  message: 'Type check failed: 1 error',
                  log: `${part}(2,3): error TS2322: Type 'string' is not assignable to type 'number'.`,
                },
              ],
            }
          : passing,
    );
    assert.equal(output.asked.filter((label) => label.startsWith('repair')).length, 1);
    assert.match((await read(part)) ?? '', /not been written yet/);
    assert.equal(statusOf(output), 'notImplemented');
  });
});
