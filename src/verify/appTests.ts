/** Runs the app's own tests. Slow is not failed: a test that ran out of time is tried once more, alone. */
import type { EvidenceItem, TestResult } from '../pipeline/schema/build';
import { runScript } from './npm';
import type { ToolOptions, ToolResult } from './runTool';
import { reportedTests } from './testReport';

export interface TestRun {
  readonly result: ToolResult;
  /** One by one, where the runner told. */
  readonly tests: readonly TestResult[] | undefined;
}

export interface SettledTests extends TestRun {
  /** What is to be said of tests that were tried again. */
  readonly note?: string;
}

/** `leftOut`: paths within the app that are not to be tested. @throws PipelineError `cancelled` */
export async function runAppTests(tool: ToolOptions, leftOut: readonly string[]): Promise<SettledTests> {
  const words = leftOut.map((path) => `--exclude=${path}`);
  const first = await runOnce(words, tool);
  const late = first.tests?.filter(ranOutOfTime) ?? [];
  if (late.length === 0) return first;
  tool.onOutput(`${tests(late.length)} ran out of time and will be tried again alone.`);
  // An error that belongs to no test says nothing of where it came from: then all are tried again.
  const files = hasStrayErrors(first) ? [] : [...new Set(late.map(({ path }) => path))];
  return settled(first, late, await runOnce([...words, '--no-file-parallelism', ...files], tool), files.length === 0);
}

/** The runner prints for people, and writes what each test came to into a file beside the app's own. */
async function runOnce(words: readonly string[], tool: ToolOptions): Promise<TestRun> {
  const { value: result, tests } = await reportedTests(tool.cwd, (path) =>
    runScript('test', ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`, ...words], tool),
  );
  return { result, tests };
}

/** The first run, with what the second says of the tests that were late in it. `isWhole`: the second says all there is to say. */
export function settled(first: TestRun, late: readonly TestResult[], second: TestRun, isWhole: boolean): SettledTests {
  const still = late.filter((test) => outcomeIn(second, test) !== 'passed');
  const note = noteOn(late.length, still.length);
  const output = `${first.result.output}\n\n${note}\n${second.result.output}`;
  const told = (test: TestResult): TestResult =>
    test.status === 'passed' && late.some((one) => isSame(one, test)) ? { ...test, message: passedAlone } : test;
  if (isWhole) return { result: { ...second.result, output }, tests: second.tests?.map(told), note };
  const again = (test: TestResult) => second.tests?.find((one) => isSame(one, test)) ?? test;
  const tests = first.tests?.map((test) => (late.includes(test) ? told(again(test)) : test));
  const isPassed = second.result.exitCode === 0 && tests?.every(({ status }) => status !== 'failed');
  return { result: isPassed ? { ...second.result, output } : { ...first.result, output }, tests, note };
}

const passedAlone = 'It ran out of time beside the other tests, and passed when it was tried alone.';

function noteOn(late: number, still: number): string {
  const tried = `${tests(late)} ran out of time and ${late === 1 ? 'was' : 'were'} tried again alone`;
  return `${tried}: ${still === 0 ? 'passed' : still === late ? 'failed again' : `${still} failed again`}.`;
}

function outcomeIn({ tests }: TestRun, test: TestResult): EvidenceItem['status'] {
  const found = tests?.filter((one) => isSame(one, test)) ?? [];
  return found.find(({ status }) => status !== 'passed')?.status ?? found[0]?.status ?? 'failed';
}

function isSame(one: TestResult, other: TestResult): boolean {
  return one.path === other.path && one.title === other.title;
}

/** In the words of Vitest. */
function ranOutOfTime({ status, message = '' }: TestResult): boolean {
  return status === 'failed' && /\b(Test|Hook) timed out in \d+ ?ms/.test(message);
}

function hasStrayErrors({ result }: TestRun): boolean {
  return /\bUnhandled (Errors?|Rejection)\b/.test(result.output);
}

function tests(count: number): string {
  return `${count} ${count === 1 ? 'test' : 'tests'}`;
}
