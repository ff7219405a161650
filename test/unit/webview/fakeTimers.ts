/** A clock that a test moves by hand. */
import type { Timers } from '../../../src/webview/latestEvery';

export class FakeTimers implements Timers {
  private time = 0;
  private nextId = 1;
  private readonly waiting = new Map<number, { readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.time;
  }

  setTimeout(callback: () => void, milliseconds: number): number {
    const id = this.nextId++;
    this.waiting.set(id, { at: this.time + milliseconds, callback });
    return id;
  }

  clearTimeout(id: number): void {
    this.waiting.delete(id);
  }

  /** Lets time pass, and calls back in order what falls due. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.waiting].filter(([, { at }]) => at <= end).sort((one, other) => one[1].at - other[1].at);
      if (!next) break;
      const [id, { at, callback }] = next;
      this.waiting.delete(id);
      this.time = at;
      callback();
    }
    this.time = end;
  }
}
