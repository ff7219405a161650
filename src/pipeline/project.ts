/** Project: the state of one run, as a pure fold of its events. A restart is a replay. */

import type { ErrorReason } from './errors';
import { assertNever } from './errors';
import type {
  Coverage,
  DeploymentResult,
  Evidence,
  EvidenceId,
  GeneratedProject,
  SkipReason,
  Usage,
} from './schema/build';
import type { Answer, Clarification } from './schema/clarification';
import type { EventOfType, PhaseId, PipelineEvent, SpecSnapshot } from './schema/events';
import type { StructuredSpec } from './schema/spec';

export type ProjectStatus =
  | 'created'
  | 'analyzing'
  | 'clarifying'
  | 'generating'
  | 'deploying'
  | 'completed'
  | 'failed'
  | 'cancelled';

export type PhaseStatus = 'pending' | 'running' | 'completed' | 'failed' | 'cancelled' | 'skipped';

/** Times are ISO 8601 in UTC, as in the events. */
export interface PhaseInfo {
  readonly status: PhaseStatus;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

export interface ProjectFile {
  readonly path: string;
  readonly change: 'created' | 'updated' | 'unchanged';
  readonly purpose: string;
  readonly requirementIds: readonly string[];
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
  readonly message: string;
  /** Of what would have been written. */
  readonly sha256?: string;
}

export interface ProjectError {
  readonly phase: PhaseId;
  readonly reason: ErrorReason;
  readonly message: string;
  readonly line?: number;
}

export interface ProjectMessage {
  readonly at: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

export interface Project {
  readonly id: string;
  readonly status: ProjectStatus;
  readonly currentPhase: PhaseId;
  readonly phases: Readonly<Record<PhaseId, PhaseInfo>>;
  readonly spec: SpecSnapshot;
  /** Absolute path of the app's folder; empty for an analysis that writes nothing. */
  readonly folder: string;
  readonly model: string;
  readonly structuredSpec?: StructuredSpec;
  readonly clarifications: readonly Clarification[];
  readonly answers: readonly Answer[];
  readonly files: readonly ProjectFile[];
  readonly skipped: readonly SkippedFile[];
  readonly generatedProject?: GeneratedProject;
  readonly evidence?: Evidence;
  readonly coverage?: Coverage;
  readonly deploymentResult?: DeploymentResult;
  /** The fatal error that made the status `failed`. */
  readonly error?: ProjectError;
  /** Set while the run waits for more than answers: its process ended, or its budget did. */
  readonly pause?: 'interrupted' | 'budget';
  readonly messages: readonly ProjectMessage[];
  readonly usage: readonly Usage[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The `seq` of the last event. */
  readonly seq: number;
}

/**
 * The state after an event. The first event of a project is `project_created`; `undefined` goes in before it.
 * @throws Error when another event comes first: such a journal has lost its beginning.
 */
export function reduce(project: Project | undefined, event: PipelineEvent): Project {
  if (event.type === 'project_created') return created(event);
  if (!project) throw new Error(`The event ${event.type} came before project_created`);
  return { ...project, ...changeOf(project, event), updatedAt: event.at, seq: event.seq };
}

/** The clarifications that have no answer yet, in the order in which they are to be asked. */
export function openClarifications(project: Project): readonly Clarification[] {
  const answered = new Set(project.answers.map((answer) => answer.clarificationId));
  return project.clarifications.filter((clarification) => !answered.has(clarification.id));
}

/** Whether the project's journal ends in the middle of a phase: nothing is running it unless somebody says so. */
export function isUnfinished(project: Project): boolean {
  return ['created', 'analyzing', 'generating', 'deploying'].includes(project.status);
}

/** Whether there is an app to deploy: it type checks and builds. Failed tests or pages do not forbid it; they call for a warning. */
export function isDeployable(project: Project): boolean {
  const proved = (id: EvidenceId) =>
    project.evidence?.items.some((item) => item.id === id && item.status === 'passed') ?? false;
  return project.folder !== '' && proved('typeCheck') && proved('build');
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
    case 'verification_completed':
      return { evidence: event.evidence };
    case 'coverage_reported':
      return { coverage: event.coverage };
    case 'usage_reported':
      return { usage: [...project.usage, event.usage] };
    case 'deployment_progress':
      return { messages: [...project.messages, { at: event.at, level: 'info', text: event.message }] };
    case 'deployment_complete':
      return { deploymentResult: event.result };
    case 'error':
      return withError(project, event);
    case 'run_paused':
      return event.reason === 'budget' ? { pause: 'budget', status: 'clarifying' } : { pause: 'interrupted' };
    case 'run_resumed':
      return { status: runningStatus[event.phase], currentPhase: event.phase, pause: undefined, error: undefined };
    case 'run_cancelled':
      return { status: 'cancelled', phases: endPhase(project, project.currentPhase, 'cancelled', event.at) };
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
  };
  if (event.phase !== 'code_generation') return started;
  return { ...started, files: [], skipped: [], evidence: undefined, coverage: undefined };
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
    },
    phases: endPhase(project, event.phase, 'failed', event.at),
  };
}

function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  return [...answers.filter((other) => other.clarificationId !== answer.clarificationId), answer];
}

function withFile(files: readonly ProjectFile[], event: EventOfType<'file_generated'>): readonly ProjectFile[] {
  const { path, change, purpose, requirementIds } = event;
  return [...files, { path, change, purpose, requirementIds }];
}

function skippedFile({ path, reason, message, sha256 }: EventOfType<'file_skipped'>): SkippedFile {
  return { path, reason, message, ...(sha256 && { sha256 }) };
}

function without<T extends { readonly path: string }>(entries: readonly T[], path: string): readonly T[] {
  return entries.some((entry) => entry.path === path) ? entries.filter((entry) => entry.path !== path) : entries;
}
