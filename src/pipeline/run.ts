/** One project's run: gives each event its place, journals it, folds it into the state and shows it, in that order. */
import type { EventBus } from './eventBus';
import type { AgentContext, Clock, Journal, Logger } from './ports';
import type { Project } from './project';
import { reduce } from './reduce';
import { type EventBody, journalVersion, type PhaseId, type PipelineEvent } from './schema/events';

export interface RunOptions {
  readonly projectId: string;
  readonly journal: Journal;
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
  private queue: Promise<unknown> = Promise.resolve();
  private lastProgress = 0;

  constructor(private readonly options: RunOptions) {
    this.state = options.project;
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
    const { logger, clock } = this.options;
    return {
      signal,
      logger,
      clock,
      emit: (body) => this.emit(body),
      progress: (notice) => this.progress(phase, notice),
    };
  }

  async sync(): Promise<void> {
    await this.queue;
    await this.options.journal.sync();
  }

  async close(): Promise<void> {
    await this.queue;
    await this.options.journal.close();
  }

  private async write(body: EventBody): Promise<void> {
    const { projectId, journal, bus, clock } = this.options;
    const seq = (this.state?.seq ?? 0) + 1;
    const event: PipelineEvent = {
      v: journalVersion,
      seq,
      at: new Date(clock.now()).toISOString(),
      projectId,
      ...body,
    };
    await journal.append(event);
    this.state = reduce(this.state, event);
    bus.publish(event);
  }

  private progress(phase: PhaseId, notice: Parameters<AgentContext['progress']>[0]): void {
    const { clock, bus, projectId } = this.options;
    const droppable = notice.stage === 'files' && notice.done < notice.total;
    if (droppable && clock.now() - this.lastProgress < progressInterval) return;
    this.lastProgress = clock.now();
    bus.publish({ type: 'progress', projectId, phase, ...notice });
  }
}
