/** Puts generated files into the app's folder without ever replacing what a person wrote. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtInModel } from '../pipeline/modelId';
import type { OpenBuffers } from '../pipeline/ports';
import type { FileChange, GeneratedFile, SkipReason } from '../pipeline/schema/build';
import { Admission } from './admission';
import { filesOfApp, mayBeGenerated } from './appTree';
import { atomicWriteSync } from './atomicWrite';
import { type Decision, decide, isGeneratedContent, type LeftInConflict, storedLike } from './decide';
import { hashOf } from './hash';
import { metaFolderName, structuredSpecPath } from './layout';
import { type Manifest, type ManifestEntry, writeManifest } from './manifest';
import { entryOf } from './manifestEntry';
import { isMergeOfBranches } from './merging/branches';
import { obeyedIn } from './obeyed';
import type { Originals } from './originals';
import { lookAt, type Place } from './place';
import { namesIn } from './reading';
import { type AppPlaces, append, isChanged, relocate, restate } from './relocate';
import { complaintAboutPath } from './safePath';
import { plainText } from './textStyle';
import type { UndoLog } from './undoLog';
import { whereaboutsOf } from './whereabouts';

export interface Written {
  readonly kind: 'written';
  /** Where the file lies: a person may have moved it. */
  readonly path: string;
  readonly sha256: string;
  readonly change: FileChange;
  /** What of it is the person's alone, because both have changed it. */
  readonly conflict?: Pick<Skipped, 'message' | 'sha256' | 'base'>;
}

export interface Skipped {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: SkipReason;
  readonly message: string;
  /** Of what would have been written, where the originals have it. */
  readonly sha256?: string;
  /** Of what the person's version was made from, where that is known. */
  readonly base?: string;
}

export type Published = Written | Skipped;

/** Files that are not needed, relative to the app's folder. */
export interface Unneeded {
  /** Earlier builds wrote them, and nobody has changed them. */
  readonly ours: readonly string[];
  /** Earlier builds wrote them, and the person has changed them. */
  readonly changed: readonly string[];
  readonly foreign: readonly string[];
  /** Those of the first two that the person has kept before. */
  readonly kept: readonly string[];
}

export interface PublisherOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly specName: string;
  readonly runId: string;
  readonly buffers: OpenBuffers;
}

export interface DescribeOptions {
  /** Undefined text where there was none. */
  readonly basedOn?: { readonly text: string | undefined };
  /** What a person had written there goes. */
  readonly replacesPersons?: boolean;
}

export class Publisher {
  private readonly admission = new Admission();
  /** Folders that were found to be no symbolic links. */
  private readonly checkedFolders = new Set<string>();
  /** What lay in the folder when it was last looked at. */
  private there: Set<string> | undefined;
  /** Files that we did not generate and that the person allowed to be replaced. */
  private replaceable: ReadonlySet<string> = new Set();
  /** Hashes among the originals of what could not be written. */
  private readonly offered = new Map<string, readonly string[]>();
  /** Whether neither an earlier build nor this one, before it was cut off, has left anything here. */
  readonly isFirst: boolean;

  constructor(
    private readonly options: PublisherOptions & { readonly app: string },
    private readonly base: Originals,
    private readonly undo: UndoLog,
    private readonly entries: Map<string, ManifestEntry>,
  ) {
    this.isFirst = undo.manifest.files.size === 0 && entries.size === 0;
  }

  get runId(): string {
    return this.options.runId;
  }

  /** The paths among these where a file stands that we did not generate and that says something else. */
  async foreignAmong(files: Iterable<GeneratedFile>): Promise<string[]> {
    const there = new Set(namesIn(this.options.folder));
    const foreign: string[] = [];
    there.delete(metaFolderName);
    if (there.size === 0) return foreign;
    for (const file of files) {
      if (this.entries.has(file.path) || !there.has(file.path.split('/')[0] ?? '')) continue;
      if (!complaintAboutPath(file.path) && this.isForeign(file)) foreign.push(file.path);
    }
    return foreign;
  }

  /** What lies here and was no build's, although the checks would run or obey it. Nothing of it can be a build's where none was. */
  strangeToChecks(): readonly string[] {
    const { folder } = this.options;
    const isGenerated = (path: string) => {
      const place = lookAt(folder, path, this.checkedFolders);
      return place.kind === 'file' && this.isOurs(path, place.bytes);
    };
    return this.isFirst ? obeyedIn(folder).filter((path) => !isGenerated(path)) : [];
  }

  allowReplacing(paths: readonly string[]): void {
    this.replaceable = new Set(paths);
  }

