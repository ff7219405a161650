/** Reads what the app's test runner says of each test: Vitest's JSON report, which has the form of Jest's. */
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { TestResult } from '../pipeline/schema/build';

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

/** Runs with the path of a report to write, and reads what it says of each test; undefined where it can't be read. */
export async function reportedTests<T>(
  folder: string,
  run: (reportPath: string) => Promise<T>,
): Promise<{ readonly value: T; readonly tests: readonly TestResult[] | undefined }> {
  const place = await mkdtemp(join(tmpdir(), 'build-from-spec-'));
  try {
    const path = join(place, 'tests.json');
    const value = await run(path);
    return { value, tests: readReport(await readFile(path, 'utf8').catch(() => ''), await realpath(folder)) };
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
