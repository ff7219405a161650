/** Runs Mocha in this process and leaves the counts in a file; used in plain Node and in the extension host. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { formatFailure, type TestCount } from './testResults';

export interface MochaRunOptions {
  /** Defines the tests: `describe` and `it` are there when it is called. */
  readonly load: (mocha: Mocha) => Promise<void>;
  readonly resultsFile: string;
  /** Milliseconds for each test. */
  readonly timeout: number;
  /** Only tests whose title contains this; all if empty. */
  readonly grep?: string | undefined;
  /** Where the report goes, line by line; the console if left out. */
  readonly print?: (line: string) => void;
}

export async function runMocha({ load, resultsFile, timeout, grep, print }: MochaRunOptions): Promise<TestCount> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: process.stdout.isTTY === true, timeout });
  if (grep) mocha.fgrep(grep);
  if (print) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
      for (const line of format(...args).split('\n')) print(line);
    };
  }
  await load(mocha);
  const count = await new Promise<TestCount>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const texts = failed.map(([title, error]) => formatFailure(title, error));
      resolve({ passed: passes, failed: failures, skipped: pending, failures: texts });
    });
    // Formatted at the end: what runs after a failed test may add to its error.
    const failed: [title: string, error: unknown][] = [];
    runner.on('fail', (test, error) => failed.push([test.fullTitle(), error]));
  });
  await mkdir(dirname(resultsFile), { recursive: true });
  await writeFile(resultsFile, JSON.stringify(count));
  return count;
}
