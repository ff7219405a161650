/** Notices that a stream has stalled: fires when nothing has come for a while. */

export class IdleTimer {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

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

  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
