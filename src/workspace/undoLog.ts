/**
 * What a run replaces, noted before it does, so that all of it can be taken back, and so that a run that was cut off before it wrote the
 * manifest is still known. Lies beside the run's journal.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import { atomicWriteSync } from './atomicWrite';
import { hashOf } from './hash';
import { layoutOf, undoEnd, undoFolder } from './layout';
import { LineFile } from './lineFile';
import { type Manifest, type ManifestEntry, manifestBytes, readManifestAt } from './manifest';
import { type FileNote, type Note, readNotes, textOfNotes } from './notes';
import type { Originals } from './originals';
import { namesIn, readOrNothing } from './reading';

/** All that the run did with one file. */
export interface UndoChange {
  readonly path: string;
  /** Hash of what was there first; null where nothing was. */
  readonly before: string | null;
  /** Hashes of everything that the run left there since. */
  readonly after: readonly (string | null)[];
  /** Hash of the last generation of it, which the originals have. */
  readonly generated?: string;
  /** The person has changed it between two writes of the run: what lies there is not the build's alone. */
  readonly isEdited: boolean;
  /** What the manifest has for it goes by this path. */
  readonly at: string;
}

export interface UndoOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly runId: string;
  readonly base: Originals;
}

export interface Touch {
  readonly path: string;
  /** Bytes; undefined for no file. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
  readonly generated?: string;
  /** `after` is what was generated, byte by byte: its hash is known. */
  readonly isAsGenerated?: boolean;
  readonly entry?: { readonly at: string; readonly entry: ManifestEntry | null };
}

export class UndoLog {
  private notes: FileNote[] = [];
  private readonly firsts = new Map<string, string | null>();
  private readonly unsaved: FileNote[] = [];
  private file: LineFile | undefined;
  private readonly ownFolder: string;
  private readonly notesPath: string;

  private constructor(
    private readonly options: UndoOptions,
    /** As it was before the run. */
    readonly manifest: Manifest,
    notes: readonly Note[],
    private readonly damagedLine?: number,
  ) {
    this.ownFolder = undoFolder(options.folder, options.runId);
    this.notesPath = join(this.ownFolder, 'notes.ndjson');
    for (const note of notes) this.add(note);
  }

  /** For a run that begins or goes on. Nothing is written before the first note. */
  static async open(options: UndoOptions, manifest: Manifest): Promise<UndoLog> {
    return (await UndoLog.read(options)) ?? new UndoLog(options, manifest, []);
  }

  /** Of a run that has written something; undefined where there is none, or where `unlessSaved` and the manifest says all of it. */
  static async read(options: UndoOptions, unlessSaved = false): Promise<UndoLog | undefined> {
    const folder = undoFolder(options.folder, options.runId);
    const read = readNotes(join(folder, 'notes.ndjson'), unlessSaved);
    if (!read) return undefined;
    const before = await readManifestAt(join(folder, 'manifest.json'));
    return before ? new UndoLog(options, before, read.notes, read.damagedLine) : undefined;
  }

  /** Of the last run that has written something, where it was cut off before the manifest said so. */
  static async cutOff(folder: string, base: Originals): Promise<UndoLog | undefined> {
    const name = namesIn(layoutOf(folder).runs).find((one) => one.endsWith(undoEnd));
    return name === undefined ? undefined : UndoLog.read({ folder, runId: name.slice(0, -undoEnd.length), base }, true);
  }

  /** @throws PipelineError `journal_damaged` where a note is missing: what it told of could not be taken back */
  requireWhole(): void {
    if (this.damagedLine === undefined) return;
    throw new PipelineError({
      reason: 'journal_damaged',
      userMessage: `Line ${this.damagedLine} of ${this.notesPath} can't be read, so the build can't be taken back whole. Nothing was undone; version control may have what was there before.`,
    });
  }

  all(): readonly UndoChange[] {
    const byPath = new Map<string, FileNote[]>();
    for (const note of this.notes) byPath.set(note.path, [...(byPath.get(note.path) ?? []), note]);
    return [...byPath].map(([path, notes]) => changeOf(path, notes));
  }

