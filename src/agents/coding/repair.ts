/** Mends what the evidence complains about: first what has one right mend, then with the model, for a few rounds at most. */
import type { ModelSession, Reading } from '../../models/session';
import { toPipelineError } from '../../pipeline/errors';
import type { AgentContext } from '../../pipeline/ports';
import type { Evidence, GeneratedFile } from '../../pipeline/schema/build';
import type { Requirement } from '../../pipeline/schema/spec';
import { repairPrompt } from '../prompts/repair';
import { acceptFile, isWholeFile } from './acceptFile';
import type { AppFiles, AppWriter } from './appWriter';
import { applyFixes } from './fixes';
import { isCheck, isTest, opensTest, type Plan } from './plan';
import { describeProblem, type Problem, problemsIn, signatureOf } from './problems';
import { importsOf, outlineOf, resolveImport } from './sources';
import { changesIn, weakenings } from './weaker';
import { ofOneAnswer } from './writeFiles';

export interface RepairWork {
  readonly plan: Plan;
  readonly requirements: readonly Requirement[];
  readonly packages: readonly string[];
  readonly writer: AppWriter;
  readonly session: ModelSession;
  readonly context: AgentContext;
  readonly gatherEvidence: () => Promise<Evidence>;
  /** Hears of every version and what its evidence was. */
  readonly onVersion: (version: AppFiles, evidence: Evidence) => void;
}

const mostRounds = 3;

/** Ends when nothing is wrong any more, when the same problems come back, when the model has no answer, or after three rounds. */
export async function repair(first: Evidence, work: RepairWork): Promise<void> {
  let problems = problemsIn(first);
  for (let round = 1; round <= mostRounds && problems.length > 0; round++) {
    const before = signatureOf(problems);
    await announce(problems, round, work);
    const changed = await mendRound(problems, work);
    if (!changed) return;
    const evidence = await work.gatherEvidence();
    work.onVersion(work.writer.version, evidence);
    problems = problemsIn(evidence);
    if (signatureOf(problems) === before) return;
  }
}

async function announce(problems: readonly Problem[], round: number, { context }: RepairWork): Promise<void> {
  const files = [...new Set(problems.map(({ path }) => path).filter(Boolean))];
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const message = `Round ${round} of ${mostRounds}: mending ${count}${files.length > 0 ? ` in ${files.join(', ')}` : ''}.`;
  await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
}

/** Whether any file was changed. A fix that is certain is tried before the model is asked. */
async function mendRound(problems: readonly Problem[], work: RepairWork): Promise<boolean> {
  const fixes = applyFixes(problems, work.writer.version);
  for (const [path, content] of fixes) await rewrite(path, { content }, work);
  const groups = groupsOf(problems, work).filter(({ problems: [first] }) => !fixes.has(first?.path ?? ''));
  const mended = await Promise.all(groups.map((group) => mendGroup(group, work)));
  const written = new Set(fixes.keys());
  for (const [path, content] of mended.flat()) {
    // Two groups may have mended the same file; the second has its turn in the next round.
    if (written.has(path)) continue;
    written.add(path);
    await reportChanges(path, content, work);
    await rewrite(path, { content, model: work.session.modelId }, work);
  }
  return written.size > 0;
}

interface Group {
  readonly problems: readonly Problem[];
  /** The files that may be rewritten. */
  readonly paths: readonly string[];
}

/** By file. Tests are looked at only when all types are right: until then they say little. */
function groupsOf(problems: readonly Problem[], work: RepairWork): Group[] {
  const types = problems.filter(({ kind }) => kind === 'type');
  const wanted = types.length > 0 ? types : problems;
  const groups = new Map<string, Problem[]>();
  for (const problem of wanted) groups.set(problem.path, [...(groups.get(problem.path) ?? []), problem]);
  return [...groups].map(([path, ofPath]) => ({ problems: ofPath, paths: changeable(path, ofPath, work) }));
}

const mostFilesShown = 8;

/** The file itself; for a test also what it uses and what serves the same requirements. */
function changeable(path: string, problems: readonly Problem[], { plan, writer }: RepairWork): string[] {
  const files = writer.version;
  const own = files.has(path) && path !== opensTest ? [path] : [];
  if (problems.every(({ kind }) => kind === 'type') && own.length > 0) return own;
  const ids = plan.files.find((file) => file.path === path)?.serves ?? [];
  const planned = plan.files.filter(({ path: other }) => files.has(other) && !isCheck(other));
  const serving = planned.filter(({ serves }) => ids.length === 0 || serves.some((id) => ids.includes(id)));
  return [...new Set([...own, ...serving.map((file) => file.path)])].slice(0, mostFilesShown);
}

