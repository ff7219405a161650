/** Collects lines that come in quick succession, and passes them on at most four times a second. */

/** Milliseconds. */
const interval = 250;

export class LineBatch {
  private lines: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onLines: (lines: readonly string[]) => void) {}

  add(line: string): void {
    this.lines.push(line);
    this.timer ??= setTimeout(() => this.flush(), interval);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const lines = this.lines.splice(0);
    if (lines.length > 0) this.onLines(lines);
  }
}
