/** The three phases as the panel lists them. */
import type { PhaseInfo, Project } from '../../pipeline/project';
import type { PhaseId } from '../../pipeline/schema/events';
import type { PanelIcon, PanelKind, PanelPhase } from '../../webview/protocol';
import { concernsVercel, isVercelChosen } from './deployView';
import { missingCount } from './headline';
import { currentProgress, type ViewInput } from './viewInput';
import { openQuestions } from './viewKind';
import { count, duration, notImplementedText } from './words';

/** None before the first build. */
export function phaseList(kind: PanelKind, input: ViewInput): readonly PanelPhase[] {
  const { project } = input;
  if (!project || kind === 'ready' || kind === 'restricted') return [];
  return phaseIds.map((id) => ({
    id,
    label: id === 'deployment' && isForVercel(input) ? 'Deploy' : labels[id],
    ...phaseState(kind, input, project, id),
    current: id === project.currentPhase && !resting.includes(kind),
  }));
}

const resting: readonly PanelKind[] = ['running', 'previewStopped', 'live'];

/** What the third phase is, or will be next. */
function isForVercel(input: ViewInput): boolean {
  const { deployRequest } = input.project ?? {};
  return deployRequest ? deployRequest.target === 'vercel' : isVercelChosen(input);
}

const phaseIds = ['spec_analysis', 'code_generation', 'deployment'] as const satisfies readonly PhaseId[];

const labels: Record<PhaseId, string> = {
  spec_analysis: 'Analyze',
  code_generation: 'Generate',
  deployment: 'Preview',
};

type PhaseState = Pick<PanelPhase, 'icon' | 'status' | 'detail'>;

const icons: Record<PhaseInfo['status'], { icon: PanelIcon; status: string }> = {
  pending: { icon: 'circle-large-outline', status: 'Not started' },
  running: { icon: 'loading', status: 'In progress' },
  completed: { icon: 'pass-filled', status: 'Completed' },
  failed: { icon: 'error', status: 'Failed' },
  cancelled: { icon: 'debug-pause', status: 'Stopped' },
  skipped: { icon: 'circle-large-outline', status: 'Not started' },
};

function phaseState(kind: PanelKind, input: ViewInput, project: Project, id: PhaseId): PhaseState {
  const phase = project.phases[id];
  if (id === 'deployment' && phase.status === 'completed' && !concernsVercel(project)) return previewState(input);
  if (id === project.currentPhase) {
    if (kind === 'clarifying') return waiting(project);
    if (kind === 'overBudget') return { icon: 'debug-pause', status: 'Waiting for a higher budget', detail: 'Paused' };
    if (kind === 'deployStopped' && input.deployments?.goesOn)
      return { icon: 'debug-pause', status: 'Goes on at Vercel, not watched here', detail: 'Not watched' };
    if (kind === 'stopped' || kind === 'deployStopped')
      return { icon: 'debug-pause', status: 'Stopped', detail: 'Stopped' };
    // A phase that goes on after answers or a restart is running before it says so.
    if (input.running && !isEnded(project)) return { ...icons.running, detail: progressDetail(input) };
  }
  return { ...icons[phase.status], detail: endDetail(phase), ...missingState(project, id) };
}

function isEnded({ status }: Project): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled';
}

function previewState({ preview, running, project }: ViewInput): PhaseState {
  if (running && project?.status === 'deploying') return { ...icons.running, detail: '' };
  return preview
    ? { icon: 'pass-filled', status: 'Running', detail: 'Running' }
    : { icon: 'debug-pause', status: 'Stopped', detail: 'Stopped' };
}

function waiting(project: Project): PhaseState {
  return { icon: 'question', status: 'Waiting for answers', detail: count(openQuestions(project).length, 'question') };
}

function progressDetail(input: ViewInput): string {
  const progress = currentProgress(input);
  if (!progress || progress.total === 0) return '';
  // Bytes say nothing to anybody.
  return progress.stage === 'upload'
    ? `${Math.floor((progress.done / progress.total) * 100)} %`
    : `${progress.done} of ${progress.total}`;
}

function endDetail({ status, startedAt, endedAt }: PhaseInfo): string {
  if (status === 'failed') return 'Failed';
  if (status === 'cancelled') return 'Stopped';
  if (status !== 'completed' || !startedAt || !endedAt) return '';
  return duration(Date.parse(endedAt) - Date.parse(startedAt));
}

/** A green tick over requirements that were left out would be a lie. */
function missingState(project: Project, id: PhaseId): Partial<PhaseState> {
  const missing = missingCount(project);
  if (id !== 'code_generation' || project.phases[id].status !== 'completed' || missing === 0) return {};
  return { icon: 'warning', status: `Completed, ${notImplementedText(missing)}` };
}
