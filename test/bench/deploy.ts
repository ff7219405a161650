/** How long a deployment takes beyond what Vercel itself takes: from the click to an address that was seen to show the app. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DeploymentBook } from '../../src/deploy/deploymentBook';
import { defaultTiming } from '../../src/deploy/vercel/timing';
import { VercelTarget } from '../../src/deploy/vercelTarget';
import * as deploymentStore from '../../src/workspace/deploymentStore';
import { quiet } from './agentParts';
import { type Child, startChild } from './childProcess';
import type { Figure } from './figure';

export type VercelAsked =
  | {
      readonly timing: { readonly queue: number; readonly build: number; readonly alias: number };
      readonly latency: number;
    }
  | { readonly ask: 'counts' };

export interface VercelCounts {
  readonly uploads: number;
  readonly deployments: number;
  /** Milliseconds from the creation of the last deployment to its address. */
  readonly ownTime: number;
}

/** Milliseconds. A small app takes Vercel longer; the longer it takes, the easier the limit is to keep. */
const timing = { queue: 1_000, build: 8_000, alias: 1_000 };
/** Milliseconds before each answer. */
const latency = 30;
const sizes = [25, 1_000] as const;
const fileSize = 3_000;

export async function measureDeploy(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const files of sizes) figures.push(...(await measure(files)));
  return figures;
}

async function measure(files: number): Promise<readonly Figure[]> {
  const server = startChild('scriptedVercel');
  const folder = join(await mkdtemp(join(tmpdir(), 'bench-deploy-')), 'app');
  try {
    const { url } = await server.ask<{ url: string }>({ timing, latency } satisfies VercelAsked);
    await writeApp(folder, files);
    const target = targetFor(url, files);
    const first = await clickToLive(target, folder);
    const { ownTime, uploads } = await countsOf(server);
    const second = await clickToLive(target, folder);
    const after = await countsOf(server);
    console.error(
      `${files} files: ${first.toFixed(0)} ms from click to live, ${ownTime.toFixed(0)} ms of them the server's own; ${uploads} uploads; unchanged: ${second.toFixed(0)} ms`,
    );
    return [
      {
        name: `${files} files, click to live over the server's own time`,
        value: first / ownTime,
        unit: '×',
        limit: 1.2,
      },
      { name: `${files} files, uploads of unchanged content`, value: after.uploads - uploads, unit: 'files', limit: 0 },
    ];
  } finally {
    await server.stop();
    await rm(dirname(folder), { recursive: true, force: true });
  }
}

/** Milliseconds; with everything that the product does, in its own timing. */
async function clickToLive(target: VercelTarget, folder: string): Promise<number> {
  const begun = performance.now();
  const { result } = await target.deploy(folder, quiet(), { target: 'vercel' });
  if (result.unchecked) throw new Error(`It was not seen to be live: ${result.unchecked}`);
  return performance.now() - begun;
}

function targetFor(apiUrl: string, files: number): VercelTarget {
  const generatedPaths = async () => pathsOf(files);
  return new VercelTarget({
    apiUrl,
    token: async () => 'test-token',
    timing: () => defaultTiming,
    memory: new DeploymentBook({ ...deploymentStore, generatedPaths }),
    prompts: {
      chooseScope: async ([first]) => first ?? { name: '' },
      nameTaken: async () => undefined,
      nameRefused: async (name) => name,
      confirmUpload: async () => undefined,
      environment: async () => ({}),
      useExisting: async () => true,
    },
  });
}

function countsOf(server: Child): Promise<VercelCounts> {
  return server.ask<VercelCounts>({ ask: 'counts' } satisfies VercelAsked);
}

function pathsOf(files: number): readonly string[] {
  const sources = Array.from({ length: files - 2 }, (_, index) => `src/part${index % 20}/file${index}.ts`);
  return ['index.html', 'package.json', ...sources];
}

async function writeApp(folder: string, files: number): Promise<void> {
  for (const [index, path] of pathsOf(files).entries()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const content =
      path === 'package.json' ? '{"devDependencies":{"vite":"8.0.0"}}' : `// ${index}\n`.padEnd(fileSize, 'x');
    await writeFile(join(folder, path), content);
  }
}
