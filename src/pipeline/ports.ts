/** The contracts that the core needs from the world. Other rooms implement them; the core imports none of those rooms. */
import type { DeploymentResult, DeployRequest, DeployTargetId, Usage } from './schema/build';
import type { AnswersFile } from './schema/clarification';
import type { EventBody, PhaseId, PipelineEvent, ProgressNotice } from './schema/events';
import type { StructuredSpec } from './schema/spec';

/** The five methods of VS Code's LogOutputChannel; console-backed in the CLI. */
export interface Logger {
  trace(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  error(message: string | Error, ...rest: unknown[]): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What an agent may do beside returning its result. */
export interface AgentContext {
  readonly signal: AbortSignal;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Resolves when the event is in the journal. */
  emit(event: EventBody): Promise<void>;
  progress(notice: Omit<ProgressNotice, 'type' | 'projectId' | 'phase'>): void;
  /** The app's files are whole, and can be looked at before they are proved. */
  previewReady(): void;
}

/** One phase's work. An agent knows neither the orchestrator nor the bus nor the other agents. */
export interface Agent<Input, Output> {
  readonly phase: PhaseId;
  run(input: Input, context: AgentContext): Promise<Output>;
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ModelRequest {
  /** What is asked for, for the log and the usage: "plan", or the path of a file. */
  readonly label: string;
  readonly messages: readonly ModelMessage[];
  /** A JSON schema that the answer must keep to, where the model can be held to one. */
  readonly schema?: { readonly name: string; readonly schema: object };
}

export interface ModelReply {
  readonly text: string;
  /** `length`: cut at the model's limit. `unknown`: the model does not tell. */
  readonly finish: 'stop' | 'length' | 'unknown';
  /** Tokens, as the model counts them, else as a quarter of the characters. */
  readonly usage: Pick<Usage, 'input' | 'cached' | 'output'>;
}

export interface ModelCall {
  readonly signal: AbortSignal;
  /** Hears how many characters of the answer have come so far; a retry begins again at 0. */
  readonly onProgress?: (characters: number) => void;
  /** Hears what each answer has cost, also of those that can't be used. */
  readonly onUsage?: (usage: ModelReply['usage']) => void;
}

export interface LanguageModel {
  /** `openai:NAME` or `vscode:VENDOR/ID`. */
  readonly id: string;
  /** @throws PipelineError `cancelled` or one of the `model_…` reasons. */
  complete(request: ModelRequest, call: ModelCall): Promise<ModelReply>;
}

/** Answers that were paid for, by a hash of their request, so that a run that goes on does not ask again. */
export interface AnswerCache {
  read(hash: string): Promise<string | undefined>;
  write(hash: string, text: string): Promise<void>;
}

/** Editors with changes that are not saved. The CLI has none. */
export interface OpenBuffers {
  /** The unsaved text of the file, by absolute path, or undefined where no editor has changed it. */
  textOf(absolutePath: string): string | undefined;
  /** Replaces the text as an unsaved edit. False where it is not `from` any more, as somebody is typing. */
  replace(absolutePath: string, from: string, text: string): Promise<boolean>;
}

export interface Journal {
  /** In bytes: another size than before means that another process has written. */
  size(): Promise<number>;
  /** @throws PipelineError `journal_damaged` or `journal_newer` */
  read(): Promise<readonly PipelineEvent[]>;
  /** Resolves when the write has returned. */
  append(event: PipelineEvent): Promise<void>;
  /** Forces what was written to the disk: at the end of a phase and of a run. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A running preview or a finished deployment; `stop` ends what can be ended. */
export interface Deployment {
  readonly result: DeploymentResult;
  stop(): Promise<void>;
}

export interface DeployTarget {
  readonly id: DeployTargetId;
  /**
   * Resolves when the app answers there. An abort of the signal with `cancelled` takes back what can be taken back; one with
   * `interrupted` leaves it, to be gone on with.
   * @throws PipelineError with `preview_failed`, `not_built`, `target_unavailable` or one of the `deploy_…` reasons.
   */
  deploy(folder: string, context: AgentContext, request: DeployRequest): Promise<Deployment>;
}

/** Opens a model by its id. */
export interface ModelSource {
  /** Undefined for the built-in engine. @throws PipelineError `model_unavailable`, `model_unknown` */
  open(id: string): Promise<LanguageModel | undefined>;
}

/** What the core keeps beside the app, in its `.build-from-spec` folder. An empty folder path means: keep nothing. */
export interface ProjectStore {
  /** Makes the folder where it is missing. @throws PipelineError `folder_not_writable` */
  openJournal(folder: string, projectId: string): Promise<Journal>;
  readAnswers(folder: string): Promise<AnswersFile>;
  writeAnswers(folder: string, answers: AnswersFile): Promise<void>;
  /** How the latest run before this one read the spec; undefined where there was none, or its journal is gone. */
  specBefore(folder: string, projectId: string): Promise<StructuredSpec | undefined>;
  /** The text of what is kept of the description that the app was compiled from; undefined where there is none. */
  readKept(folder: string): Promise<string | undefined>;
  /** Runs by saving that came before this one become part of it: their journals go, and an undo takes all of them back. */
  foldSaved(folder: string, projectId: string): Promise<void>;
  /** The model's answers to this run; they are kept until it is `clear`ed. */
  answerCache(folder: string, projectId: string): AnswerCache;
  clearAnswerCache(folder: string, projectId: string): Promise<void>;
  /**
   * One build at a time per app.
   * @throws PipelineError `locked` while another live process holds it.
   */
  lock(folder: string): Promise<Lock>;
}

export interface Lock {
  release(): Promise<void>;
}
