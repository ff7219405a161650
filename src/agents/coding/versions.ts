/** Which version of the app is the last that stands, and what its checks say of each requirement. */
import type { Evidence, TestResult } from '../../pipeline/schema/build';
import type { AppFiles } from './appWriter';
import { isCheck } from './plan';
import { problemsIn } from './problems';

export interface Version {
  readonly files: AppFiles;
  readonly evidence: Evidence;
}

/** What became of a requirement's check. */
export interface CheckResult {
  readonly path: string;
  readonly status: 'passed' | 'failed';
  readonly message?: string;
}

/** An app stands when nothing fails but checks: those speak of single requirements, and are told of with them. */
export function stands({ evidence }: Version): boolean {
  const failed = evidence.items.filter(({ status }) => status === 'failed');
  return (
    problemsIn(evidence).every(({ path }) => isCheck(path)) &&
    failed.every(({ id }) => id === 'typeCheck' || id === 'tests')
  );
}

/** Of the versions that stand the one with the most checks passed; of equals the later. */
export function bestOf(versions: readonly Version[]): Version | undefined {
  let best: Version | undefined;
  for (const version of versions) {
    if (stands(version) && (!best || passedChecks(version) >= passedChecks(best))) best = version;
  }
  return best;
}

/** A check whose test was never run, or is not there, has no result: then nothing is proved. */
export function checkResults(
  tests: readonly TestResult[],
  requirementIds: readonly string[],
): ReadonlyMap<string, CheckResult> {
  const results = new Map<string, CheckResult>();
  // The runner tells of files in the order in which they end, which differs from run to run.
  const checks = tests
    .filter(({ path }) => isCheck(path))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const id of requirementIds) {
    const own = checks.filter(({ title }) => isAbout(title, id));
    const failed = own.find(({ status }) => status !== 'passed');
    const [first] = own;
    if (failed)
      results.set(id, { path: failed.path, status: 'failed', ...(failed.message && { message: failed.message }) });
    else if (first) results.set(id, { path: first.path, status: 'passed' });
  }
  return results;
}

export function testsOf(evidence: Evidence): readonly TestResult[] {
  return evidence.items.find(({ id }) => id === 'tests')?.tests ?? [];
}

/** `R-1` is not `R-12`. */
export function isAbout(title: string, id: string): boolean {
  return title.includes(id) && !/[\w-]/.test(title.charAt(title.indexOf(id) + id.length));
}

function passedChecks({ evidence }: Version): number {
  return testsOf(evidence).filter(({ path, status }) => isCheck(path) && status === 'passed').length;
}
