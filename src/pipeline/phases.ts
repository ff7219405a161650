/** What each phase's agent takes and gives: the contracts between the orchestrator and the agents. */
import type { Agent, AgentContext, AnswerCache, Deployment } from './ports';
import type { Coverage, DeployRequest, Evidence, GeneratedProject, UndoKept } from './schema/build';
import type { Answer, AnswersFile, Clarification } from './schema/clarification';
import type { SpecSnapshot } from './schema/events';
import type { StructuredSpec } from './schema/spec';

/** What a phase needs for asking a language model. */
export interface ModelUse {
  /** `built-in` for none, else the id of a LanguageModel. */
  readonly id: string;
  /** Tokens that the run has used already. */
  readonly used: number;
  /** Tokens that it may use in all; no limit where it is not set. */
  readonly budget?: number;
  readonly answers: AnswerCache;
}

export interface AnalysisInput {
  readonly spec: SpecSnapshot;
  readonly model: ModelUse;
  readonly answers: readonly Answer[];
  /** What earlier runs of this app were told, by the id of the question. */
  readonly remembered: AnswersFile;
  /** The spec as the app's last build read it, where it had one. */
  readonly before?: StructuredSpec;
  /** `structured-spec.json` of the app that is there, as text. */
  readonly kept?: string;
}

export interface AnalysisOutput {
  /** With the given answers applied. */
  readonly structuredSpec: StructuredSpec;
  /** All questions of the spec, answered or not, the most important first. */
  readonly clarifications: readonly Clarification[];
}

export interface CodingInput {
  readonly model: ModelUse;
  readonly spec: SpecSnapshot;
  readonly structuredSpec: StructuredSpec;
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly projectId: string;
  /** `structured-spec.json` of the app that is there, as text, and whether all of that app is to be made anew. */
  readonly kept?: { readonly text: string; readonly isUpdate?: boolean };
  /** Nobody is there to decide: what is not ours stays as it is. */
  readonly asksNobody?: boolean;
}

export interface CodingOutput {
  readonly generatedProject: GeneratedProject;
  readonly evidence: Evidence;
  readonly coverage: Coverage;
}

/** An app that was built here and does not build elsewhere. */
export interface RepairInput extends CodingInput {
  /** The relevant part of the log of the build that failed. */
  readonly log: string;
}

/** What an undo came to. Paths are relative to the app's folder. */
export interface Undone {
  readonly restored: readonly string[];
  readonly kept: readonly UndoKept[];
}

export interface CodingPhase extends Agent<CodingInput, CodingOutput> {
  /** Whether a file of the app has changed after the given time (ISO 8601). */
  hasChanged(folder: string, since: string): Promise<boolean>;
  /**
   * Gathers evidence again where a file of the app has changed after the given time (ISO 8601); undefined where none has.
   */
  verifyChanged(folder: string, since: string, context: AgentContext): Promise<Evidence | undefined>;
  /**
   * Takes back what the run has written, as far as nobody has changed it since; with `merge` also from files that somebody has.
   * @throws PipelineError `nothing_to_undo`
   */
  undo(folder: string, runId: string, merge: boolean): Promise<Undone>;
  /** The person's version of a file is the one that later builds go on from. `sha256` is that of the generated one. */
  acceptPersonsVersion(folder: string, runId: string, path: string, sha256: string): Promise<void>;
  /** Brings back a file that the person had deleted. False where something stands there, or its original is gone. */
  restoreFile(folder: string, runId: string, path: string, sha256: string): Promise<boolean>;
  /** Mends the app that is in the folder; undefined where nothing was changed, or what was changed does not work here. */
  repair(input: RepairInput, context: AgentContext): Promise<Evidence | undefined>;
}

export interface DeploymentInput {
  readonly folder: string;
  readonly request: DeployRequest;
}

export interface Agents {
  readonly specAnalysis: Agent<AnalysisInput, AnalysisOutput>;
  readonly coding: CodingPhase;
  readonly devops: Agent<DeploymentInput, Deployment>;
}
