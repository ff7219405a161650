/** The panel's headline, the sentences under it, and what is read out. */
import { type Project, usedTokens } from '../../pipeline/project';
import type { PanelKind, PanelNote, PanelState } from '../../webview/protocol';
import { conflictHeadline, conflictNote, conflictsComeFirst, conflictsOf } from './conflictView';
import { changedText, isDeployNext, liveHeadline, liveNotes, liveUrl } from './deployView';
import { evidenceHeadline, evidenceReason, firstProblem } from './evidenceView';
import { currentProgress, type ViewInput } from './viewInput';
import { openQuestions } from './viewKind';
import { answerAndBuildCost } from './waiting';
import { assertNever, count, notImplementedText } from './words';

export function headline(kind: PanelKind, input: ViewInput): string {
  return conflictsComeFirst(kind, input) ? conflictHeadline(input.project) : stateHeadline(kind, input);
}

function stateHeadline(kind: PanelKind, input: ViewInput): string {
  const { project, deployments } = input;
  switch (kind) {
    case 'empty':
      return 'Open a Markdown spec and turn it into a working web app.';
    case 'restricted':
      return 'Restricted Mode: analysis only';
    case 'ready':
      return 'Ready to build';
    case 'analyzing':
      return 'Analyzing spec…';
    case 'clarifying':
      return questionsHeadline(project);
    case 'overBudget':
      return 'The token budget is used up';
    case 'generating':
      return 'Generating files';
    case 'verifying':
      return 'Verifying the app';
    case 'startingPreview':
      return 'Starting the preview…';
    case 'running':
      return 'App is running';
    case 'deploying':
      return 'Deploying to Vercel…';
    case 'live':
      return liveHeadline(project ?? {});
    case 'failedDeploy':
      return 'Deployment failed';
    case 'deployStopped':
      return deployments?.goesOn ? 'The deployment goes on at Vercel' : 'Deployment stopped. The app is built.';
    case 'previewStopped':
      return isDeployNext(input) ? 'Built. Ready to deploy.' : 'Built. Preview is stopped.';
    case 'failedAnalysis':
      return "Couldn't analyze the spec";
    case 'failedGeneration':
      return generationHeadline(project);
    case 'failedEvidence':
      return evidenceHeadline(project?.evidence);
    case 'failedPreview':
      return "Couldn't start the preview";
    case 'stopped':
      return stoppedHeadline(project);
    case 'undone':
      return 'Last build undone';
    default:
      return assertNever(kind);
  }
}

/** No success hides what is missing: the count of it stands right under the headline. */
export function notes(kind: PanelKind, input: ViewInput): readonly PanelNote[] {
  if (!conflictsComeFirst(kind, input)) return stateNotes(kind, input);
  const state = { text: stateHeadline(kind, input), ...(isFailure(kind) && { icon: 'error' as const }) };
  return [conflictNote, state, ...stateNotes(kind, input).filter(({ text }) => text !== state.text)];
}

function stateNotes(kind: PanelKind, input: ViewInput): readonly PanelNote[] {
  const { project } = input;
  if (kind === 'empty') {
    return [
      {
        text: 'No account or API key needed. The app is shown without Node.js; proving it uses Node.js and npm on this machine.',
      },
    ];
  }
  if (kind === 'live') return [...liveNotes(input), ...missingNotes(project)];
  if (kind === 'running' || kind === 'previewStopped') {
    const changed = changedText(input);
    return [...missingNotes(project), ...(changed ? [{ text: changed }] : [])];
  }
  if (kind === 'undone' && project) return [{ text: undoneText(project) }, ...keptNotes(project)];
  if (kind === 'overBudget' && project) return [{ text: budgetText(project), icon: 'warning' }];
  const early: readonly PanelKind[] = ['analyzing', 'clarifying', 'generating'];
  if (early.includes(kind)) return earlyNotes(kind, input);
  const message = kind === 'failedEvidence' ? evidenceReason(project?.evidence) : project?.error?.message;
  const failure: PanelNote[] = isFailure(kind) && message ? [{ text: message, icon: 'error' }] : [];
  // What is not verified may have been deployed all the same: the person has said so.
  return kind === 'failedEvidence' && project && liveUrl(project) ? [...failure, ...liveNotes(input)] : failure;
}

/** While nothing can be shown yet: what will be missing, and what waits for the person. */
function earlyNotes(kind: PanelKind, input: ViewInput): readonly PanelNote[] {
  const cost = kind === 'clarifying' ? answerAndBuildCost(input) : undefined;
  const machine = input.machine && `The app will be shown, not proved. ${input.machine}`;
  return [...(cost ? [{ text: cost }] : []), ...(machine ? [{ text: machine, icon: 'warning' as const }] : [])];
}

