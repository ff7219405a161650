/** The fold: what each event does to the state of its project. Pure: no clock, no random, no I/O. */
import { assertNever } from './errors';
import type { PhaseInfo, PhaseStatus, Project, ProjectFile, ProjectStatus, SkippedFile } from './project';
import type { Answer } from './schema/clarification';
import type { EventOfType, PhaseId, PipelineEvent } from './schema/events';

/**
 * The state after an event. The first event of a project is `project_created`; `undefined` goes in before it.
 * @throws Error when another event comes first: such a journal has lost its beginning.
 */
export function reduce(project: Project | undefined, event: PipelineEvent): Project {
  if (event.type === 'project_created') return created(event);
  if (!project) throw new Error(`The event ${event.type} came before project_created`);
  return { ...project, ...changeOf(project, event), updatedAt: event.at, seq: event.seq };
}

function created(event: EventOfType<'project_created'>): Project {
  const pending: PhaseInfo = { status: 'pending' };
  return {
    id: event.projectId,
    status: 'created',
    currentPhase: 'spec_analysis',
    phases: { spec_analysis: pending, code_generation: pending, deployment: pending },
    spec: event.spec,
    folder: event.folder,
    model: event.model,
    ...(event.endpoint && { endpoint: event.endpoint }),
    ...(event.budget && { budget: event.budget }),
    ...(event.bySaving && { bySaving: event.bySaving }),
    ...(event.isUpdate && { isUpdate: event.isUpdate }),
    clarifications: [],
    answers: [],
    files: [],
    skipped: [],
    messages: [],
    usage: [],
    createdAt: event.at,
    updatedAt: event.at,
    seq: event.seq,
  };
}

function changeOf(project: Project, event: Exclude<PipelineEvent, { type: 'project_created' }>): Partial<Project> {
  switch (event.type) {
    case 'phase_started':
      return startPhase(project, event);
    case 'phase_completed':
      return completePhase(project, event);
    case 'agent_message':
      return { messages: [...project.messages, { at: event.at, level: event.level, text: event.message }] };
    case 'clarification_requested':
      return { status: 'clarifying', clarifications: event.clarifications };
    case 'clarification_answered':
      return { answers: withAnswer(project.answers, event.answer) };
    case 'file_generated':
      return { files: withFile(project.files, event), skipped: without(project.skipped, event.path) };
    case 'file_skipped':
      return { skipped: [...without(project.skipped, event.path), skippedFile(event)] };
    case 'file_removed':
      return { files: without(project.files, event.path) };
    case 'conflict_resolved':
      return { skipped: without(project.skipped, event.path) };
    case 'build_undone':
      return undo(project, event);
    case 'verification_completed':
      return { evidence: event.evidence, verifiedAt: event.at };
    case 'coverage_reported':
      return { coverage: event.coverage, ...(event.isOlder && { isOlder: event.isOlder }) };
    case 'usage_reported':
      return { usage: [...project.usage, event.usage] };
    case 'deployment_progress':
      return { messages: [...project.messages, { at: event.at, level: 'info', text: event.message }] };
    case 'deployment_complete':
      return { deploymentResult: event.result, hasArrived: true };
    case 'error':
      return withError(project, event);
    case 'run_paused':
      return event.reason === 'budget' ? { pause: 'budget', status: 'clarifying' } : { pause: 'interrupted' };
    case 'budget_changed':
      return { budget: event.budget };
    case 'model_changed':
      return { model: event.model };
    case 'run_resumed':
      return { status: runningStatus[event.phase], currentPhase: event.phase, pause: undefined, error: undefined };
    case 'run_cancelled':
      return {
        status: 'cancelled',
        pause: undefined,
        phases: endPhase(project, project.currentPhase, 'cancelled', event.at),
      };
    default:
      return assertNever(event);
  }
}

const runningStatus = {
  spec_analysis: 'analyzing',
  code_generation: 'generating',
  deployment: 'deploying',
} as const satisfies Record<PhaseId, ProjectStatus>;

