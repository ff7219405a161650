/** The status bar item: where the build stands, and a click for the next step. One switch from state to text. */
import type { PanelKind } from '../../webview/protocol';
import { commandIds } from '../ids';
import { deploy, deployDetail, deployStopped, live } from './deployStatusBar';
import { changedText, isDeployNext } from './deployView';
import { evidenceHeadline, firstProblem, needsNode } from './evidenceView';
import { headline, missingText } from './headline';
import { currentProgress, type ViewInput } from './viewInput';
import { openQuestions, viewKind } from './viewKind';
import { assertNever, count } from './words';

export interface StatusBarState {
  /** With codicons: `$(globe) Open App`. */
  readonly text: string;
  readonly tooltip: string;
  /** Further steps, as command links under the tooltip. */
  readonly tooltipLinks?: readonly StatusBarLink[];
  readonly command: string;
  /** A whole sentence, for `accessibilityInformation.label`. */
  readonly accessibilityLabel: string;
}

export interface StatusBarLink {
  readonly label: string;
  readonly command: string;
  /** What the command is called with. */
  readonly argument?: string;
}

/** `undefined` hides the item. */
export function statusBarState(input: ViewInput): StatusBarState | undefined {
  const kind = viewKind(input);
  const name = input.project?.spec.name ?? (kind === 'ready' ? input.specName : undefined);
  const state = name === undefined ? undefined : render(kind, input, name);
  return state && withOthers({ ...state, tooltip: `${state.tooltip}\nModel: ${input.modelLabel}` }, input);
}

/** Other builds of the window are counted, and the tooltip leads to each. */
function withOthers(state: StatusBarState, { others = [] }: ViewInput): StatusBarState {
  if (others.length === 0) return state;
  const links = others.map(({ folder, name, state: how }) => ({
    label: `${name}: ${how}`,
    command: commandIds.switchProject,
    argument: folder,
  }));
  const spoken = others.map(({ name, state: how }) => `${name}: ${how.replace(/[.…]$/, '')}.`).join(' ');
  return {
    ...state,
    text: `${state.text} +${others.length}`,
    tooltipLinks: [...(state.tooltipLinks ?? []), ...links],
    accessibilityLabel: `${state.accessibilityLabel} ${spoken}`,
  };
}

function render(kind: PanelKind, input: ViewInput, spec: string): StatusBarState | undefined {
  switch (kind) {
    case 'empty':
      return undefined;
    case 'ready':
      return isProse(spec) ? undefined : unbuilt(spec);
    case 'analyzing':
      return busy('Analyzing', `Analyzing ${spec}`, `Analyzing ${spec}.`);
    case 'clarifying':
      return questions(input, spec);
    case 'overBudget':
      return {
        text: '$(debug-pause) Budget Reached',
        tooltip: 'The token budget is used up',
        command: commandIds.raiseBudget,
        accessibilityLabel: `The build of ${spec} has used up its token budget. Continue with a higher one.`,
      };
    case 'generating':
      return busy(`Generating${share(input)}`, 'Show progress', `Generating ${spec}${spokenShare(input, 'files')}.`);
    case 'verifying':
      return verifying(input, spec);
    case 'startingPreview':
      return busy('Starting Preview', 'Show progress', `Starting the preview of ${spec}.`);
    case 'deploying':
      return busy('Deploying', deployDetail(input), `Deploying ${spec} to Vercel.`);
    case 'live':
      return changedText(input) ? deploy(input, spec) : live(input, spec);
    case 'deployStopped':
      return deployStopped(input, spec);
    case 'failedDeploy':
      return failed('$(error) Deployment Failed', reason(kind, input), `The deployment of ${spec} failed`);
    case 'previewStopped':
      if (isDeployNext(input)) return deploy(input, spec);
      return {
        text: '$(play) Preview App',
        tooltip: 'Start local preview',
        command: commandIds.startPreview,
        accessibilityLabel: `${spec} is built${missingText(input)}. Start its local preview.`,
      };
    case 'running':
      return isDeployNext(input) ? deploy(input, spec) : running(input, spec);
    case 'failedEvidence':
      return notVerified(input, spec);
    case 'failedPreview':
      return failed('$(error) Preview Failed', reason(kind, input), `The preview of ${spec} failed`);
    case 'failedAnalysis':
    case 'failedGeneration':
      return failed('$(error) Build Failed', reason(kind, input), `The build of ${spec} failed`);
    case 'stopped':
      return stopped(input, spec);
    case 'undone':
      return failed('$(discard) Build Undone', headline(kind, input), `The last build of ${spec} is undone`);
    case 'restricted':
      return {
        text: '$(shield) Restricted',
        tooltip: 'Trust needed to build',
        command: commandIds.manageTrust,
        accessibilityLabel: `Workspace trust is needed to build ${spec}.`,
      };
    default:
      return assertNever(kind);
  }
}