  /** Between looking and writing nothing else runs here, so that what was decided on is still so. */
  async publish(file: GeneratedFile): Promise<Published> {
    const sha256 = hashOf(file.content);
    const isAsBefore = this.isAsBefore(file.path, sha256);
    const complaint = this.admission.complaintAbout(file, isAsBefore);
    if (complaint) return skipped(file.path, 'rejected', `${complaint} It was not written.`);
    if (isAsBefore) return this.recorded(file, file.path, sha256, 'unchanged');
    const { path, place } = whereaboutsOf(this.places, file.path, (other) => this.admission.has(other));
    if (place.kind === 'blocked') return skipped(path, 'rejected', `${path} was not written: ${place.why}.`);
    this.base.keep(sha256, file.content);
    const decision = this.decideOn(file, path, place, sha256);
    if (decision.kind === 'skip') return this.skip(file.path, path, sha256, decision);
    if (decision.kind === 'edit') return this.editUnsaved(file, path, place, sha256, decision);
    // What is unsaved may be thrown away: until then the disk has what was there before.
    if (this.isUnsaved(path)) return { kind: 'written', path, sha256, change: 'mergedUnsaved' };
    if (decision.kind === 'unchanged') return this.recorded(file, path, sha256, 'unchanged');
    const [before, mode] = place.kind === 'file' ? [place.bytes, place.mode] : [];
    const { bytes, change, left } = decision;
    const conflict = left && this.leave(file, sha256, left);
    const entry = { at: file.path, entry: this.entryFor(file, path, conflict?.base ?? sha256) };
    this.undo.note({ path, before, after: bytes, generated: sha256, isAsGenerated: change === 'created', entry });
    atomicWriteSync(join(this.options.folder, path), bytes, mode);
    if (!conflict) return this.recorded(file, path, sha256, change);
    this.entries.set(file.path, entry.entry);
    return { kind: 'written', path, sha256, change, conflict };
  }

  /** What the person's version comes from, and the generation that is not in it, are kept to be merged. */
  private leave(file: GeneratedFile, sha256: string, { message, original }: LeftInConflict) {
    const base = hashOf(original);
    this.base.keep(base, original);
    this.offered.set(file.path, [sha256, base]);
    return { message, sha256, base };
  }

  /** Folders may have become links, and files may have come and gone, since they were looked at. */
  lookAgain(): void {
    this.checkedFolders.clear();
    this.there = undefined;
  }

  /** The files of the build before this one, as they were generated, as far as their originals are there. */
  previousFiles(): readonly GeneratedFile[] {
    return this.generatedFiles(this.undo.manifest.files);
  }

  /** The files of the app that is there, as they were generated. */
  presentFiles(): readonly GeneratedFile[] {
    return this.generatedFiles(this.entries);
  }

  /** What lies in the app's folder and is not needed. Files that are gone are not among it. */
  unneeded(needed: (path: string) => boolean): Unneeded {
    const found: Record<keyof Unneeded, string[]> = { ours: [], changed: [], foreign: [], kept: [] };
    const moved = new Set([...this.entries.values()].map(({ movedTo }) => movedTo));
    for (const path of this.filesThere()) {
      if (needed(path) || moved.has(path) || !existsSync(join(this.options.folder, path))) continue;
      found[this.entries.get(path)?.kept ? 'kept' : this.standingOf(path)].push(path);
    }
    for (const [path, { movedTo }] of this.entries) {
      if (!needed(path) && !movedTo && !existsSync(join(this.options.folder, path))) this.entries.delete(path);
    }
    return found;
  }

  /** The person keeps a file that is not needed: it is not spoken of again. */
  keep(path: string): void {
    const entry = this.entries.get(path);
    if (!entry) return;
    const { unneeded, ...rest } = entry;
    this.entries.set(path, { ...rest, kept: true });
  }

  /** Nobody has decided on a file that is not needed: until somebody does it stays, and nothing is proved of it. */
  leaveOut(path: string): void {
    const entry = this.entries.get(path);
    if (entry) this.entries.set(path, { ...entry, unneeded: true });
  }

  /** Whether an earlier build left this file, so that only the person may have it removed. */
  isOfEarlierBuild(path: string): boolean {
    return this.undo.manifest.files.has(path);
  }

