/**
 * What is entered in an app's preview. It lies behind the server, and not in a browser, because the editor's preview and the person's
 * browser keep their storage apart: so all of them show the same. In the page it is `localStorage` (page/storage.ts).
 */
import { randomUUID } from 'node:crypto';
import type { Changes } from './protocol';

export type Values = Readonly<Record<string, string>>;

/** Where it is kept. */
export interface DataMemory {
  /** Undefined where nothing was ever kept. */
  read(): Promise<Values | undefined>;
  write(values: Values): Promise<void>;
}

/** As browsers have it: characters of keys and values together. */
export const quota = 5_000_000;

export class PreviewData {
  private readonly epoch = randomUUID();
  private revision = 0;
  private values: ReadonlyMap<string, string> = new Map();
  /** At which revision a key was changed last, also one that is gone. */
  private readonly changedAt = new Map<string, number>();
  private before: ReadonlyMap<string, string> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly memory: DataMemory,
    private hasHeld: boolean,
  ) {}

  static async open(memory: DataMemory): Promise<PreviewData> {
    const kept = await memory.read();
    const data = new PreviewData(memory, kept !== undefined);
    data.values = new Map(Object.entries(kept ?? {}));
    return data;
  }

  /** Whether anything was ever kept here; else a browser may bring along what it has from earlier. */
  get isNew(): boolean {
    return !this.hasHeld;
  }

  since(epoch?: string, revision = 0): Changes {
    const isWhole = epoch !== this.epoch;
    const head = { epoch: this.epoch, revision: this.revision, isWhole };
    if (isWhole) return { ...head, values: Object.fromEntries(this.values) };
    const changed = [...this.changedAt].filter(([, at]) => at > revision).map(([key]) => key);
    return { ...head, values: Object.fromEntries(changed.map((key) => [key, this.values.get(key) ?? null])) };
  }

  /** Resolves with the new revision once it is kept; `false` where there is no more room. */
  set(key: string, value: string): Promise<number | false> {
    return this.change((values) => values.set(key, value));
  }

  remove(key: string): Promise<number | false> {
    return this.change((values) => values.delete(key));
  }

  clear(): Promise<number | false> {
    return this.change((values) => values.clear());
  }

  /** Empties it; `undoReset` brings back what was there. */
  async reset(): Promise<void> {
    const before = this.values;
    await this.clear();
    this.before = before;
  }

  /** False where nothing was reset, or something was entered since. */
  async undoReset(): Promise<boolean> {
    const { before } = this;
    if (!before || this.values.size > 0) return false;
    this.before = undefined;
    await this.change((values) => {
      for (const [key, value] of before) values.set(key, value);
    });
    return true;
  }

  /** One after another, and seen only once it is kept. @throws what the memory throws; then nothing has changed */
  private change(apply: (values: Map<string, string>) => void): Promise<number | false> {
    const changed = this.last
      .catch(() => undefined)
      .then(async () => {
        const next = new Map(this.values);
        apply(next);
        if (sizeOf(next) > quota) return false;
        await this.memory.write(Object.fromEntries(next));
        return this.take(next);
      });
    this.last = changed;
    return changed;
  }

  private take(next: ReadonlyMap<string, string>): number {
    this.revision += 1;
    for (const key of new Set([...this.values.keys(), ...next.keys()]))
      if (this.values.get(key) !== next.get(key)) this.changedAt.set(key, this.revision);
    this.values = next;
    this.hasHeld = true;
    return this.revision;
  }
}

function sizeOf(values: ReadonlyMap<string, string>): number {
  return [...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
}
