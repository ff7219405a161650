/** How many tests of a group passed: written by the process that ran them, read and added up by test/run.ts. */
import { readFile } from 'node:fs/promises';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Title and first lines of each failure: told again at the end of all groups, where a long log is cut last. */
  readonly failures?: readonly string[];
}

export const noTests: TestCount = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(first: TestCount, second: TestCount): TestCount {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
    failures: [...(first.failures ?? []), ...(second.failures ?? [])],
  };
}

/** The last line of every test run. */
export function formatCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const linesOfFailure = 30;

/** The title, what the error says, and the first places of its stack. */
export function formatFailure(title: string, error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const lines = [...message.split('\n').slice(0, linesOfFailure), ...places.slice(0, 5).map((line) => line.trim())];
  return [`FAILED ${title}`, ...lines.map((line) => `  ${line}`)].join('\n');
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
