/** The evidence of a build as the panel shows it: one line for each check, and a headline for what failed first. */
import type { Evidence, EvidenceId, EvidenceItem } from '../../pipeline/schema/build';
import type { PanelCheck, PanelIcon, PanelSection } from '../../webview/protocol';
import { currentProgress, type ViewInput } from './viewInput';
import { count, duration } from './words';

/** "Evidence (2 of 5)": counts what has passed. */
export function evidenceSection(input: ViewInput, open: boolean): PanelSection {
  const items = itemsSoFar(input);
  const passed = items.filter(({ status }) => status === 'passed').length;
  return {
    kind: 'checks',
    id: 'evidence',
    title: `Evidence (${passed} of ${checkIds.length})`,
    open,
    checks: checkIds.map((id) => {
      const item = items.find((each) => each.id === id);
      return item ? finishedCheck(item) : openCheck(input, id);
    }),
  };
}

/** "Type check failed: 3 errors", of the first check that failed; the count where the log tells. */
export function evidenceHeadline(evidence: Evidence | undefined): string {
  const failed = firstProblem(evidence);
  if (!failed) return 'The app is not verified';
  if (failed.status === 'skipped') return needsNode(evidence) ? `${unproved}: Node.js is needed` : unproved;
  const found = failureCount(failed);
  return found ? `${failedTexts[failed.id]}: ${found}` : failedTexts[failed.id];
}

/** The app's files are there and can be looked at; the machine lacks what proves them. */
const unproved = 'App is shown, not proved';

/** Whether what is missing comes with Node.js. */
export function needsNode(evidence: Evidence | undefined): boolean {
  const { skippedBecause, message = '' } = firstProblem(evidence) ?? {};
  return skippedBecause === 'machine' && /^(Node\.js|npm) /.test(message);
}

/** What the headline leaves open: why the check failed, or what the machine lacks. */
export function evidenceReason(evidence: Evidence | undefined): string | undefined {
  const problem = firstProblem(evidence);
  if (!problem?.message || failureCount(problem)) return undefined;
  const headline = failedTexts[problem.id];
  return problem.message.startsWith(headline) ? problem.message.slice(headline.length + 2) : problem.message;
}

/** What the machine could not do comes first, as nothing after it is proved; then the first failure. */
export function firstProblem(evidence: Evidence | undefined): EvidenceItem | undefined {
  const items = evidence?.items ?? [];
  return items.find((item) => item.skippedBecause === 'machine') ?? items.find(({ status }) => status === 'failed');
}

const checkIds = ['install', 'typeCheck', 'build', 'tests', 'smoke'] as const satisfies readonly EvidenceId[];

const checkLabels: Record<EvidenceId, string> = {
  install: 'Install',
  typeCheck: 'Type Check',
  build: 'Build',
  tests: 'Tests',
  smoke: 'Pages',
};

const failedTexts: Record<EvidenceId, string> = {
  install: 'Install failed',
  typeCheck: 'Type check failed',
  build: 'Build failed',
  tests: 'Tests failed',
  smoke: 'Pages failed',
};

const finished: Record<EvidenceItem['status'], { icon: PanelIcon; status: string }> = {
  passed: { icon: 'pass-filled', status: 'Passed' },
  failed: { icon: 'error', status: 'Failed' },
  skipped: { icon: 'warning', status: 'Not run' },
};

/** All of them at the end of verification, the finished ones before. */
function itemsSoFar(input: ViewInput): readonly EvidenceItem[] {
  return input.project?.evidence?.items ?? currentProgress(input)?.evidence ?? [];
}

function finishedCheck({ id, status, message, milliseconds, log }: EvidenceItem): PanelCheck {
  const label = checkLabels[id];
  return {
    id,
    label,
    ...finished[status],
    time: status === 'skipped' ? 'Not run' : duration(milliseconds),
    // A check that was skipped because of another one repeats nothing of it.
    ...(message && (status === 'failed' || log) && { message }),
    ...(log && { button: { command: 'showEvidenceLog', argument: id, label: 'Log', about: label } }),
  };
}

function openCheck(input: ViewInput, id: EvidenceId): PanelCheck {
  const progress = currentProgress(input);
  const isRunning = progress?.stage === 'evidence' && progress.running?.includes(id);
  const state: Pick<PanelCheck, 'icon' | 'status'> = isRunning
    ? { icon: 'loading', status: 'Running' }
    : { icon: 'circle-large-outline', status: 'Waiting' };
  return { id, label: checkLabels[id], time: '', ...state };
}

/** What the tools say themselves: the TypeScript compiler one line an error, Vitest a summary. */
function failureCount({ id, log }: EvidenceItem): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  const plain = log.replace(/\u001b\[[0-9;]*m/g, '');
  if (id === 'typeCheck') {
    const errors = Number(/Found (\d+) errors?/.exec(plain)?.[1] ?? plain.match(/\berror TS\d+:/g)?.length ?? 0);
    return errors > 0 ? count(errors, 'error') : undefined;
  }
  if (id !== 'tests') return undefined;
  const tests = /^\s*Tests\s+(\d+) failed.*\((\d+)\)/m.exec(plain);
  return tests ? `${tests[1]} of ${tests[2]}` : undefined;
}
