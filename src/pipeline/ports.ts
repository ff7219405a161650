/** The contracts that the core needs from the world. Other rooms implement them; the core imports none of those rooms. */
import type { DeploymentResult, DeployTargetId } from './schema/build';
import type { AnswersFile } from './schema/clarification';
import type { EventBody, PhaseId, PipelineEvent, ProgressNotice } from './schema/events';

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
}

/** One phase's work. An agent knows neither the orchestrator nor the bus nor the other agents. */
export interface Agent<Input, Output> {
  readonly phase: PhaseId;
  run(input: Input, context: AgentContext): Promise<Output>;
}

export interface FileStore {
  /** The file's bytes, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Creates folders as needed; a reader sees the old or the new content, never half of it. */
  write(path: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Editors with changes that are not saved. The CLI has none. */
export interface OpenBuffers {
  /** The unsaved text of the file, by absolute path, or undefined where no editor has changed it. */
  textOf(absolutePath: string): string | undefined;
  /** Replaces the text as an unsaved edit. */
  replace(absolutePath: string, text: string): Promise<void>;
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
  /** @throws PipelineError with `port_in_use`, `preview_failed`, `not_built` or `target_unavailable`. */
  deploy(folder: string, context: AgentContext): Promise<Deployment>;
}

/**
 * LanguageModel: what a later issue's models implement. The built-in engine is the absence of one.
 */
export interface LanguageModel {
  readonly id: string;
  readonly label: string;
}

/** What the core keeps beside the app, in its `.build-from-spec` folder. An empty folder path means: keep nothing. */
export interface ProjectStore {
  /** Makes the folder where it is missing. @throws PipelineError `folder_not_writable` */
  openJournal(folder: string, projectId: string): Promise<Journal>;
  readAnswers(folder: string): Promise<AnswersFile>;
  writeAnswers(folder: string, answers: AnswersFile): Promise<void>;
  /**
   * One build at a time per app.
   * @throws PipelineError `locked` while another live process holds it.
   */
  lock(folder: string): Promise<Lock>;
}

export interface Lock {
  release(): Promise<void>;
}
