/** What each phase's agent takes and gives: the contracts between the orchestrator and the agents. */
import type { Agent, Deployment } from './ports';
import type { Coverage, DeployTargetId, Evidence, GeneratedProject } from './schema/build';
import type { Answer, Clarification } from './schema/clarification';
import type { SpecSnapshot } from './schema/events';
import type { StructuredSpec } from './schema/spec';

export interface AnalysisInput {
  readonly spec: SpecSnapshot;
  readonly answers: readonly Answer[];
}

export interface AnalysisOutput {
  /** With the given answers applied. */
  readonly structuredSpec: StructuredSpec;
  /** All questions of the spec, answered or not, the most important first. */
  readonly clarifications: readonly Clarification[];
}

export interface CodingInput {
  readonly structuredSpec: StructuredSpec;
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly projectId: string;
  /** The spec's file name, which the manifest records. */
  readonly specName: string;
}

export interface CodingOutput {
  readonly generatedProject: GeneratedProject;
  readonly evidence: Evidence;
  readonly coverage: Coverage;
}

export interface DeploymentInput {
  readonly folder: string;
  readonly target: DeployTargetId;
}

export interface Agents {
  readonly specAnalysis: Agent<AnalysisInput, AnalysisOutput>;
  readonly coding: Agent<CodingInput, CodingOutput>;
  readonly devops: Agent<DeploymentInput, Deployment>;
}