  /** What the manifest does not say yet, as the run was cut off before it did. */
  notSaved(): readonly FileNote[] {
    return this.unsaved;
  }

  isEmpty(): boolean {
    return this.notes.length === 0;
  }

  /** Hashes of originals that undoing may need. */
  needed(): string[] {
    const hashes = this.notes.flatMap(({ before, after, generated }) => [before, after, generated]);
    const inManifest = [...this.manifest.files.values()].map(({ sha256 }) => sha256);
    return [...hashes.filter((one) => typeof one === 'string'), ...inManifest];
  }

  /** Comes before every write and every removal. Keeps what the originals do not have. */
  note({ path, before, after, generated, isAsGenerated, entry }: Touch): void {
    this.file ??= this.begin();
    const found = this.keep(before);
    const first = this.firsts.get(path);
    const note: FileNote = {
      path,
      before: first === undefined ? found : first,
      found,
      after: isAsGenerated && generated ? generated : this.keep(after),
      ...(generated && { generated }),
      ...(entry && {
        entry: {
          at: entry.at,
          entry: entry.entry && { ...entry.entry, requirementIds: [...entry.entry.requirementIds] },
        },
      }),
    };
    this.file.append(textOfNotes([note]));
    this.add(note);
  }

  /** The manifest says all by now. */
  saved(): void {
    if (this.unsaved.length === 0) return;
    this.file ??= new LineFile(this.notesPath);
    this.file.append(textOfNotes([{ saved: true }]));
    this.add({ saved: true });
  }

  /** The content of a hash in the notes. */
  read(sha256: string): Uint8Array | undefined {
    const original = this.options.base.read(sha256);
    if (original !== undefined) return Buffer.from(original);
    const kept = readOrNothing(join(this.ownFolder, sha256));
    return kept && hashOf(kept) === sha256 ? kept : undefined;
  }

  /** Forgets the other files: they are as they were before the run. */
  retain(paths: readonly string[]): void {
    this.close();
    this.notes = this.notes.filter(({ path }) => paths.includes(path));
    atomicWriteSync(this.notesPath, textOfNotes([...this.notes, { saved: true }]));
  }

  close(): void {
    this.file?.close();
    this.file = undefined;
  }

  private add(note: Note): void {
    if ('saved' in note) {
      this.unsaved.length = 0;
      return;
    }
    this.notes.push(note);
    this.unsaved.push(note);
    if (!this.firsts.has(note.path)) this.firsts.set(note.path, note.before);
  }

  /** Only the last build that wrote something can be undone: what is kept for earlier ones goes. */
  private begin(): LineFile {
    const { folder, runId } = this.options;
    const { runs } = layoutOf(folder);
    for (const name of namesIn(runs)) {
      if (name.endsWith(undoEnd) && name !== `${runId}${undoEnd}`) rmSync(join(runs, name), { recursive: true });
    }
    if (this.isEmpty()) atomicWriteSync(join(this.ownFolder, 'manifest.json'), manifestBytes(this.manifest));
    mkdirSync(this.ownFolder, { recursive: true });
    return new LineFile(this.notesPath);
  }

  private keep(content: Uint8Array | undefined): string | null {
    if (!content) return null;
    const sha256 = hashOf(content);
    const path = join(this.ownFolder, sha256);
    if (!this.options.base.has(sha256) && !readOrNothing(path)) atomicWriteSync(path, content);
    return sha256;
  }
}

function changeOf(path: string, notes: readonly FileNote[]): UndoChange {
  const before = notes[0]?.before ?? null;
  const after = notes.map((note) => note.after);
  const isEdited = notes.some(({ found }, index) => found !== before && !after.slice(0, index).includes(found));
  const generated = notes.findLast((note) => note.generated)?.generated;
  const at = notes.findLast((note) => note.entry)?.entry?.at ?? path;
  return { path, before, after, isEdited, at, ...(generated && { generated }) };
}
