/** How many tests of a group passed: written by the process that ran them, read and added up by test/run.ts. */
import { readFile } from 'node:fs/promises';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: TestCount = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(first: TestCount, second: TestCount): TestCount {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/** The last line of every test run. */
export function formatCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A group that crashed, or left no results, counts as one more failure: nobody knows what it did not run. */
export function countOfGroup(results: TestCount | undefined, crashed: boolean): TestCount {
  const count = results ?? noTests;
  const unexplained = results === undefined || (crashed && count.failed === 0);
  return unexplained ? { ...count, failed: count.failed + 1 } : count;
}

export function readResults(file: string): Promise<TestCount | undefined> {
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as TestCount,
    () => undefined,
  );
}