/** New texts by path; none where the model has no usable answer. */
async function mendGroup(group: Group, work: RepairWork): Promise<readonly (readonly [string, string])[]> {
  const { session, context } = work;
  if (group.paths.length === 0) return [];
  const label = `repair of ${group.problems[0]?.path || 'the build'}`;
  context.progress({ current: `Mending ${group.problems[0]?.path ?? ''}`, done: 0, total: 0, stage: 'files' });
  try {
    return await session.ask({
      requests: [{ label, messages: repairPrompt(promptOf(group, work)) }],
      read: (answer) => readMended(answer, group, work),
      isWhole: isWholeMending,
    });
  } catch (thrown) {
    const error = toPipelineError(thrown);
    if (!ofOneAnswer.includes(error.reason)) throw error;
    await context.emit({
      type: 'agent_message',
      phase: 'code_generation',
      level: 'warning',
      message: error.userMessage,
    });
    return [];
  }
}

function promptOf({ problems, paths }: Group, { writer, requirements, plan }: RepairWork) {
  const files = writer.version;
  const shown = paths.map((path) => ({ path, text: files.get(path)?.content ?? '', mayChange: true }));
  const used = paths.flatMap((path) => usedBy(path, files)).filter((path) => !paths.includes(path));
  const reading = [...new Set(used)]
    .slice(0, mostFilesShown)
    .map((path) => ({ path, text: outlineOf(files.get(path)?.content ?? ''), mayChange: false }));
  const ids = plan.files.filter(({ path }) => paths.includes(path)).flatMap(({ serves }) => serves);
  return {
    problems: problems.map(describeProblem),
    files: [...shown, ...reading],
    requirements: requirements.filter(({ id }) => ids.includes(id)),
  };
}

function usedBy(path: string, files: AppFiles): string[] {
  return importsOf(files.get(path)?.content ?? '')
    .filter(({ from }) => from.startsWith('.'))
    .flatMap(({ from }) => resolveImport(path, from, (other) => files.has(other)) ?? []);
}

function isWholeMending(answer: string): boolean {
  const [path = '', text = ''] = answer.split(mendedFile).slice(-2);
  return isWholeFile(text, path);
}

const mendedFile = /^===[ \t]*(\S+)[ \t]*$/m;

/** `=== path` lines, each followed by the whole text of a file. */
function readMended(answer: string, group: Group, work: RepairWork): Reading<readonly (readonly [string, string])[]> {
  const parts = answer.split(mendedFile).slice(1);
  const complaints: string[] = [];
  const mended: (readonly [string, string])[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const path = parts[index] ?? '';
    const reading = group.paths.includes(path)
      ? acceptMended(path, parts[index + 1] ?? '', work)
      : { complaints: [`${path} may not be changed.`] };
    if ('value' in reading) mended.push([path, reading.value]);
    else complaints.push(...reading.complaints.map((text) => `${path}: ${text}`));
  }
  if (parts.length === 0) complaints.push('No file begins with a line "=== path".');
  return complaints.length > 0 ? { complaints } : { value: mended };
}

function acceptMended(
  path: string,
  text: string,
  { writer, plan, packages, requirements }: RepairWork,
): Reading<string> {
  const files = writer.version;
  const requirementIds = isCheck(path) ? (plan.files.find((file) => file.path === path)?.serves ?? []) : [];
  const reading = acceptFile(text, {
    path,
    requirementIds,
    packages,
    exports: [],
    has: (other) => files.has(other),
    // Another group may mend the other file at the same time, so names are left to the type check.
    exportsAt: () => undefined,
  });
  if (!('value' in reading) || !isTest(path)) return reading;
  // A test is mended, not emptied.
  const complaints = weakenings(files.get(path)?.content ?? '', reading.value, requirements);
  return complaints.length > 0 ? { complaints } : reading;
}

/** What a test expects is not changed in silence. */
async function reportChanges(path: string, content: string, { writer, context }: RepairWork): Promise<void> {
  const before = writer.version.get(path)?.content;
  if (!isTest(path) || before === undefined) return;
  for (const { title, what } of changesIn(before, content)) {
    const message = `The test "${title}" in ${path} was changed: ${what}.`;
    await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  }
}

async function rewrite(
  path: string,
  change: Pick<GeneratedFile, 'content' | 'model'>,
  { writer }: RepairWork,
): Promise<void> {
  const file = writer.version.get(path);
  if (file && file.content !== change.content) await writer.write({ ...file, ...change });
}
