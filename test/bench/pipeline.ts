/** How long the model's part of a build takes, and what it sends, over an endpoint with the speed of a real one; beside other tools. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodingAgent } from '../../src/agents/codingAgent';
import type { StructuredSpec } from '../../src/pipeline/schema/spec';
import { nobodyAsked } from '../support/nobodyAsked';
import { accessTo, clinic, quiet, use } from './agentParts';
import { analysedElsewhere, startEndpoint } from './endpoint';
import type { Figure } from './figure';
import { measureMemory } from './memory';
import { clinicPlan } from './pipelineScript';

/** Seconds to the first token, and tokens a second. */
const firstToken = 0.5;
const rate = 80;
const fileTokens = 600;
const sizes = [6, 12, 24] as const;

/** Measured on the same work: seconds and thousands of input tokens for 6, 12 and 24 files, peak memory in MB. */
const peers = [
  ['codex 0.169', '53 / 105 / 209', '81k / 179k / 459k', 140],
  ['opencode 1.18', '67 / 131 / 230', '70k / 158k / 414k', 767],
  ['qwen-code 0.24', '70 / 119 / 224', '149k / 307k / 706k', 418],
  ['cline 3.0', '69 / 124 / 228', '55k / 132k / 372k', 716],
  ['continue 1.5', '67 / 123 / 227', '29k / 84k / 274k', 432],
  ['cline, one sub-agent a file', '21 / 30 / 45', '43k / 76k / 141k', 922],
  ['continue, all in one turn', '59 / 110 / 210', '8k / 13k / 21k', 398],
] as const;

interface Run {
  readonly files: number;
  readonly seconds: number;
  readonly bound: number;
  readonly input: number;
}

export async function measurePipeline(): Promise<readonly Figure[]> {
  const spec = await analysedElsewhere();
  const peak = measureMemory();
  const runs: Run[] = [];
  for (const files of sizes) runs.push(await measure(files, spec));
  const memory = peak();
  printBesidePeers(runs, memory);
  const [smallest, , largest] = runs;
  const perFile = (run: Run | undefined) => (run ? run.input / run.files : Number.NaN);
  return [
    ...runs.map(({ files, seconds, bound }) => ({
      name: `${files} files, over the bound of ${bound.toFixed(2)} s`,
      value: seconds / bound,
      unit: '×',
      limit: 1.15,
    })),
    { name: 'input for 24 files', value: largest?.input ?? Number.NaN, unit: 'tokens', limit: 47_000 },
    { name: 'input per file, 24 files over 6', value: perFile(largest) / perFile(smallest), unit: '×', limit: 1.5 },
    { name: 'peak memory of the process', value: memory, unit: 'MB', limit: 200 },
  ];
}

async function measure(files: number, structuredSpec: StructuredSpec): Promise<Run> {
  const plan = JSON.stringify(clinicPlan(structuredSpec, files));
  const endpoint = await startEndpoint({ plan, fileTokens, firstToken, rate });
  const folder = await mkdtemp(join(tmpdir(), 'bench-pipeline-'));
  try {
    const agent = new CodingAgent({
      models: accessTo(endpoint.url),
      buffers: { textOf: () => undefined, replace: async () => false },
      testApart: async () => undefined,
      gatherEvidence: async () => ({ items: [] }),
      person: nobodyAsked,
    });
    const started = performance.now();
    await agent.run({ structuredSpec, folder, projectId: 'bench', spec: await clinic(), model: use() }, quiet());
    const seconds = (performance.now() - started) / 1000;
    const { requests, input } = await endpoint.counts();
    if (requests !== files + 1) throw new Error(`${requests} requests were sent for ${files} files.`);
    const planTokens = Math.ceil(plan.length / 4);
    return { files, seconds, input, bound: 2 * firstToken + planTokens / rate + fileTokens / rate };
  } finally {
    await endpoint.stop();
    await rm(folder, { recursive: true });
  }
}

function printBesidePeers(runs: readonly Run[], memory: number): void {
  const own = [
    'build-from-spec',
    runs.map(({ seconds }) => seconds.toFixed(1)).join(' / '),
    runs.map(({ input }) => `${(input / 1000).toFixed(0)}k`).join(' / '),
    Math.round(memory),
  ] as const;
  const bound = ['(lower bound)', runs.map((run) => run.bound.toFixed(1)).join(' / '), '', ''] as const;
  const rows = [['6 / 12 / 24 files of 600 tokens', 'seconds', 'input tokens', 'peak MB'], bound, own, ...peers];
  for (const row of rows)
    console.error(
      row
        .map((cell, column) => String(cell).padEnd([34, 22, 22, 0][column] ?? 0))
        .join('')
        .trimEnd(),
    );
}
