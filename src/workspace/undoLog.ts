/** What a run replaces, noted before it does, so that all of it can be taken back. Lies beside the run's journal. */
import { appendFileSync, closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../pipeline/schema/build';
import { atomicWriteSync, isMissing } from './atomicWrite';
import { type BaseStore, namesIn, readOrNothing } from './baseStore';
import { hashOf } from './hash';
import { layoutOf, undoEnd, undoFolder } from './layout';
import { type Manifest, manifestText, readManifestAt } from './manifest';
import { complaintAboutPath } from './safePath';

const hash = sha256Schema.nullable();
const noteSchema = z.object({
  path: z.string().refine((path) => !complaintAboutPath(path)),
  /** Of the bytes that were there; null where nothing was. */
  before: hash,
  /** Of the bytes that the run put there; null where it took the file away. */
  after: hash,
});
/** All that the run did with one file: what was there first, and everything that it left there since. */
export interface UndoChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: readonly (string | null)[];
}

export interface UndoOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly runId: string;
  readonly base: BaseStore;
}

export class UndoLog {
  private readonly changes = new Map<string, { before: string | null; after: (string | null)[] }>();
  private file: number | undefined;

  private constructor(
    private readonly options: UndoOptions,
    /** As it was before the run. */
    readonly manifest: Manifest,
    notes: readonly z.infer<typeof noteSchema>[],
  ) {
    for (const note of notes) this.add(note);
  }

  /** For a run that begins or goes on. Nothing is written before the first note. */
  static async open(options: UndoOptions, manifest: Manifest): Promise<UndoLog> {
    return (await UndoLog.read(options)) ?? new UndoLog(options, manifest, []);
  }

  /** Of a run that has written something; undefined where there is none. */
  static async read(options: UndoOptions): Promise<UndoLog | undefined> {
    const folder = undoFolder(options.folder, options.runId);
    const text = readOrNothing(join(folder, 'notes.ndjson'))?.toString('utf8');
    const before = await readManifestAt(join(folder, 'manifest.json'));
    return text === undefined || !before ? undefined : new UndoLog(options, before, parseNotes(text));
  }

  all(): readonly UndoChange[] {
    return [...this.changes].map(([path, change]) => ({ path, ...change }));
  }

  /** Hashes in `base/` that undoing may need. */
  needed(): string[] {
    const hashes = this.all().flatMap(({ before, after }) => [before, ...after]);
    return [...hashes.filter((one) => one !== null), ...[...this.manifest.files.values()].map(({ sha256 }) => sha256)];
  }

  /**
   * Comes before every write and every removal; `undefined` for nothing. Keeps what `base/` does not have; `inBase` is the hash of
   * what it is known to have.
   */
  note(path: string, before: Uint8Array | undefined, after: Uint8Array | undefined, inBase?: string): void {
    this.file ??= this.begin();
    const known = this.changes.get(path);
    const note = { path, before: known ? known.before : this.keep(before), after: inBase ?? this.keep(after) };
    appendFileSync(this.file, `${JSON.stringify(note)}\n`);
    this.add(note);
  }

  /** The content of a hash in the notes. */
  read(sha256: string): Uint8Array | undefined {
    const { base, folder, runId } = this.options;
    const original = base.read(sha256);
    if (original !== undefined) return Buffer.from(original);
    const kept = readOrNothing(join(undoFolder(folder, runId), sha256));
    return kept && hashOf(kept) === sha256 ? kept : undefined;
  }

  /** Forgets the other files: they are as they were before the run. */
  retain(paths: readonly string[]): void {
    for (const path of [...this.changes.keys()]) if (!paths.includes(path)) this.changes.delete(path);
    const notes = this.all().flatMap(({ path, before, after }) => after.map((one) => ({ path, before, after: one })));
    const lines = notes.map((note) => `${JSON.stringify(note)}\n`).join('');
    atomicWriteSync(join(undoFolder(this.options.folder, this.options.runId), 'notes.ndjson'), lines);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private add({ path, before, after }: z.infer<typeof noteSchema>): void {
    const known = this.changes.get(path);
    if (known) known.after.push(after);
    else this.changes.set(path, { before, after: [after] });
  }

  /** Only the last build that wrote something can be undone: what is kept for earlier ones goes. */
  private begin(): number {
    const { folder, runId } = this.options;
    const own = undoFolder(folder, runId);
    const { runs } = layoutOf(folder);
    for (const name of namesIn(runs)) {
      if (name.endsWith(undoEnd) && name !== `${runId}${undoEnd}`) rmSync(join(runs, name), { recursive: true });
    }
    if (this.changes.size === 0) atomicWriteSync(join(own, 'manifest.json'), manifestText(this.manifest));
    const path = join(own, 'notes.ndjson');
    cutTornLine(path);
    return openSync(path, 'a');
  }

  private keep(content: Uint8Array | undefined): string | null {
    if (!content) return null;
    const sha256 = hashOf(content);
    const path = join(undoFolder(this.options.folder, this.options.runId), sha256);
    if (!this.options.base.has(sha256) && !readOrNothing(path)) atomicWriteSync(path, content);
    return sha256;
  }
}

/** A line that the process died in is no note: what it would have told of was not done. */
function parseNotes(text: string): z.infer<typeof noteSchema>[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [noteSchema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

function cutTornLine(path: string): void {
  try {
    const content = readFileSync(path);
    const whole = content.lastIndexOf(0x0a) + 1;
    if (whole < content.length) writeFileSync(path, content.subarray(0, whole));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