  /** Takes away a file of ours. False where a person's version stands there: it stays. */
  async remove(path: string): Promise<boolean> {
    const { folder } = this.options;
    if (complaintAboutPath(path)) return false;
    const place = lookAt(folder, path, this.checkedFolders);
    if (place.kind === 'blocked' || this.isUnsaved(path)) return false;
    if (place.kind === 'file') {
      if (!this.entries.has(path) || !this.isOurs(path, place.bytes)) return false;
      this.undo.note({ path, before: place.bytes, after: undefined, entry: { at: path, entry: null } });
      rmSync(join(folder, path), { force: true });
    }
    this.entries.delete(path);
    this.there?.delete(path);
    this.admission.forget(path);
    return true;
  }

  /** Paths of what earlier builds have written. */
  generatedPaths(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** What earlier builds wrote at one place goes to another, with what the person has made of it. False where it has to stay. */
  relocate(from: string, to: string): boolean {
    const isMoved = relocate(this.places, from, to);
    if (isMoved) this.there = undefined;
    return isMoved;
  }

  /** Whether a file that earlier builds wrote is not as they wrote it. */
  isChanged(path: string): boolean {
    return isChanged(this.places, path);
  }

  /** Puts a file behind another one, of which it has become a part, with what the person has made of both. False where it has to stay. */
  append(from: string, to: string, asPart: Parameters<typeof append>[3]): boolean {
    const isPart = append(this.places, from, to, asPart);
    if (isPart) this.there = undefined;
    return isPart;
  }

  /** A file that is another one by now takes what it can of the person's changes. False where nobody has changed it, or it has to stay. */
  restate(path: string, restated: Parameters<typeof restate>[2]): boolean {
    return restate(this.places, path, restated);
  }

  private get places(): AppPlaces {
    const { base, undo, entries, checkedFolders, options } = this;
    return { folder: options.folder, base, undo, entries, checkedFolders, isUnsaved: (path) => this.isUnsaved(path) };
  }

  /**
   * Writes what is kept of the description beside the manifest; without one none stays. An undo brings back what was there. `basedOn`: what
   * was there when the run began to build on it. False where a person has changed that since: then it stays.
   */
  describe(text: string | undefined, { basedOn, replacesPersons = false }: DescribeOptions = {}): boolean {
    const { folder } = this.options;
    const path = structuredSpecPath;
    const place = lookAt(folder, path, this.checkedFolders);
    const before = place.kind === 'file' ? place.bytes : undefined;
    const after = text === undefined ? undefined : Buffer.from(text);
    if (place.kind === 'blocked' || (before ? after?.equals(before) : !after)) return true;
    const there = before && Buffer.from(before).toString('utf8');
    if (basedOn && there !== basedOn.text) return false;
    // A run that has changed nothing else, and nothing of a person's, leaves the undo of an earlier one alone.
    if (replacesPersons || !this.undo.isEmpty()) this.undo.note({ path, before, after });
    if (after) atomicWriteSync(join(folder, path), after);
    else rmSync(join(folder, path), { force: true });
    return true;
  }

  /** Writes the manifest; what the run needs no more of the originals stays until its end. */
  async save(): Promise<void> {
    const { folder, specName, app } = this.options;
    await writeManifest(folder, { spec: specName, app, files: this.entries });
    this.undo.saved();
  }

  /** At the end of a build: writes the manifest, and removes originals that nothing refers to. */
  async finish(): Promise<void> {
    await this.save();
    // Where it has written nothing, an earlier run is the one that can be undone, and needs what it needs.
    if (this.undo.isEmpty()) return;
    const inManifest = [...this.entries.values()].map(({ sha256 }) => sha256);
    this.base.pruneSometimes(new Set([...inManifest, ...this.undo.needed(), ...[...this.offered.values()].flat()]));
  }

  close(): void {
    this.base.close();
    this.undo.close();
  }

  private generatedFiles(entries: Manifest['files']): readonly GeneratedFile[] {
    return [...entries].flatMap(([path, { sha256, requirementIds, model, asked, kept, unneeded }]) => {
      const content = kept || unneeded ? undefined : this.base.read(sha256);
      const by = model === builtInModel ? {} : { model, ...(asked && { asked }) };
      return content === undefined ? [] : [{ path, content, purpose: '', requirementIds, ...by }];
    });
  }

  private decideOn(file: GeneratedFile, path: string, place: Place, sha256: string): Decision {
    const { path: generatedAs, content } = file;
    const entry = this.entries.get(generatedAs);
    const isSame = place.kind === 'file' && hashOf(place.bytes) === sha256;
    if (isSame && !this.isUnsaved(path)) return { kind: 'unchanged' };
    return decide({
      path,
      content,
      base: entry && this.base.read(entry.sha256),
      wasGenerated: entry !== undefined,
      there: place.kind === 'file' ? place.bytes : undefined,
      buffer: this.options.buffers.textOf(join(this.options.folder, path)),
      // At another place only what was generated for this one is ours.
      isOurs: (hash) => hash === entry?.sha256 || (path === generatedAs && this.base.has(hash)),
      isOfBranches: (text) => this.isOfBranches(generatedAs, text),
      mayReplace: this.replaceable.has(generatedAs),
    });
  }

  private skip(
    generatedAs: string,
    path: string,
    sha256: string,
    { reason, message }: Decision & { kind: 'skip' },
  ): Skipped {
    const base = this.entries.get(generatedAs)?.sha256;
    this.offered.set(generatedAs, base ? [sha256, base] : [sha256]);
    return { kind: 'skipped', path, reason, message, sha256, ...(base && { base }) };
  }

  /** The same was generated before: whatever the person has made of it stays, so that there is nothing to look at. */
  private isAsBefore(path: string, sha256: string): boolean {
    const entry = this.entries.get(path);
    if (entry?.sha256 !== sha256 || entry.movedTo || !this.base.has(sha256)) return false;
    // What two branches generated may be the one's with lines of the other.
    if (this.undo.manifest.merged?.has(path)) return false;
    return this.filesThere().has(path);
  }

  private filesThere(): ReadonlySet<string> {
    this.there ??= new Set(filesOfApp(this.options.folder));
    return this.there;
  }

  private recorded(file: GeneratedFile, place: string, sha256: string, change: FileChange): Written {
    this.offered.delete(file.path);
    this.entries.set(file.path, this.entryFor(file, place, sha256));
    return { kind: 'written', path: place, sha256, change };
  }

  private entryFor(file: GeneratedFile, place: string, sha256: string): ManifestEntry {
    // Seen from before the run, so that what comes out the same in the end is not changed.
    const before = this.undo.manifest.files.get(file.path);
    return entryOf({ file, place, sha256, runId: this.options.runId }, before);
  }

  /** If it is saved later, an undo knows it; until then the manifest says what the disk does. */
  private async editUnsaved(
    file: GeneratedFile,
    path: string,
    place: Place,
    sha256: string,
    { from, text, left }: Decision & { kind: 'edit' },
  ): Promise<Published> {
    const absolute = join(this.options.folder, path);
    if (!(await this.options.buffers.replace(absolute, from, text))) {
      const message = `${path} could not be merged while it was being edited. Kept your version.`;
      return this.skip(file.path, path, sha256, { kind: 'skip', reason: 'conflict', message });
    }
    const before = place.kind === 'file' ? place.bytes : undefined;
    this.undo.note({ path, before, after: storedLike(before, text), generated: sha256 });
    const edited = { kind: 'written', path, sha256, change: 'mergedUnsaved' } as const;
    return left ? { ...edited, conflict: this.leave(file, sha256, left) } : edited;
  }

  private isForeign({ path, content }: GeneratedFile): boolean {
    const place = lookAt(this.options.folder, path, this.checkedFolders);
    return place.kind === 'file' && !this.isOurs(path, place.bytes) && hashOf(place.bytes) !== hashOf(content);
  }

  private standingOf(path: string): Exclude<keyof Unneeded, 'kept'> {
    if (!this.entries.has(path)) return 'foreign';
    if (!mayBeGenerated(join(this.options.folder, path)) || this.isUnsaved(path)) return 'changed';
    const place = lookAt(this.options.folder, path, this.checkedFolders);
    return place.kind === 'file' && this.isOurs(path, place.bytes) ? 'ours' : 'changed';
  }

  private isOurs(path: string, bytes: Uint8Array): boolean {
    const entry = this.entries.get(path);
    const isOurs = (hash: string) => this.base.has(hash);
    const isOfBranches = (text: string) => this.isOfBranches(path, text);
    return isGeneratedContent(bytes, { path, base: entry && this.base.read(entry.sha256), isOurs, isOfBranches });
  }

  /** Only of what two branches have generated, by the manifest that Git has merged. */
  private isOfBranches(generatedAs: string, text: string): boolean {
    const hashes = this.undo.manifest.merged?.get(generatedAs) ?? [];
    const plain = (original: string) => plainText(original).text;
    const generated = [...new Set(hashes)].flatMap((hash) => this.base.read(hash) ?? []).map(plain);
    return generated.length > 1 && isMergeOfBranches(text, { generated, originals: [...this.base.all()].map(plain) });
  }

  private isUnsaved(path: string): boolean {
    return this.options.buffers.textOf(join(this.options.folder, path)) !== undefined;
  }
}

function skipped(path: string, reason: SkipReason, message: string): Skipped {
  return { kind: 'skipped', path, reason, message };
}