function unbuilt(spec: string): StatusBarState {
  return {
    text: '$(play) Build from Spec',
    tooltip: `Turn ${spec} into a working web app`,
    command: commandIds.build,
    accessibilityLabel: `${spec} is not built yet. Build it.`,
  };
}

/** Markdown that tells of a project and asks for none; it can be built all the same, by the command. */
function isProse(name: string): boolean {
  return /^(?:readme|changelog|contributing|license|security|support|authors|code[_-]of[_-]conduct|claude|agents)\b/i.test(
    name,
  );
}

function busy(text: string, tooltip: string, accessibilityLabel: string): StatusBarState {
  return { text: `$(loading~spin) ${text}`, tooltip, command: commandIds.showPanel, accessibilityLabel };
}

function failed(text: string, tooltip: string, sentence: string): StatusBarState {
  const accessibilityLabel = `${sentence}: ${tooltip.replace(/\.$/, '')}.`;
  return { text, tooltip, command: commandIds.showPanel, accessibilityLabel };
}

function questions({ project }: ViewInput, spec: string): StatusBarState {
  const open = project ? openQuestions(project).length : 0;
  return {
    text: `$(question) ${open} ${open === 1 ? 'Question' : 'Questions'}`,
    tooltip: 'Build is waiting for answers',
    command: commandIds.answerQuestions,
    accessibilityLabel: `The build of ${spec} is waiting for ${count(open, 'answer')}.`,
  };
}

function verifying(input: ViewInput, spec: string): StatusBarState {
  const current = currentProgress(input)?.current;
  const tooltip = current ? `Current: ${current}` : 'Show progress';
  return busy(`Verifying${share(input)}`, tooltip, `Verifying ${spec}${spokenShare(input, 'checks')}.`);
}

function running(input: ViewInput, spec: string): StatusBarState {
  return {
    text: '$(globe) Open App',
    tooltip: input.preview?.url ?? '',
    tooltipLinks: [{ label: 'Stop Preview', command: commandIds.stopPreview }],
    command: commandIds.openApp,
    accessibilityLabel: `The app of ${spec} is running${missingText(input)}. Open it.`,
  };
}

function stopped({ project }: ViewInput, spec: string): StatusBarState {
  const kept = `${count(project?.files.length ?? 0, 'file')} kept`;
  return {
    text: '$(debug-continue) Resume Build',
    tooltip: kept,
    command: commandIds.resumeBuild,
    accessibilityLabel: `The build of ${spec} has stopped, ${kept}. Resume it.`,
  };
}

function reason(kind: PanelKind, input: ViewInput): string {
  return input.project?.error?.message ?? headline(kind, input);
}

/** Which check failed, or what the machine lacks to run them. */
function notVerified({ project }: ViewInput, spec: string): StatusBarState {
  const sentence = evidenceHeadline(project?.evidence);
  const problem = firstProblem(project?.evidence);
  if (problem?.status !== 'skipped') return failed('$(warning) Not Verified', sentence, `${spec} is not verified`);
  const again = { label: 'Verify Again', command: commandIds.verifyAgain };
  return {
    text: `$(warning) ${sentence}`,
    tooltip: problem.message ?? sentence,
    tooltipLinks: needsNode(project?.evidence)
      ? [{ label: 'Get Node.js', command: commandIds.getNode }, again]
      : [again],
    command: commandIds.showPanel,
    accessibilityLabel: `${sentence}, for the app of ${spec}.`,
  };
}

function share(input: ViewInput): string {
  const progress = currentProgress(input);
  return progress && progress.total > 0 ? ` ${progress.done}/${progress.total}` : '';
}

function spokenShare(input: ViewInput, noun: string): string {
  const progress = currentProgress(input);
  return progress && progress.total > 0 ? `, ${progress.done} of ${progress.total} ${noun} done` : '';
}
