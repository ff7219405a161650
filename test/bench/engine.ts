/** How long the built-in engine takes from a spec to its files on disk, journal and provenance included; npm is left out. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../src/core';
import { openClarifications } from '../../src/pipeline/project';
import { snapshotOf } from '../../src/pipeline/snapshot';
import { readSpec } from '../../src/reader/readSpec';
import { scaffold } from '../../src/scaffold/scaffold';
import { nobodyAsked } from '../support/nobodyAsked';
import { type Figure, median } from './figure';
import { specOfLines } from './specOfLines';

export async function measureEngine(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  try {
    const small: number[] = [];
    for (const round of [1, 2, 3]) small.push(await buildSeconds(200, join(folder, `small-${round}`)));
    const large = await buildSeconds(10_000, join(folder, 'large'));
    const [part, whole] = [secondsInMemory(2_500), secondsInMemory(10_000)];
    return [
      { name: 'spec of 10,000 lines, read and generated, median', value: whole, unit: 's', limit: 5 },
      { name: 'time a line, 10,000 lines over 2,500', value: whole / 4 / part, unit: '×', limit: 1.5 },
      { name: 'spec of 200 lines, analyzed and written, median', value: median(small), unit: 's', limit: 0.5 },
      { name: 'spec of 10,000 lines, analyzed and written', value: large, unit: 's', limit: 10 },
      // Says how much of that is the disk: two small files are made for each file of an app.
      { name: 'making a small file on this disk', value: millisecondsAFile(folder), unit: 'ms', limit: 1 },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of reading the spec and generating its app, without the disk; the median of three. */
function secondsInMemory(lines: number): number {
  const text = specOfLines(lines);
  const rounds = [1, 2, 3].map(() => {
    const start = performance.now();
    const files = [...scaffold(readSpec(text).spec, { appName: 'large' }).files()];
    if (files.length < lines / 30) throw new Error(`Only ${files.length} files were generated.`);
    return (performance.now() - start) / 1000;
  });
  return median(rounds);
}

function millisecondsAFile(folder: string): number {
  const count = 500;
  const content = 'x'.repeat(1500);
  const start = performance.now();
  for (let index = 0; index < count; index++) writeFileSync(join(folder, `file-${index}`), content);
  return (performance.now() - start) / count;
}

async function buildSeconds(lines: number, folder: string): Promise<number> {
  const nothing = () => undefined;
  const core = createCore({
    models: { source: { open: async () => undefined }, parallel: () => 1 },
    logger: { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing },
    buffers: { textOf: nothing, replace: async () => false },
    // Without a PATH there is no npm, so the evidence ends at once and only the engine's own work is measured.
    env: { PATH: '' },
    where: 'the bench',
    person: nobodyAsked,
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
  return (written - start) / 1000;
}
