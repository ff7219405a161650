/** Examples that a model gave beside its rules, in a build: one that does not hold costs its statement, and nothing else. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import type { Evidence, TestResult } from '../../../src/pipeline/schema/build';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { agentContext } from '../../support/agentContext';
import { nobodyAsked } from '../../support/nobodyAsked';
import { range, structuredSpec } from '../helpers/fakes';
import { memoryUse } from '../helpers/modelFakes';

const path = 'src/examples.test.ts';
const requirement = (id: string, text: string) => ({
  id,
  text,
  kind: 'requirement' as const,
  optional: false,
  meanings: [],
  understood: true,
  range,
});
const limit = 'A room holds at most 30 people.';
const example = (seats: number, outcome: string) => ({
  statements: ['R-2'],
  do: 'create',
  values: { room: { name: 'Hall', seats } },
  // biome-ignore lint/suspicious/noThenProperty: the word of scenarios; nobody awaits an example.
  then: [outcome],
});
const spec = structuredSpec({
  kind: 'data',
  requirements: [requirement('R-1', 'A room has a name and seats.'), requirement('R-2', limit)],
  description: {
    app: { title: 'Rooms' },
    entities: [{ name: 'room', title: 'self.name', fields: { name: 'text!', seats: 'integer!' }, statements: ['R-1'] }],
    checks: [{ name: 'small', entity: 'room', must: 'self.seats <= 30', message: 'Too many.', statements: ['R-2'] }],
    pages: [{ path: '/', title: 'Rooms', views: [{ of: 'room' }] }],
    examples: [example(30, 'isEmpty(refused)'), example(31, "refused.contains('many')")],
  },
});
const result = (title: string, status: TestResult['status']): TestResult => ({
  path,
  title,
  status,
  ...(status === 'failed' && { message: 'expected false to be true' }),
});
const evidence = (second: TestResult['status']): Evidence => ({
  items: (['install', 'typeCheck', 'build', 'tests', 'smoke'] as const).map((id) => ({
    id,
    status: id === 'tests' && second === 'failed' ? 'failed' : 'passed',
    milliseconds: 1,
    log: '',
    ...(id === 'tests' && { tests: [result(limit, 'passed'), result(`${limit} (2)`, second)] }),
  })),
});

describe('an example that a model gave beside its rule', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const build = async (prove: (text: string) => Evidence) => {
    const agent = new CodingAgent({
      models: { source: { open: async () => undefined }, parallel: () => 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => prove(await readFile(join(folder, path), 'utf8')),
      person: nobodyAsked,
      testApart: async () => undefined,
    });
    const snapshot = snapshotOf('/rooms.md', 'rooms.md', '# Rooms\n');
    const { coverage, evidence: found } = await agent.run(
      { structuredSpec: spec, folder, projectId: 'run-1', spec: snapshot, model: memoryUse() },
      agentContext(),
    );
    return { coverage, found };
  };

  it('is a test of the app, with a title of its own', async () => {
    const { coverage } = await build((text) => {
      assert.match(text, /test\('A room holds at most 30 people\.', /);
      assert.match(text, /test\('A room holds at most 30 people\. \(2\)', /);
      return evidence('passed');
    });
    assert.deepEqual(
      coverage.items.map(({ status }) => status),
      ['implemented', 'implemented'],
    );
  });

  it('leaves a statement open whose example does not hold, and the build goes on without it', async () => {
    const { coverage, found } = await build((text) => evidence(text.includes('test.skip(') ? 'skipped' : 'failed'));
    assert.deepEqual(
      coverage.items.map(({ status }) => status),
      ['implemented', 'notImplemented'],
    );
    assert.match(
      coverage.items[1]?.reason ?? '',
      /An example of it does not hold in the app \(expected false to be true\)/,
    );
    assert.ok(found.items.every(({ status }) => status === 'passed'));
    assert.match(await readFile(join(folder, path), 'utf8'), /test\.skip\('A room holds at most 30 people\. \(2\)'/);
  });
});
