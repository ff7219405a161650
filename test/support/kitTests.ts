/** The tests of the code that all apps share: run by the test runner of the apps, in the app around that code. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportedTests } from '../../src/verify/testReport';
import { repositoryRoot } from './paths';
import { formatFailure, type TestCount } from './testResults';

const root = join(repositoryRoot, 'src', 'kit');

/** @throws Error where the test runner has left no report. */
export async function runKitTests(resultsFile: string, grep = ''): Promise<void> {
  const { tests } = await reportedTests(root, async (report) => {
    const vitest = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs');
    const words = ['run', `--root=${root}`, '--reporter=default', '--reporter=json', `--outputFile=${report}`];
    const child = spawn(process.execPath, [vitest, ...words, ...(grep ? [`--testNamePattern=${grep}`] : [])], {
      stdio: 'inherit',
    });
    await once(child, 'close');
  });
  if (!tests) throw new Error('The tests of the kit left no report.');
  const failed = tests.filter(({ status }) => status === 'failed');
  const count: TestCount = {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed.length,
    skipped: grep ? 0 : tests.filter(({ status }) => status === 'skipped').length,
    failures: failed.map(({ path, title, message }) => formatFailure(`${path}: ${title}`, message)),
  };
  await mkdir(dirname(resultsFile), { recursive: true });
  await writeFile(resultsFile, JSON.stringify(count));
}
