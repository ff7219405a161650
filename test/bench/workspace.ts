/** What writing with provenance costs beside plain writes of the same files, and what a rebuild touches. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppWriter } from '../../src/agents/coding/appWriter';
import type { GeneratedFile } from '../../src/pipeline/schema/build';
import { openPublisher } from '../../src/workspace/openPublisher';
import { nobodyAsked } from '../support/nobodyAsked';
import { quiet } from './agentParts';
import { type Figure, median } from './figure';

const count = 2_000;
const writers = 16;
const rounds = 5;

export async function measureWorkspace(): Promise<readonly Figure[]> {
  // Removed all at once in the end: the disk would be busy with that while the next round is measured.
  const root = await mkdtemp(join(tmpdir(), 'bench-workspace-'));
  try {
    return await measureIn(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function measureIn(root: string): Promise<readonly Figure[]> {
  const files = Array.from({ length: count }, (_, index) => fileOf(index, 'first'));
  const [touched = fileOf(0, '')] = files.slice(count / 2);
  const changed = files.map((file) => (file === touched ? { ...file, content: `${file.content}// Changed.\n` } : file));
  const [plain, full, rebuild, writes]: [number[], number[], number[], number[]] = [[], [], [], []];
  await writePlainly(join(root, 'warm-up'), files);
  await build(join(root, 'warm-up-build'), files, '1');
  await build(join(root, 'warm-up-build'), changed, '2');
  for (let round = 0; round < rounds; round++) {
    plain.push(await timed(() => writePlainly(join(root, `plain-${round}`), files)));
    const folder = join(root, `build-${round}`);
    full.push(await timed(() => build(folder, files, '1')));
    const before = await identities(folder, files);
    rebuild.push(await timed(() => build(folder, changed, '2')));
    const after = await identities(folder, files);
    writes.push(after.filter((identity, index) => identity !== before[index]).length);
  }
  const milliseconds = median(full);
  console.error(
    `${count} files: plain ${median(plain).toFixed(0)} ms, with provenance ${milliseconds.toFixed(0)} ms, one changed ${median(rebuild).toFixed(0)} ms`,
  );
  return [
    { name: `${count} files, over plain writes`, value: milliseconds / median(plain), unit: '×', limit: 2.5 },
    {
      name: 'rebuild with one change, of a full build',
      value: (100 * median(rebuild)) / milliseconds,
      unit: '%',
      limit: 10,
    },
    { name: 'files that the rebuild touched', value: Math.max(...writes), unit: 'files', limit: 1 },
  ];
}

function fileOf(index: number, word: string): GeneratedFile {
  const lines = Array.from(
    { length: 40 + (index % 80) },
    (_, line) => `export const ${word}${line} = ${index + line};\n`,
  );
  return {
    path: `src/part${index % 100}/file${index}.ts`,
    content: lines.join(''),
    purpose: '',
    requirementIds: ['FR-1'],
  };
}

/** As a tool would that keeps nothing about what it writes. */
async function writePlainly(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  const waiting = [...files];
  const made = new Set<string>();
  const write = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const path = join(folder, file.path);
      if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
      made.add(dirname(path));
      await writeFile(path, file.content);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** As a build does it, but for its journal. */
async function build(folder: string, files: readonly GeneratedFile[], runId: string): Promise<void> {
  const buffers = { textOf: () => undefined, replace: async () => false };
  const publisher = await openPublisher({ folder, specName: 'a.md', runId, buffers });
  const person = { ...nobodyAsked, chooseRemovable: async () => undefined };
  const writer = new AppWriter({ folder, publisher, context: quiet(), person });
  await writer.askAboutWhatIsThere(files);
  await writer.writeAll(files, files.length);
  await writer.proposeRemovals();
  await writer.finish();
  writer.close();
}

/** A file that is written anew by a rename is another one to the disk. */
async function identities(folder: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const stats = await Promise.all(files.map(({ path }) => stat(join(folder, path))));
  return stats.map(({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`);
}

/** Starts when the disk has nothing left to do of what was measured before. */
async function timed(work: () => Promise<void>): Promise<number> {
  await promisify(execFile)('sync').catch(() => undefined);
  const started = performance.now();
  await work();
  return performance.now() - started;
}
