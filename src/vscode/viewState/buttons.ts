/** What a person can do next in each of the panel's states: one button, some links, at most one banner. */
import type { EvidenceId } from '../../pipeline/schema/build';
import type { PanelButton, PanelKind, PanelState } from '../../webview/protocol';
import { conflictsComeFirst, mergeButton } from './conflictView';
import { canRollBack, changedText, isDeployNext, isVercelChosen } from './deployView';
import { firstProblem, needsNode } from './evidenceView';
import { needsUpdate, updateBanner, updateButton } from './updateView';
import type { ViewInput } from './viewInput';
import { answerAndBuild, changedSpecBanner, waitingForModel } from './waiting';

/** The next step, drawn over the full width. */
export function primaryButton(kind: PanelKind, input: ViewInput): PanelButton {
  return conflictsComeFirst(kind, input) ? (mergeButton(input) ?? nextButton(kind, input)) : nextButton(kind, input);
}

function nextButton(kind: PanelKind, input: ViewInput): PanelButton {
  const { project } = input;
  if (kind === 'failedAnalysis' && project?.error?.line) return goToLine(project.error.line);
  if (needsUpdate(project)) return updateButton;
  if (kind === 'failedEvidence') return showsInProblems(input) ? buttons.openProblems : buttons.verifyAgain;
  if (kind === 'previewStopped' && isDeployNext(input)) return deployButton(input);
  if (kind === 'failedDeploy' && isAboutToken(input)) return buttons.setVercelToken;
  if (kind === 'clarifying') return answerAndBuild(input) ?? buttons.answer;
  if (kind === 'deployStopped') return input.deployments?.goesOn ? buttons.watchDeployment : deployButton(input);
  if (isBusy(kind)) return { ...cancelButton(input), quiet: true };
  return primaries[kind] ?? buttons.tryAgain;
}

export function secondaryButtons(kind: PanelKind, input: ViewInput): readonly PanelButton[] {
  const primary = primaryButton(kind, input).command;
  const shown = changeBanner(kind, input)?.button.command;
  const next = conflictsComeFirst(kind, input) ? [nextButton(kind, input)] : [];
  const others = secondaries(kind, input).filter(({ command }) => command !== next[0]?.command);
  return [...next, ...others].filter(({ command }) => command !== primary && command !== shown);
}

/** Only where nothing runs: a build works on the text that it began with. */
export function changeBanner(kind: PanelKind, input: ViewInput): PanelState['banner'] {
  const { specChanged, appChanged, project } = input;
  const resting: readonly PanelKind[] = ['running', 'previewStopped', 'live', 'stopped', 'deployStopped'];
  const built = resting.includes(kind) || kind.startsWith('failed');
  if (!project || !built) return undefined;
  if (specChanged) return changedSpecBanner(input);
  const waiting = waitingForModel(input);
  if (waiting) return waiting;
  return appChanged ? { text: 'App changed since its checks', button: buttons.verifyAgain } : updateBanner(input);
}

const buttons = {
  openSample: { command: 'openSample', label: 'Open Sample Spec' },
  newSpec: { command: 'newSpec', label: 'New Spec' },
  openWalkthrough: { command: 'openWalkthrough', label: 'Open Walkthrough' },
  manageTrust: { command: 'manageTrust', label: 'Manage Workspace Trust' },
  build: { command: 'build', label: 'Build from Spec' },
  analyze: { command: 'build', label: 'Analyze Spec' },
  answer: { command: 'answer', label: 'Answer Questions' },
  useRecommended: { command: 'useRecommended', label: 'Use Recommended Answers' },
  openApp: { command: 'openApp', label: 'Open App' },
  copyUrl: { command: 'copyUrl', label: 'Copy URL' },
  startPreview: { command: 'startPreview', label: 'Start Preview' },
  stopPreview: { command: 'stopPreview', label: 'Stop Preview' },
  rebuild: { command: 'rebuild', label: 'Rebuild' },
  resume: { command: 'resume', label: 'Resume Build' },
  startOver: { command: 'startOver', label: 'Start Over' },
  tryAgain: { command: 'tryAgain', label: 'Try Again' },
  verifyAgain: { command: 'verifyAgain', label: 'Verify Again' },
  getNode: { command: 'getNode', label: 'Get Node.js' },
  openProblems: { command: 'openProblems', label: 'Open Problems' },
  showLog: { command: 'showLog', label: 'Show Log' },
  raiseBudget: { command: 'raiseBudget', label: 'Continue with a Higher Budget' },
  openSettings: { command: 'openSettings', label: 'Settings' },
  selectModel: { command: 'selectModel', label: 'Select Model' },
  setApiKey: { command: 'setApiKey', label: 'Set API Key' },
  deploy: { command: 'deploy', label: 'Deploy to Vercel' },
  redeploy: { command: 'deploy', label: 'Redeploy' },
  watchDeployment: { command: 'resume', label: 'Watch Deployment' },
  deployProduction: { command: 'deployProduction', label: 'Deploy to Production' },
  rollBack: { command: 'rollBack', label: 'Roll Back' },
  setVercelToken: { command: 'setVercelToken', label: 'Set Vercel Token' },
} as const satisfies Record<string, PanelButton>;

