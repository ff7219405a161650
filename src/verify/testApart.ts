/** Runs tests of an app in another version of it: in a folder of its own, with the packages that are installed for the app. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AgentContext } from '../pipeline/ports';
import type { TestResult } from '../pipeline/schema/build';
import { toolEnvironment } from './environment';
import { runScript } from './npm';
import { reportedTests } from './testReport';

export interface TestApartOptions {
  /** Absolute path of the app's folder, whose packages are used and which is left alone. */
  readonly folder: string;
  /** The version: its files, by paths relative to the app's folder. */
  readonly files: Iterable<{ readonly path: string; readonly content: string }>;
  /** The test files to run. */
  readonly tests: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * What each test came to; undefined where the runner did not tell.
 * @throws PipelineError `cancelled`
 */
export async function testApart(
  { folder, files, tests, env }: TestApartOptions,
  { signal, logger }: AgentContext,
): Promise<readonly TestResult[] | undefined> {
  const place = await mkdtemp(join(tmpdir(), 'build-from-spec-apart-'));
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await writeFile(join(place, path), content);
    }
    await symlink(join(folder, 'node_modules'), join(place, 'node_modules'), 'junction');
    const onOutput = (text: string) => logger.debug(text.trimEnd());
    const tool = { cwd: place, env: toolEnvironment(env), signal, onOutput, timeout: 2 * 60_000 };
    const { tests: results } = await reportedTests(place, (path) =>
      runScript('test', [...tests, '--reporter=json', `--outputFile.json=${path}`], tool),
    );
    return results;
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
