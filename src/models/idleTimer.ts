/** Notices that a stream has stalled: fires when nothing has come for a while. */

export class IdleTimer {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heard = false;

  /** `milliseconds` without a sign of life abort `signal`. */
  constructor(
    private readonly milliseconds: number,
    private readonly outer: AbortSignal,
  ) {
    this.touch();
  }

  /** Aborts with the outer signal, too. */
  get signal(): AbortSignal {
    return AbortSignal.any([this.outer, this.controller.signal]);
  }

  get hasFired(): boolean {
    return this.controller.signal.aborted;
  }

  /** Whether anything has come yet. */
  get hasHeard(): boolean {
    return this.heard;
  }

  /** Something has come. */
  hear(): void {
    this.heard = true;
    this.touch();
  }

  /** Waits anew. */
  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
