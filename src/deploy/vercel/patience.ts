/** A limit on time that stands still while a person is asked: they may take as long as they like. */

export class Patience {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private left: number;
  private since = 0;

  /** Milliseconds after which `signal` aborts. */
  constructor(milliseconds: number) {
    this.left = milliseconds;
    this.goOn();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Runs the question without the clock. */
  async during<T>(question: () => Promise<T>): Promise<T> {
    this.stop();
    try {
      return await question();
    } finally {
      this.goOn();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.left -= performance.now() - this.since;
  }

  private goOn(): void {
    this.since = performance.now();
    this.timer = setTimeout(() => this.controller.abort(), Math.max(0, this.left));
    this.timer.unref();
  }
}
