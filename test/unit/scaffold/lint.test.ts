/** The code of the apps, as a linter sees it: no finding, and every import in its place. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { readSpec } from '../../../src/reader/readSpec';
import { scaffold } from '../../../src/scaffold/scaffold';
import { inLongRuns } from '../../support/longRuns';
import { repositoryRoot, temporaryFolder } from '../../support/paths';
import { filesOf, samples } from './samples/all';

const specs = 'test/fixtures/specs';
/** Of the specs every so-manieth is looked at, and every sample. */
const step = inLongRuns(1, 3);

describe('the code of a generated app', function () {
  this.timeout(60_000);

  it('has no finding of a linter, and its imports are in order, whatever the spec', async () => {
    const folder = await temporaryFolder('lint');
    try {
      const names = (await readdir(specs)).filter((name) => /^[a-z].*\.md$/.test(name)).sort();
      for (const [index, name] of names.entries()) if (index % step === 0) await writeSpec(name, join(folder, name));
      // The words of a hostile spec are findings themselves.
      const sound = Object.entries(samples).filter(([name]) => !name.startsWith('hostile'));
      for (const [name, sample] of sound) await writeFiles(filesOf(sample).values(), join(folder, name));
      await writeFile(join(folder, 'biome.json'), JSON.stringify(configuration));
      assert.equal(await biome(folder), '');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const configuration = {
  linter: { rules: { preset: 'recommended' } },
  files: { includes: ['**/*.ts', '**/*.tsx', '**/*.css', '**/*.html'] },
};

async function writeSpec(spec: string, folder: string): Promise<void> {
  const { files } = scaffold(readSpec(await readFile(join(specs, spec), 'utf8')).spec, { appName: 'app' });
  await writeFiles(files(), folder);
}

async function writeFiles(files: Iterable<GeneratedFile>, folder: string): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** What it complains about, a line each; empty where there is nothing. */
async function biome(folder: string): Promise<string> {
  const program = join(repositoryRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const words = [
    program,
    'check',
    '--reporter=json',
    '--max-diagnostics=10000',
    '--formatter-enabled=false',
    folder,
    `--config-path=${folder}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1 << 26 }).catch(
    (error: { stdout: string }) => error,
  );
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  return diagnostics
    .map(({ category, location }) => `${location.path.slice(folder.length + 1)}: ${category}`)
    .join('\n');
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}
