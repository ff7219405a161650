/** How a model's part of a build ends: which version stays in the folder, and what its checks have shown. */
import type { Evidence, TestResult } from '../../pipeline/schema/build';
import type { Requirement } from '../../pipeline/schema/spec';
import type { AppFiles } from './appWriter';
import { type Baseline, provesIt } from './baseline';
import type { ModelBuildOptions, ModelOutcome } from './modelBuild';
import { isCheck, type Plan } from './plan';
import { setAside } from './setAside';
import { bestOf, type CheckResult, checkResults, isAbout, testsOf, type Version } from './versions';
import { changesIn } from './weaker';
import type { Unwritten } from './writeFiles';

export interface Settlement {
  readonly plan: Plan;
  readonly engine: AppFiles;
  readonly previous: AppFiles | undefined;
  readonly versions: readonly Version[];
  readonly unwritten: Unwritten;
  readonly baseline: Baseline;
}

/** Leaves the best version that stands in the folder, with what still fails of its checks set aside; an earlier app where none does. */
export async function settle(work: Settlement, options: ModelBuildOptions): Promise<ModelOutcome> {
  const { plan, versions, unwritten, baseline } = work;
  const { writer, gatherEvidence, open } = options;
  const [first, last, best] = [versions[0], versions.at(-1), bestOf(versions)];
  const reasons = reasonsOf(plan, unwritten);
  if (!first || !last || !best) return giveUp(work, last, reasons, options);
  const final = setAside(best);
  // The runner does not check types: what a check said that goes because of them does not count.
  const tests = testsOf(best.evidence).filter(({ path }) => final.has(path));
  const checks = await provedBy(tests, baseline, final, open, reasons);
  explainMissing(open, checks, best.evidence, reasons);
  const changedChecks = changedChecksOf(open, first.files, final);
  const isThere =
    final.size === writer.version.size &&
    [...final].every(([path, { content }]) => writer.version.get(path)?.content === content);
  if (isThere && best === last) return { evidence: best.evidence, checks, reasons, changedChecks };
  await writer.moveTo(final);
  await writer.proposeRemovals();
  return { evidence: await gatherEvidence(), checks, reasons, changedChecks };
}

/** No version of the model's stands: the app before it is taken again, where there is one worth it. */
async function giveUp(
  work: Settlement,
  last: Version | undefined,
  reasons: Map<string, string>,
  options: ModelBuildOptions,
): Promise<ModelOutcome> {
  const { context, open, isProgramOfItsOwn } = options;
  const why = `The model's version does not build: ${firstProblem(last)}`;
  const say = (message: string) =>
    context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
  for (const { id } of open) if (!reasons.has(id)) reasons.set(id, why);
  if (last && isProgramOfItsOwn && !work.previous) {
    await say(`${why} Without it nothing of the spec is there, so its files stay as they are.`);
    return { evidence: last.evidence, checks: new Map(), reasons };
  }
  const { evidence, what, tests, files } = await goBack(work, options);
  await say(`${why} ${what} stays.`);
  return { evidence, checks: await provedBy(tests, work.baseline, files, open, reasons), reasons };
}

/** What the checks came to, without those that would pass just as well if the model had written nothing. */
async function provedBy(
  tests: readonly TestResult[],
  baseline: Baseline,
  files: AppFiles,
  open: readonly Requirement[],
  reasons: Map<string, string>,
): Promise<ReadonlyMap<string, CheckResult>> {
  const checks = new Map(
    checkResults(
      tests,
      open.map(({ id }) => id),
    ),
  );
  const passed = [...checks].filter(([, { status }]) => status === 'passed').map(([id]) => id);
  if (passed.length === 0) return checks;
  const without = await baseline.results(files);
  for (const id of passed) {
    if (without && provesIt(id, tests, without)) continue;
    checks.delete(id);
    if (!reasons.has(id)) reasons.set(id, without ? provesNothing : notSeen);
  }
  return checks;
}

const provesNothing =
  'Its check passes also without what the model wrote, so it proves nothing: look whether the app does it.';
const notSeen = 'Its check passes, but it could not be seen whether it fails without what the model wrote.';

/** What a mend made of the first checks, in a sentence for each requirement that is concerned. */
function changedChecksOf(open: readonly Requirement[], first: AppFiles, final: AppFiles): ReadonlyMap<string, string> {
  const changes = [...first].flatMap(([path, { content }]) => {
    const now = final.get(path)?.content;
    return isCheck(path) && now !== undefined && now !== content ? changesIn(content, now) : [];
  });
  return new Map(
    open.flatMap(({ id }) => {
      const own = changes.filter(({ title }) => isAbout(title, id));
      const what = own.map(({ what }) => what).join('; ');
      return own.length > 0 ? [[id, `Its check was changed while the app was mended: ${what}.`] as const] : [];
    }),
  );
}

/** To what the build before left, with all that a person has made of it; the engine's app is for those who have none. */
async function goBack(
  { engine, previous }: Settlement,
  { writer, gatherEvidence }: ModelBuildOptions,
): Promise<Version & { readonly what: string; readonly tests: readonly TestResult[] }> {
  const files = previous ?? engine;
  await writer.moveTo(files);
  await writer.proposeRemovals();
  const evidence = await gatherEvidence();
  const what = previous ? "The last build's app" : "The engine's app";
  return { files, evidence, what, tests: previous ? testsOf(evidence) : [] };
}

/** A requirement whose check gave no result is not proved, whatever was written for it. */
function explainMissing(
  open: readonly Requirement[],
  checks: ReadonlyMap<string, CheckResult>,
  { items }: Evidence,
  reasons: Map<string, string>,
): void {
  const notProved = items.find(({ status, skippedBecause }) => status !== 'passed' && skippedBecause === 'machine');
  const why = notProved
    ? `Not proved: ${notProved.message ?? 'nothing could be verified.'}`
    : 'No check of it has run.';
  for (const { id } of open) if (!checks.has(id) && !reasons.has(id)) reasons.set(id, why);
}

function firstProblem(version: Version | undefined): string {
  const failed = version?.evidence.items.find(({ status }) => status !== 'passed');
  return failed?.message ?? 'nothing could be verified.';
}

/** From the plan's own "left", and from files that could not be written. */
function reasonsOf(plan: Plan, unwritten: Unwritten): Map<string, string> {
  const reasons = new Map(plan.left.map(({ requirementId, reason }) => [requirementId, reason]));
  for (const { path, serves } of plan.files) {
    const why = unwritten.get(path);
    if (why === undefined) continue;
    for (const id of serves) if (!reasons.has(id)) reasons.set(id, `${path} was not written. ${why}`);
  }
  return reasons;
}
