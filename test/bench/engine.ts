/** How long the built-in engine takes from a spec to its files on disk, journal and provenance included; npm is left out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../src/core';
import { openClarifications } from '../../src/pipeline/project';
import { snapshotOf } from '../../src/pipeline/snapshot';
import type { Figure } from './figure';
import { specOfLines } from './specOfLines';

export async function measureEngine(): Promise<readonly Figure[]> {
  const small = await buildSeconds(200);
  const large = await buildSeconds(10_000);
  return [
    { name: 'spec of 200 lines, analysed and written', value: small, unit: 's', limit: 0.5 },
    { name: 'spec of 10,000 lines, analysed and written', value: large, unit: 's', limit: 10 },
  ];
}

async function buildSeconds(lines: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  const nothing = () => undefined;
  const core = createCore({
    logger: { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing },
    buffers: { textOf: nothing, replace: async () => undefined },
    // Without a PATH there is no npm, so the evidence ends at once and only the engine's own work is measured.
    env: { PATH: '' },
    chooseReplaceable: async () => [],
    isTrusted: () => true,
  });
  let written = 0;
  core.subscribe((message) => {
    if (message.type === 'verification_completed') written = performance.now();
  });
  const start = performance.now();
  const spec = snapshotOf(`/specs/${lines}.md`, `${lines}.md`, specOfLines(lines));
  let project = await core.orchestrator.createProject({ spec, folder, model: 'built-in' });
  project = await core.orchestrator.run(project.id);
  if (project.status === 'clarifying') {
    const answers = openClarifications(project).map(({ id, recommended }) => ({
      clarificationId: id,
      value: recommended,
      how: 'assumed' as const,
    }));
    project = await core.orchestrator.resumeAfterClarification(project.id, answers);
  }
  if (written === 0 || project.files.length < lines / 30)
    throw new Error(`Only ${project.files.length} files were written.`);
  await core.dispose();
  await rm(folder, { recursive: true });
  return (written - start) / 1000;
}
