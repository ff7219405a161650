/** Reads what the app's test runner says of each test: Vitest's JSON report, which has the form of Jest's. */
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { EvidenceItem, TestResult } from '../pipeline/schema/build';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      /** Absolute path of the test file. */
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type TestsOutcome = Omit<EvidenceItem, 'id' | 'milliseconds'>;

/** Runs the tests with the path of a report to write, and adds what the report says of each; one that can't be read adds nothing. */
export async function withReport(
  folder: string,
  run: (reportPath: string) => Promise<TestsOutcome>,
): Promise<TestsOutcome> {
  const place = await mkdtemp(join(tmpdir(), 'build-from-spec-'));
  try {
    const path = join(place, 'tests.json');
    const outcome = await run(path);
    const tests = readReport(await readFile(path, 'utf8').catch(() => ''), await realpath(folder));
    return tests ? { ...outcome, tests: [...tests] } : outcome;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Undefined where the text is no report. A file that can't be loaded counts as one failed test without a title. */
export function readReport(text: string, folder: string): readonly TestResult[] | undefined {
  const report = reportSchema.safeParse(parseJson(text));
  return report.data?.testResults.flatMap(({ name, status, message, assertionResults }): TestResult[] => {
    const path = relative(folder, name).split(sep).join('/');
    if (status === 'failed' && assertionResults.length === 0)
      return [{ path, title: '', status: 'failed', ...(message && { message }) }];
    return assertionResults.map((test) => resultOf(path, test));
  });
}

function resultOf(
  path: string,
  { title, status, failureMessages }: { title: string; status: string; failureMessages?: string[] | null },
): TestResult {
  const message = failureMessages?.[0];
  const result = status === 'passed' || status === 'failed' ? status : 'skipped';
  return { path, title, status: result, ...(message && { message: message.slice(0, 4_000) }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