function startPhase(project: Project, event: EventOfType<'phase_started'>): Partial<Project> {
  const started = {
    status: runningStatus[event.phase],
    currentPhase: event.phase,
    phases: { ...project.phases, [event.phase]: { status: 'running', startedAt: event.at } satisfies PhaseInfo },
    // A preview of an app whose evidence failed does not make it verified.
    error: isUnverified(project, event.phase) ? project.error : undefined,
    pause: undefined,
    hasArrived: undefined,
  };
  if (event.phase === 'deployment' && event.request) return { ...started, deployRequest: event.request };
  if (event.phase !== 'code_generation') return started;
  return { ...started, files: [], skipped: [], evidence: undefined, coverage: undefined, undone: undefined };
}

function isUnverified(project: Project, phase: PhaseId): boolean {
  return phase === 'deployment' && project.phases.code_generation.status === 'failed';
}

function completePhase(project: Project, event: EventOfType<'phase_completed'>): Partial<Project> {
  return {
    phases: endPhase(project, event.phase, event.outcome, event.at),
    ...(event.structuredSpec && { structuredSpec: event.structuredSpec }),
    ...(event.generatedProject && { generatedProject: event.generatedProject }),
    ...(event.phase === 'deployment' && {
      status: isUnverified(project, event.phase) ? ('failed' as const) : ('completed' as const),
      currentPhase: 'deployment' as const,
    }),
  };
}

function endPhase(project: Project, phase: PhaseId, status: PhaseStatus, at: string): Project['phases'] {
  const before = project.phases[phase];
  return { ...project.phases, [phase]: { ...before, status, endedAt: at } };
}

function withError(project: Project, event: EventOfType<'error'>): Partial<Project> {
  const messages = [...project.messages, { at: event.at, level: 'error' as const, text: event.message }];
  if (!event.fatal) return { messages };
  return {
    messages,
    status: 'failed',
    error: {
      phase: event.phase,
      reason: event.reason,
      message: event.message,
      ...(event.line !== undefined && { line: event.line }),
      ...(event.log && { log: event.log }),
    },
    phases: endPhase(project, event.phase, 'failed', event.at),
  };
}

function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  return [...answers.filter((other) => other.clarificationId !== answer.clarificationId), answer];
}

function withFile(files: readonly ProjectFile[], event: EventOfType<'file_generated'>): readonly ProjectFile[] {
  const { path, change, purpose, requirementIds } = event;
  const before = files.find((file) => file.path === path);
  if (!before) return [...files, { path, change, purpose, requirementIds }];
  // Written a second time in one build: seen from before the build, what was created is still created.
  const seen = before.change === 'created' ? before.change : change;
  return files.map((file) => (file === before ? { path, change: seen, purpose, requirementIds } : file));
}

function skippedFile({ path, reason, message, sha256, base }: EventOfType<'file_skipped'>): SkippedFile {
  return { path, reason, message, ...(sha256 && { sha256 }), ...(base && { base }) };
}

/** The app is what it was before the run; what the person has changed since is left to be merged. */
function undo(project: Project, { restored, kept }: EventOfType<'build_undone'>): Partial<Project> {
  return {
    status: 'cancelled',
    currentPhase: 'code_generation',
    phases: { ...project.phases, code_generation: { status: 'pending' }, deployment: { status: 'pending' } },
    pause: undefined,
    error: undefined,
    files: [],
    evidence: undefined,
    coverage: undefined,
    generatedProject: undefined,
    skipped: kept.map(({ path, message, built, before }) => ({
      path,
      reason: 'conflict',
      message,
      ...(before && { sha256: before }),
      ...(built && { base: built }),
    })),
    undone: { restored },
  };
}

function without<T extends { readonly path: string }>(entries: readonly T[], path: string): readonly T[] {
  return entries.some((entry) => entry.path === path) ? entries.filter((entry) => entry.path !== path) : entries;
}
