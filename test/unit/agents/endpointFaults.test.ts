/** Faults of an endpoint in the middle of a build, over real HTTP: each ends in a whole file or in none, and in words that say what to do. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { openAiModel } from '../../../src/models/openai';
import { toPipelineError } from '../../../src/pipeline/errors';
import type { CodingOutput } from '../../../src/pipeline/phases';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { type ModelServer, type Play, startModelServer } from '../../support/modelServer';
import { nobodyAsked } from '../../support/nobodyAsked';
import { askedFor } from '../../support/recordedModel';
import { range, structuredSpec } from '../helpers/fakes';
import { fakeContext, memoryUse } from '../helpers/modelFakes';

const requirement: Requirement = {
  id: 'R-1',
  text: 'Says one.',
  kind: 'rule',
  optional: false,
  meanings: [],
  understood: false,
  by: 'model',
  range,
};
const spec = structuredSpec({
  title: 'Words',
  requirements: [requirement],
  description: {
    app: { title: 'Words' },
    custom: [{ name: 'words', kind: 'app', contract: 'Says one.', statements: ['R-1'] }],
  },
});
const planned = (path: string, exports: string[]) => ({ path, serves: ['R-1'], exports, uses: [], brief: 'Says it.' });
const plan = JSON.stringify({
  files: [planned('src/one.ts', ['const one: string', 'const two: string']), planned('src/checks/one.test.ts', [])],
  remove: [],
  packages: [],
  left: [],
});
const one = `/** Words that are said. */\nexport const one = 'one';\n\nexport const two = 'two';\n`;
const check = `import { expect, test } from 'vitest';\nimport { one } from '../one';\n\ntest('R-1: says one', () => {\n  expect(one).toBe('one');\n});\n`;
const whole: Readonly<Record<string, Play>> = {
  plan: { text: plan },
  'src/one.ts': { text: one },
  'src/checks/one.test.ts': { text: check },
};

describe('an endpoint at fault in the middle of a build', () => {
  let folder: string;
  let server: ModelServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faults-'));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Plays these for what is asked, one after another, and then what is right. */
  const build = async (asked: string, ...plays: readonly Play[]): Promise<CodingOutput> => {
    const left = [...plays];
    server = await startModelServer(({ body }) => {
      const name = askedFor(body);
      return (name === asked ? left.shift() : undefined) ?? whole[name] ?? { status: 500 };
    });
    const model = openAiModel('scripted', { baseUrl: server.url, idleTimeout: 150 });
    const agent = new CodingAgent({
      models: { source: { open: async () => model }, parallel: () => 4, firstWait: 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      testApart: async () => undefined,
      gatherEvidence: async () => ({ items: [] }),
      person: nobodyAsked,
    });
    const input = {
      structuredSpec: spec,
      folder,
      projectId: 'run-1',
      spec: snapshotOf('/words.md', 'words.md', '# Words\n'),
      model: memoryUse(),
    };
    return agent.run(input, fakeContext());
  };
  const read = () => readFile(join(folder, 'src', 'one.ts'), 'utf8').catch(() => undefined);
  const complaint = () =>
    server.exchanges
      .findLast(({ body }) => body.messages.at(-1)?.content.startsWith("This answer can't be used"))
      ?.body.messages.at(-1)?.content ?? '';
  const leavesNoTemporaryFile = async () =>
    assert.deepEqual(
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp')),
      [],
    );

  const recoveries: readonly (readonly [fault: string, asked: string, plays: readonly Play[]])[] = [
    ['a plan of invalid JSON', 'plan', [{ text: plan.slice(0, -2) }]],
    ['a plan that breaks the schema', 'plan', [{ text: plan.replace('"serves":["R-1"]', '"serves":"R-1"') }]],
    [
      'a plan in a fence, with prose around it',
      'plan',
      [{ text: `Here is the plan:\n\`\`\`json\n${plan}\n\`\`\`\nGood luck.` }],
    ],
    ['a plan that leaves a requirement out', 'plan', [{ text: '{"files":[],"remove":[],"packages":[],"left":[]}' }]],
    [
      'a plan cut by finish_reason length',
      'plan',
      [{ text: plan.slice(0, 90), finish: 'length' }, { text: plan.slice(90) }],
    ],
    ['a file in a fence', 'src/one.ts', [{ text: `\`\`\`ts\n${one}\`\`\`` }]],
    [
      'a file with prose around its fence',
      'src/one.ts',
      [{ text: `Sure.\n\n\`\`\`typescript\n${one}\`\`\`\n\nIt says two words.` }],
    ],
    [
      'a file cut by finish_reason length',
      'src/one.ts',
      [{ text: one.slice(0, 40), finish: 'length' }, { text: one.slice(40) }],
    ],
    [
      'a file that is cut twice, and repeats where it was cut',
      'src/one.ts',
      [
        { text: one.slice(0, 30), finish: 'length' },
        { text: one.slice(10, 60), finish: 'length' },
        { text: one.slice(60) },
      ],
    ],
    [
      '"rest of the file unchanged"',
      'src/one.ts',
      [{ text: `export const one = 'one';\n// rest of the file unchanged\n` }],
    ],
    ['a file that holds only part of what was planned', 'src/one.ts', [{ text: `export const one = 'one';\n` }]],
    ['prose instead of a file', 'src/one.ts', [{ text: 'I would write two constants here.' }]],
    ['an empty file', 'src/one.ts', [{ text: '' }]],
    ['a reset in the middle of a file', 'src/one.ts', [{ text: one, resetAfter: 30 }]],
    ['a 503 for a file', 'src/one.ts', [{ status: 503 }]],
    ['a 429 for a file', 'src/one.ts', [{ status: 429, headers: { 'retry-after-ms': '1' } }]],
  ];
  for (const [fault, asked, plays] of recoveries) {
    it(`${fault}: the file gets whole`, async () => {
      await build(asked, ...plays);
      assert.equal(await read(), one);
      await leavesNoTemporaryFile();
    });
  }

  it('a request that is too long for the context: a smaller one is sent', async () => {
    await build('src/one.ts', { status: 400, error: { code: 'context_length_exceeded', message: 'too long' } });
    assert.equal(await read(), one);
    const sizes = server.exchanges
      .filter(({ body }) => askedFor(body) === 'src/one.ts')
      .map(({ body }) => JSON.stringify(body).length);
    assert.ok((sizes[1] ?? 0) < (sizes[0] ?? 0), sizes.join(' '));
  });

  it('an answer that is wrong is told what is wrong with it, and not a third time', async () => {
    const output = await build('src/one.ts', ...Array<Play>(3).fill({ text: `export const one = 'one';\n` }));
    assert.match(complaint(), /The export two is missing/);
    assert.equal(await read(), undefined);
    assert.match(output.coverage.items[0]?.reason ?? '', /src\/one\.ts was not written\. .* gave no usable answer/);
    assert.equal(server.exchanges.filter(({ body }) => askedFor(body) === 'src/one.ts').length, 3);
  });

  for (const [fault, play] of [
    ['a refusal', { refusal: 'I will not.' }],
    ['finish_reason content_filter', { text: 'export const', finish: 'content_filter' }],
  ] as const) {
    it(`${fault} for one file: the others are written, and the coverage says why`, async () => {
      const output = await build('src/one.ts', play);
      assert.equal(await read(), undefined);
      assert.match(output.coverage.items[0]?.reason ?? '', /src\/one\.ts was not written/);
      assert.equal(await readFile(join(folder, 'src', 'checks', 'one.test.ts'), 'utf8'), check);
    });
  }

  for (const [fault, plays, reason] of [
    ['401', [{ status: 401 }], 'model_key_rejected'],
    ['404 for the model', [{ status: 404, error: { code: 'model_not_found' } }], 'model_unknown'],
    ['a stall', [{ text: one, stallAfter: 30 }], 'model_unreachable'],
    ['500 for ever', Array<Play>(4).fill({ status: 500 }), 'model_unreachable'],
    ['resets for ever', Array<Play>(4).fill({ text: one, resetAfter: 30 }), 'model_unreachable'],
  ] as const) {
    it(`${fault} in the middle of the files: the build fails with what to do, and no half file stays`, async () => {
      const error = await build('src/one.ts', ...plays).then(
        () => assert.fail('It was built.'),
        (thrown: unknown) => toPipelineError(thrown),
      );
      assert.equal(error.reason, reason);
      assert.equal(await read(), undefined);
      await leavesNoTemporaryFile();
    });
  }
});