const primaries: Partial<Record<PanelKind, PanelButton>> = {
  empty: buttons.openSample,
  restricted: buttons.manageTrust,
  ready: buttons.build,
  overBudget: buttons.raiseBudget,
  running: buttons.openApp,
  live: buttons.openApp,
  previewStopped: buttons.startPreview,
  failedGeneration: buttons.resume,
  stopped: buttons.resume,
  undone: buttons.rebuild,
};

function secondaries(kind: PanelKind, input: ViewInput): readonly PanelButton[] {
  switch (kind) {
    case 'empty':
      return [buttons.newSpec, buttons.openWalkthrough];
    case 'restricted':
      return [input.specName || input.project ? buttons.analyze : buttons.openSample];
    case 'clarifying':
      return [buttons.answer, buttons.useRecommended, ...(input.machine ? [buttons.getNode] : []), cancelButton(input)];
    case 'overBudget':
      return [buttons.openSettings, cancelButton(input), ...previewButtons(input)];
    case 'running':
      return [deployButton(input), buttons.copyUrl, buttons.stopPreview, buttons.rebuild];
    case 'previewStopped':
      return [deployButton(input), buttons.startPreview, buttons.rebuild];
    case 'live':
      return liveButtons(input);
    case 'failedDeploy':
      return [buttons.tryAgain, buttons.showLog, ...localButtons(input)];
    case 'deployStopped':
      return [...localButtons(input), buttons.rebuild];
    case 'failedAnalysis':
      return [buttons.tryAgain, ...modelButtons(input)];
    case 'failedGeneration':
      return [...modelButtons(input), ...previewButtons(input)];
    case 'failedEvidence':
      return [
        ...(needsNode(input.project?.evidence) ? [buttons.getNode] : []),
        buttons.verifyAgain,
        buttons.showLog,
        ...unverifiedPreviewButtons(input),
        ...(isVercelChosen(input) ? [deployButton(input)] : []),
      ];
    case 'failedPreview':
      return [buttons.showLog];
    case 'stopped':
      return [buttons.startOver, ...previewButtons(input)];
    default:
      return previewButtons(input);
  }
}

function isBusy(kind: PanelKind): boolean {
  return ['analyzing', 'generating', 'verifying', 'startingPreview', 'deploying'].includes(kind);
}

function cancelButton({ cancelling }: ViewInput): PanelButton {
  return { command: 'cancel', label: cancelling ? 'Cancelling…' : 'Cancel', disabled: cancelling };
}

function goToLine(line: number): PanelButton {
  return { command: 'goToLine', argument: String(line), label: `Go to Line ${line}` };
}

/** The app of an earlier build can still be served while the new one is being made, or has failed. */
function previewButtons({ preview }: ViewInput): readonly PanelButton[] {
  return preview ? [buttons.openApp, buttons.stopPreview] : [];
}

function deployButton(input: ViewInput): PanelButton {
  return input.deployments?.live ? buttons.redeploy : buttons.deploy;
}

function liveButtons(input: ViewInput): readonly PanelButton[] {
  const isPublic = input.project?.deploymentResult?.production === true;
  return [
    ...(changedText(input) ? [buttons.redeploy] : []),
    buttons.copyUrl,
    ...(isPublic ? [] : [buttons.deployProduction]),
    ...(canRollBack(input) ? [buttons.rollBack] : []),
    ...localButtons(input),
    buttons.rebuild,
  ];
}

/** The preview on this machine, beside what is at Vercel. */
function localButtons({ preview }: ViewInput): readonly PanelButton[] {
  return preview ? [buttons.stopPreview] : [buttons.startPreview];
}

function isAboutToken({ project }: ViewInput): boolean {
  return project?.error?.reason.startsWith('deploy_token') ?? false;
}

/** What builds can be looked at although a test or a page failed; starting it warns. */
function unverifiedPreviewButtons(input: ViewInput): readonly PanelButton[] {
  if (input.preview) return previewButtons(input);
  const items = input.project?.evidence?.items ?? [];
  const passed = (id: EvidenceId) => items.some((item) => item.id === id && item.status === 'passed');
  return passed('typeCheck') && passed('build') ? [buttons.startPreview] : [];
}

/** Where the model is what failed, another one or another key may help. */
function modelButtons({ project }: ViewInput): readonly PanelButton[] {
  const reason = project?.error?.reason ?? '';
  if (!reason.startsWith('model_')) return [];
  return reason === 'model_key_rejected' ? [buttons.setApiKey, buttons.selectModel] : [buttons.selectModel];
}

/** Only the type check names lines of files; what tests and builds print is in the log. */
function showsInProblems({ project }: ViewInput): boolean {
  const problem = firstProblem(project?.evidence);
  return problem?.status === 'failed' && problem.id === 'typeCheck';
}
