/** One project's run: gives each event its place, journals it, folds it into the state and shows it, in that order. */
import type { EventBus } from './eventBus';
import type { AgentContext, Clock, Journal, Logger, ProjectStore } from './ports';
import type { Project } from './project';
import { reduce } from './reduce';
import { replay } from './replay';
import { type EventBody, journalVersion, type PhaseId, type PipelineEvent } from './schema/events';
import { wrongState } from './stateErrors';

export interface RunOptions {
  readonly projectId: string;
  /** Absolute path of the app's folder; empty where nothing is written. */
  readonly folder: string;
  readonly store: Pick<ProjectStore, 'openJournal' | 'lock'>;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The state so far, when the run goes on from a journal. */
  readonly project?: Project;
}

/** Milliseconds. Notices about files that come closer together are dropped, the last one excepted. */
const progressInterval = 250;

export class Run {
  private state: Project | undefined;
  private journal: Journal | undefined;
  /** Bytes, when this process last let go of the journal. */
  private knownSize: number;
  private queue: Promise<unknown> = Promise.resolve();
  private lastProgress = 0;

  constructor(private readonly options: RunOptions) {
    this.state = options.project;
    this.knownSize = options.project ? -1 : 0;
  }

  /**
   * Holds the app's lock and the journal while the work goes on. Only then can events be emitted; what another process has
   * written in the meantime is read first.
   * @throws PipelineError `locked`, and whatever the work throws
   */
  async whileOpen<T>(work: () => Promise<T>): Promise<T> {
    const { store, folder, projectId } = this.options;
    const lock = await store.lock(folder);
    try {
      this.journal = await store.openJournal(folder, projectId);
      await this.catchUp(this.journal);
      return await work();
    } finally {
      // What has gone wrong in the work is told, not that closing did, too; and the lock is let go of whatever happens.
      await this.closeJournal().catch((error: unknown) =>
        this.options.logger.error('The journal was not closed', error),
      );
      await lock.release();
    }
  }

  /** @throws Error before the first event. */
  get project(): Project {
    if (!this.state) throw new Error('The run has no events yet');
    return this.state;
  }

  /** Resolves when the event is in the journal; only then is it shown. Calls at the same time keep their order. */
  emit(body: EventBody): Promise<void> {
    const written = this.queue.then(() => this.write(body));
    this.queue = written.catch(() => undefined);
    return written;
  }

  context(phase: PhaseId, signal: AbortSignal): AgentContext {
    const { logger, clock, bus, projectId } = this.options;
    return {
      signal,
      logger,
      clock,
      emit: (body) => this.emit(body),
      progress: (notice) => this.progress(phase, notice),
      previewReady: () => bus.publish({ type: 'preview_ready', projectId }),
    };
  }

  async sync(): Promise<void> {
    await this.queue;
    await this.journal?.sync();
  }

  private async closeJournal(): Promise<void> {
    const { journal } = this;
    await this.queue;
    this.journal = undefined;
    // Read anew the next time, unless it is known to be what was written here.
    this.knownSize = -1;
    try {
      this.knownSize = (await journal?.size()) ?? 0;
    } finally {
      await journal?.close();
    }
  }

  private async catchUp(journal: Journal): Promise<void> {
    const size = await journal.size();
    if (size === this.knownSize) return;
    const project = replay(await journal.read());
    if (!project) throw wrongState('has lost its journal. Start over; the files in its folder are kept');
    this.state = { ...project, folder: this.options.folder };
  }

  private async write(body: EventBody): Promise<void> {
    const { projectId, bus, clock } = this.options;
    if (!this.journal) throw new Error(`The event ${body.type} came while the journal was closed`);
    const seq = (this.state?.seq ?? 0) + 1;
    const event: PipelineEvent = {
      v: journalVersion,
      seq,
      at: new Date(clock.now()).toISOString(),
      projectId,
      ...body,
    };
    await this.journal.append(event);
    this.state = reduce(this.state, event);
    bus.publish(event);
  }

  private progress(phase: PhaseId, notice: Parameters<AgentContext['progress']>[0]): void {
    const { clock, bus, projectId } = this.options;
    const droppable = (notice.stage === 'files' || notice.stage === 'upload') && notice.done < notice.total;
    if (droppable && clock.now() - this.lastProgress < progressInterval) return;
    this.lastProgress = clock.now();
    bus.publish({ type: 'progress', projectId, phase, ...notice });
  }
}
