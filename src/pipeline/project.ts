/** Project: the state of one run, which `reduce` folds from its events. A restart is a replay. */

import type { ErrorReason } from './errors';
import type {
  Coverage,
  DeploymentResult,
  DeployRequest,
  Evidence,
  EvidenceId,
  FileChange,
  GeneratedProject,
  SkipReason,
  Usage,
} from './schema/build';
import type { Answer, Clarification } from './schema/clarification';
import type { PhaseId, SpecSnapshot } from './schema/events';
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
  readonly change: FileChange;
  readonly purpose: string;
  readonly requirementIds: readonly string[];
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
  readonly message: string;
  /** Of what would have been written. */
  readonly sha256?: string;
  /** Of what the person's version was made from. */
  readonly base?: string;
}

export interface ProjectError {
  readonly phase: PhaseId;
  readonly reason: ErrorReason;
  readonly message: string;
  readonly line?: number;
  /** The relevant part of the output that it is about. */
  readonly log?: string;
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
  /** `built-in`, `openai:NAME` or `vscode:VENDOR/ID`. */
  readonly model: string;
  /** Base URL of the model's endpoint, where it was named for this run. */
  readonly endpoint?: string;
  /** Tokens that the run may use in all; no limit where it is not set. */
  readonly budget?: number;
  /** Begun because the spec was saved. */
  readonly bySaving?: true;
  /** All of the app is made anew, whatever version of the product has made it before. */
  readonly isUpdate?: true;
  readonly structuredSpec?: StructuredSpec;
  readonly clarifications: readonly Clarification[];
  readonly answers: readonly Answer[];
  readonly files: readonly ProjectFile[];
  readonly skipped: readonly SkippedFile[];
  /** Set when the build was taken back. */
  readonly undone?: { readonly restored: readonly string[] };
  readonly generatedProject?: GeneratedProject;
  readonly evidence?: Evidence;
  /** When the evidence was complete. */
  readonly verifiedAt?: string;
  readonly coverage?: Coverage;
  /** An earlier version of the product has made the app, and only what the spec's change concerns is of this one. */
  readonly isOlder?: true;
  /** What the last deployment was asked to do. */
  readonly deployRequest?: DeployRequest;
  readonly deploymentResult?: DeploymentResult;
  /** The deployment that is under way has its result; only its end is not recorded. */
  readonly hasArrived?: boolean;
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

/** The clarifications that have no answer yet, in the order in which they are to be asked. */
export function openClarifications(project: Project): readonly Clarification[] {
  const answered = new Set(project.answers.map((answer) => answer.clarificationId));
  return project.clarifications.filter((clarification) => !answered.has(clarification.id));
}

/** Tokens that the run's models have been sent and have answered with. */
export function usedTokens({ usage }: Pick<Project, 'usage'>): number {
  return usage.reduce((sum, { input, output }) => sum + input + output, 0);
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
