/** What running the steps of the evidence side by side saves: once one after the other, once as a build does it. */
import type { EvidenceId, EvidenceItem } from '../../src/pipeline/schema/build';
import { serveStatic } from '../../src/preview/staticServer';
import { toolEnvironment } from '../../src/verify/environment';
import { gatherSmoke, gatherTests, type Outcome, ofTool } from '../../src/verify/gather';
import { runScript } from '../../src/verify/npm';
import { stageBuild } from '../../src/verify/stageBuild';
import { checkTypes } from '../../src/verify/typeCheck';
import { verify } from '../../src/verify/verify';
import { buildByCli } from '../support/buildByCli';
import { quiet } from './agentParts';
import { type Figure, median } from './figure';

const rounds = 3;

export async function measureEvidence(folder: string): Promise<readonly Figure[]> {
  const app = await buildByCli('test/fixtures/specs/reading-list.md', folder, '--defaults');
  await app.stop();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const alone = await oneAfterTheOther(folder);
    const together = await sideBySide(folder);
    console.error(`evidence: ${Math.round(alone)} ms one after the other, ${Math.round(together)} ms side by side`);
    ratios.push(together / alone);
  }
  return [
    { name: 'evidence after the install, side by side over its sum', value: median(ratios), unit: '×', limit: 0.85 },
  ];
}

async function oneAfterTheOther(folder: string): Promise<number> {
  const { signal } = quiet();
  const tool = {
    cwd: folder,
    env: toolEnvironment(process.env),
    signal,
    onOutput: () => undefined,
    timeout: 5 * 60_000,
  };
  const built = stageBuild(folder);
  const steps: Readonly<Record<Exclude<EvidenceId, 'install'>, () => Promise<Outcome>>> = {
    typeCheck: async () => ofTool('typeCheck', await checkTypes(tool, [])),
    build: async () => ofTool('build', await runScript('build', built.words, tool)),
    tests: () => gatherTests(tool, []),
    smoke: () => gatherSmoke(built.folder(), (dist) => serveStatic(dist), signal),
  };
  const started = Date.now();
  for (const [id, step] of Object.entries(steps)) requirePassed(id, await step());
  const taken = Date.now() - started;
  built.discard();
  return taken;
}

/** From the end of the install to the last of the others. */
async function sideBySide(folder: string): Promise<number> {
  let installed = 0;
  const context = quiet();
  const progress: typeof context.progress = ({ evidence }) => {
    if (installed === 0 && evidence?.some(({ id }) => id === 'install')) installed = Date.now();
  };
  const { items } = await verify(
    { folder, env: process.env, serve: (dist) => serveStatic(dist) },
    { ...context, progress },
  );
  for (const item of items) requirePassed(item.id, item);
  return Date.now() - installed;
}

function requirePassed(id: string, { status, log }: Pick<EvidenceItem, 'status' | 'log'>): void {
  if (status !== 'passed') throw new Error(`${id} ${status}: ${log.slice(-1000)}`);
}
