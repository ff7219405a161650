/** EventBus: hands each event and progress notice to every listener, in order. */
import type { Logger } from './ports';
import type { PipelineEvent, PreviewReadyNotice, ProgressNotice } from './schema/events';

export type BusMessage = PipelineEvent | BusNotice;

/** What is shown and not kept. */
export type BusNotice = ProgressNotice | PreviewReadyNotice;

export function isEvent(message: BusMessage): message is PipelineEvent {
  return message.type !== 'progress' && message.type !== 'preview_ready';
}
export type BusListener = (message: BusMessage) => void;

export class EventBus {
  private readonly listeners = new Set<BusListener>();
  private readonly waiting: BusMessage[] = [];
  private delivering = false;

  constructor(private readonly logger: Logger) {}

  /** Returns the function that ends the subscription. */
  subscribe(listener: BusListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Delivers to all listeners before it returns, unless called by one of them: then the message waits its turn. */
  publish(message: BusMessage): void {
    this.waiting.push(message);
    if (this.delivering) return;
    this.delivering = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) this.deliver(next);
    } finally {
      this.delivering = false;
    }
  }

  private deliver(message: BusMessage): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(message);
      } catch (error) {
        this.logger.error(`A listener failed on ${message.type}`, error);
      }
    }
  }
}