/** Read out in a steady rhythm, not for each file: a quarter of the files at a time. */
export function announcement(kind: PanelKind, input: ViewInput): string {
  if (input.cancelling) return 'Cancelling…';
  if (kind === 'generating') return quarters(input);
  if (kind === 'deploying') return deployStep(input);
  if (kind === 'verifying') return ['Verifying the app', currentProgress(input)?.current].filter(Boolean).join(': ');
  if (isFailure(kind) || kind === 'empty' || kind === 'ready' || kind === 'restricted') return '';
  return sentences(kind, input);
}

/** A final error, once for each time that it happens. */
export function alert(kind: PanelKind, input: ViewInput): PanelState['alert'] {
  const { project } = input;
  if (!project || !isFailure(kind)) return undefined;
  return { id: `${project.id} ${project.updatedAt}`, text: sentences(kind, input) };
}

/** How many requirements of the spec the build does not meet. */
export function missingCount(project: Project | undefined): number {
  return project?.coverage?.items.filter(({ status }) => status === 'notImplemented').length ?? 0;
}

/** "Used 398,000 of 400,000 tokens. 23 files kept." */
function budgetText(project: Project): string {
  const { budget = 0, files } = project;
  const used = usedTokens(project);
  const tokens = (number: number) => number.toLocaleString('en');
  return `Used ${tokens(used)} of ${tokens(budget)} tokens, and the next step needs more. ${count(files.length, 'file')} kept.`;
}

/** Not each line of the log, and not each byte. */
export function deployStep(input: ViewInput): string {
  const last = input.project?.messages.at(-1);
  const isOwn =
    last && input.project?.phases.deployment.startedAt && last.at >= input.project.phases.deployment.startedAt;
  return isOwn ? last.text : 'Deploying to Vercel…';
}

function isFailure(kind: PanelKind): boolean {
  return kind.startsWith('failed');
}

function sentences(kind: PanelKind, input: ViewInput): string {
  const texts = [headline(kind, input), ...notes(kind, input).map(({ text }) => text)];
  return texts.map((text) => (/[.…]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** A preview may be started although a check failed; then that is said, too. */
function missingNotes(project: Project | undefined): readonly PanelNote[] {
  const missing = missingCount(project);
  const unverified = firstProblem(project?.evidence) ? [evidenceHeadline(project?.evidence)] : [];
  const texts = missing > 0 ? [...unverified, notImplementedText(missing)] : unverified;
  return texts.map((text) => ({ text, icon: 'warning' }));
}

function undoneText({ undone }: Project): string {
  const restored = undone?.restored.length ?? 0;
  return `${count(restored, 'file')} ${restored === 1 ? 'is' : 'are'} as before the build.`;
}

/** After an undo: what the person has changed since. */
function keptNotes(project: Project): readonly PanelNote[] {
  const { length } = conflictsOf(project);
  if (length === 0) return [];
  return [
    { text: `${count(length, 'file')} that changed since ${length === 1 ? 'is' : 'are'} kept.`, icon: 'warning' },
  ];
}

function questionsHeadline(project: Project | undefined): string {
  const open = project ? openQuestions(project).length : 0;
  return `${count(open, 'question')} ${open === 1 ? 'needs an answer' : 'need answers'}`;
}

/** Files that could not be written; those kept as the person left them are no failure. */
function generationHeadline(project: Project | undefined): string {
  const failed = project?.skipped.filter(({ reason }) => reason === 'locked' || reason === 'rejected').length ?? 0;
  return failed > 0 ? `Couldn't write ${count(failed, 'file')}` : "Couldn't generate the app";
}

function stoppedHeadline(project: Project | undefined): string {
  const kept = project?.files.length ?? 0;
  return kept > 0 ? `Build stopped. ${count(kept, 'file')} kept.` : 'Build stopped.';
}

function quarters(input: ViewInput): string {
  const progress = currentProgress(input);
  if (!progress || progress.total === 0) return 'Generating files';
  const quarter = Math.floor((progress.done / progress.total) * 4) * 25;
  return quarter === 0 ? 'Generating files' : `Generating files, ${quarter} %`;
}

/** To be read out after "is built": ", 3 requirements are not implemented"; empty where nothing is missing. */
export function missingText({ project }: ViewInput): string {
  const number = missingCount(project);
  return number > 0 ? `, ${notImplementedText(number)}` : '';
}
