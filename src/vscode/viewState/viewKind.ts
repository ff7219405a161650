/** Which of the panel's states (ux.md) a project is in. */
import type { Project } from '../../pipeline/project';
import type { Clarification } from '../../pipeline/schema/clarification';
import type { PanelKind } from '../../webview/protocol';
import { concernsVercel, liveUrl } from './deployView';
import { currentProgress, type ViewInput } from './viewInput';

export function viewKind(input: ViewInput): PanelKind {
  const { project, specName, trusted } = input;
  if (project && isLive(input, project)) return liveKind(input, project);
  if (!trusted) return 'restricted';
  if (!project) return specName ? 'ready' : 'empty';
  return restingKind(input, project);
}

/** The questions that have no answer yet. */
export function openQuestions({ clarifications, answers }: Project): readonly Clarification[] {
  const answered = new Set(answers.map(({ clarificationId }) => clarificationId));
  return clarifications.filter(({ id }) => !answered.has(id));
}

/** Waiting for answers counts as live, also after a restart: the answers are what it needs to go on. */
function isLive({ running }: ViewInput, project: Project): boolean {
  const { status } = project;
  if (status === 'clarifying') return project.pause !== 'budget' && (running || openQuestions(project).length > 0);
  return running && ['created', 'analyzing', 'generating', 'deploying'].includes(status);
}

function liveKind(input: ViewInput, project: Project): PanelKind {
  if (project.status === 'clarifying' && openQuestions(project).length > 0) return 'clarifying';
  if (project.status === 'deploying') return concernsVercel(project) ? 'deploying' : 'startingPreview';
  if (project.status !== 'generating') return 'analyzing';
  return input.verifying || project.evidence || currentProgress(input)?.stage === 'evidence'
    ? 'verifying'
    : 'generating';
}

function restingKind({ preview, running }: ViewInput, project: Project): PanelKind {
  const { status, phases, pause, error, bySaving } = project;
  // It was stopped because the spec was saved again: the next one begins in a moment.
  if (running && bySaving && status === 'cancelled') return 'analyzing';
  if (status === 'failed') return error?.reason === 'untrusted' ? 'ready' : failedKind(project);
  if (pause === 'budget') return 'overBudget';
  if (status === 'created' && !pause) return 'ready';
  if (project.undone) return 'undone';
  if (status !== 'completed') return isDeploymentOf(project) ? 'deployStopped' : 'stopped';
  // An analysis without a folder, as in an untrusted workspace, completes without having built anything.
  if (phases.code_generation.status === 'skipped') return 'ready';
  if (liveUrl(project)) return 'live';
  return preview ? 'running' : 'previewStopped';
}

/** What was stopped was a deployment to Vercel: the app is built. */
function isDeploymentOf(project: Project): boolean {
  return project.currentPhase === 'deployment' && concernsVercel(project);
}

function failedKind(project: Project): PanelKind {
  const { error, currentPhase } = project;
  const phase = error?.phase ?? currentPhase;
  if (phase === 'spec_analysis') return 'failedAnalysis';
  if (phase === 'deployment') return concernsVercel(project) ? 'failedDeploy' : 'failedPreview';
  return error?.reason === 'evidence_failed' || error?.reason === 'evidence_unavailable'
    ? 'failedEvidence'
    : 'failedGeneration';
}
