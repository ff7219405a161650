/** Puts versions of the app into its folder and reports each file, in the order in which it was given. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../../pipeline/errors';
import { orAborted } from '../../pipeline/orAborted';
import type { AgentContext } from '../../pipeline/ports';
import type { GeneratedFile, GeneratedProject } from '../../pipeline/schema/build';
import { filesOfApp } from '../../workspace/appTree';
import type { DescribeOptions, Published, Publisher } from '../../workspace/publish';
import { readOrNothing } from '../../workspace/reading';
import { askAboutToolFolders } from './askAboutToolFolders';
import { asPart, forwarding, movesNow, ownSheet, tokensOfBefore } from './earlierPlaces';
import { ownRules } from './ownRules';
import { importedBy, proposeRemovals } from './removals';

/** A version of the app: its files by path. */
export type AppFiles = ReadonlyMap<string, GeneratedFile>;

export interface AppWriterOptions {
  readonly folder: string;
  readonly publisher: Publisher;
  readonly context: AgentContext;
  readonly person: FileQuestions;
}

/** What the person decides on before files of theirs, or of earlier builds, are touched. All reject with an AbortError to stop the build. */
export interface FileQuestions {
  /** Which of these files, that we did not generate, may be replaced? */
  readonly chooseReplaceable: (folder: string, paths: readonly string[]) => Promise<readonly string[]>;
  /** Which of these files, that earlier builds wrote and this one does not need, may be removed? Undefined where nobody decides. */
  readonly chooseRemovable: (folder: string, paths: readonly string[]) => Promise<readonly string[] | undefined>;
  /** May these folders of the person's, which the app's tools would empty, be moved aside? */
  readonly mayMoveAside: (folder: string, names: readonly string[]) => Promise<boolean>;
  /** May the checks run these files, which lay in the folder before its first build? */
  readonly mayRun: (folder: string, paths: readonly string[]) => Promise<boolean>;
}

/** After so many files others have their turn, and a cancel is seen. */
const writtenAtOnce = 8;

export class AppWriter {
  /** What this build has written so far. */
  private readonly files = new Map<string, GeneratedFile>();
  /** From where to where. */
  private readonly moved = new Map<string, string>();
  private readonly published = new Map<string, GeneratedProject['files'][number]>();
  private replaceable: ReadonlySet<string> = new Set();
  private readonly skipped = new Map<string, GeneratedProject['skipped'][number]>();

  constructor(private readonly options: AppWriterOptions) {}

  /** What has been written so far. */
  get version(): AppFiles {
    return new Map(this.files);
  }

  get project(): GeneratedProject {
    return {
      folder: this.options.folder,
      files: [...this.published.values()],
      skipped: [...this.skipped.values()],
    };
  }

  /**
   * Before anything is written. The files are what the build would write if nobody changed the app any more.
   * @throws PipelineError `folder_taken` where what is there is to be kept, and can't be beside an app
   */
  async askAboutWhatIsThere(files: Iterable<GeneratedFile>): Promise<void> {
    await this.askAboutForeignFiles(files);
    await this.askAboutWhatRuns();
    const { folder, publisher, person, context } = this.options;
    const { isFirst, runId } = publisher;
    await askAboutToolFolders({ folder, keptAs: runId, isApp: !isFirst, person, context });
  }

  private async askAboutWhatRuns(): Promise<void> {
    const { folder, publisher, person, context } = this.options;
    const paths = publisher.strangeToChecks().filter((path) => !this.replaceable.has(path));
    if (paths.length === 0) return;
    if (!(await orAborted(person.mayRun(folder, paths), context.signal))) throw wouldRun(folder, paths);
  }

  private async askAboutForeignFiles(files: Iterable<GeneratedFile>): Promise<void> {
    const { folder, publisher, person, context } = this.options;
    const foreign = await publisher.foreignAmong(files);
    if (foreign.length === 0) return;
    const replaceable = await orAborted(person.chooseReplaceable(folder, foreign), context.signal);
    if (foreign.some((path) => packageFiles.includes(path) && !replaceable.includes(path))) throw folderTaken(folder);
    this.replaceable = new Set(replaceable);
    publisher.allowReplacing(replaceable);
  }

  /** `total` is how many files the whole build has, for the progress. */
  async writeAll(files: Iterable<GeneratedFile>, total: number): Promise<void> {
    const { context, publisher } = this.options;
    publisher.lookAgain();
    const all = [...files];
    await this.moveFromEarlierPlaces(all);
    for (const batch of inBatches(all, writtenAtOnce)) {
      context.signal.throwIfAborted();
      context.progress({ current: batch[0]?.path ?? '', done: this.files.size, total, stage: 'files' });
      await this.writeBatch(batch);
    }
  }

  /** Of an app that an earlier version has made. */
  private async moveFromEarlierPlaces(files: readonly GeneratedFile[]): Promise<void> {
    const { publisher, context } = this.options;
    const needed = new Map(files.map(({ path, content }) => [path, content]));
    const before = this.moved.size;
    // One that was cut off may have done the half of it.
    const isOfBefore = publisher.generatedPaths().includes(tokensOfBefore);
    const mayMove = isOfBefore && !(await this.keepOwnRules(files));
    for (const { from, to, isOtherwise } of movesNow(publisher.generatedPaths(), needed)) {
      if (from === ownSheet && !mayMove) continue;
      if (isOtherwise && publisher.isChanged(from)) {
        const message = `What ${from} was for is in ${to} now. What you have changed there stays, and counts no more: bring it over.`;
        await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
        continue;
      }
      if (
        publisher.relocate(from, to) ||
        publisher.append(from, to, (versions) => asPart(versions, forwarding(from, to)))
      )
        this.moved.set(from, to);
    }
    if (this.moved.size === before) return;
    const message = `Parts of the app lie elsewhere now, several in one file, with what you changed in them: ${this.moved.size} files.`;
    await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  }

  /** The one style sheet of before is many by now: a person's rules stand in the one that counts over these. */
  private async keepOwnRules(files: readonly GeneratedFile[]): Promise<boolean> {
    const { publisher, context } = this.options;
    const sheet = files.find(({ path }) => path === ownSheet);
    if (!sheet) return false;
    let removed: readonly string[] = [];
    const isRestated = publisher.restate(ownSheet, (versions) => {
      const own = ownRules(versions);
      removed = own.removed;
      const text = own.text ? `${sheet.content.trimEnd()}\n\n${own.text}\n` : sheet.content;
      return { original: sheet.content, text };
    });
    if (removed.length > 0) {
      const message = `You had taken rules out of ${ownSheet}: ${removed.join(', ')}. They are in src/kit/styles now. What they do can be undone in ${ownSheet}.`;
      await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
    }
    return isRestated;
  }

  /** What has moved is still imported from where it was by what a person wrote: there a file leads on to it. */
  private async leadOn(): Promise<void> {
    const { folder } = this.options;
    if (this.moved.size === 0) return;
    const sources = [...filesOfApp(folder)].filter((path) => /^src\/.*\.(?:[cm]?[jt]sx?)$/.test(path));
    const wanted = await importedBy(
      sources,
      (path) => readFile(join(folder, path), 'utf8'),
      new Set(this.moved.keys()),
    );
    for (const [from, to] of this.moved) {
      if (!wanted.has(from) || this.files.has(from)) continue;
      await this.write({ path: from, content: forwarding(from, to), purpose: 'Leads on', requirementIds: [] });
      this.options.publisher.leaveOut(from);
    }
  }

  async write(file: GeneratedFile): Promise<void> {
    this.options.context.signal.throwIfAborted();
    this.options.publisher.lookAgain();
    await this.writeBatch([file]);
  }

  /** The version that the build before this one left; undefined for the first build of an app. */
  previousVersion(): AppFiles | undefined {
    return versionOf(this.options.publisher.previousFiles());
  }

  /** The version that is there, as it was generated; undefined where there is none. */
  presentVersion(): AppFiles | undefined {
    return versionOf(this.options.publisher.presentFiles());
  }

  /** What stands in the folder by now, with all that a person has made of it; undefined where nothing does. */
  textOf(path: string): string | undefined {
    return readOrNothing(join(this.options.folder, path))?.toString('utf8');
  }

  /** Asks about what earlier builds wrote and this one has no use for. */
  async proposeRemovals(): Promise<void> {
    const { folder, publisher, person, context } = this.options;
    await proposeRemovals({
      folder,
      publisher,
      context,
      isNeeded: (path) => this.files.has(path),
      persons: [...this.skipped.keys()],
      choose: (paths) => person.chooseRemovable(folder, paths),
      take: (path) => this.take(path),
    });
    // What is gone by now imports nothing any more.
    await this.leadOn();
    // The checks go by it.
    await this.saveManifest();
  }

  /** Makes the folder hold this version: writes what differs, and removes what this build has written and is not in it. */
  async moveTo(version: AppFiles): Promise<void> {
    for (const path of [...this.files.keys()]) if (!version.has(path)) await this.remove(path);
    const changed = [...version.values()].filter((file) => this.files.get(file.path)?.content !== file.content);
    await this.writeAll(changed, version.size);
  }

  /** Takes it that the folder holds this version already, with all that a person has made of it. */
  assume(version: AppFiles): void {
    for (const [path, file] of version) this.files.set(path, file);
  }

  /** What an earlier build had left there goes only when the person wants it: see `proposeRemovals`. */
  async remove(path: string): Promise<void> {
    if (this.options.publisher.isOfEarlierBuild(path)) this.files.delete(path);
    else await this.take(path);
  }

  /** Keeps what was written so far for whoever goes on should this run end here. */
  async saveManifest(): Promise<void> {
    await this.options.publisher.save();
  }

  /** Ends the build. `kept`: what is kept of the description that the app was compiled from. */
  async finish(kept?: string, options: DescribeOptions = {}): Promise<void> {
    const { publisher, context } = this.options;
    if (!publisher.describe(kept, options)) {
      const message =
        'structured-spec.json was changed while the build ran. It stays as you have it; the next build goes on from it.';
      await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
    }
    await publisher.finish();
  }

  /** @throws PipelineError `files_not_written` which names what was refused */
  requireAllWritten(): void {
    const refused = [...this.skipped.values()].filter(({ reason }) => reason === 'rejected');
    if (refused.length === 0) return;
    const names = refused.map(({ message }) => message).join(' ');
    throw new PipelineError({
      reason: 'files_not_written',
      userMessage: `${refused.length === 1 ? 'A file was' : `${refused.length} files were`} refused. ${names}`,
    });
  }

  close(): void {
    this.options.publisher.close();
  }

  /** False where a person's version stands there: it stays. */
  private async take(path: string): Promise<boolean> {
    const { publisher, context } = this.options;
    this.files.delete(path);
    if (!(await publisher.remove(path))) return false;
    this.published.delete(path);
    await context.emit({ type: 'file_removed', path });
    return true;
  }

  private async writeBatch(batch: readonly GeneratedFile[]): Promise<void> {
    const { publisher } = this.options;
    for (const file of batch) await this.report(file, await publisher.publish(file));
  }

  private async report(file: GeneratedFile, published: Published): Promise<void> {
    const { context } = this.options;
    const { path: generatedAs, purpose, model } = file;
    const { path } = published;
    const requirementIds = [...file.requirementIds];
    this.files.set(generatedAs, file);
    if (published.kind === 'skipped') {
      const { kind, ...skipped } = published;
      this.skipped.set(generatedAs, { path, reason: skipped.reason, message: skipped.message });
      return context.emit({ type: 'file_skipped', ...skipped });
    }
    const { sha256, change, conflict } = published;
    this.skipped.delete(generatedAs);
    // What the person's own place in it does nobody knows: it serves nothing until both are brought together.
    this.published.set(generatedAs, { path, sha256, requirementIds: conflict ? [] : requirementIds });
    const moved = path !== generatedAs && { generatedAs };
    const made = { path, sha256, purpose, requirementIds, change, ...(model && { model }), ...moved };
    await context.emit({ type: 'file_generated', ...made });
    if (conflict) {
      this.skipped.set(generatedAs, { path, reason: 'conflict', message: conflict.message });
      await context.emit({ type: 'file_skipped', path, reason: 'conflict', ...conflict });
    }
    if (change !== 'mergedUnsaved') return;
    const message = `${path} is open with unsaved changes. The new build is merged into them: save it to keep both.`;
    await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  }
}

function versionOf(files: readonly GeneratedFile[]): AppFiles | undefined {
  return files.length === 0 ? undefined : new Map(files.map((file) => [file.path, file]));
}

/** With these of somebody else in place, evidence would install and run another project. */
const packageFiles: readonly string[] = ['package.json', 'package-lock.json'];

function folderTaken(folder: string): PipelineError {
  return new PipelineError({
    reason: 'folder_taken',
    userMessage: `${folder} holds another project. Nothing was written. Choose an empty folder for the app.`,
  });
}

function wouldRun(folder: string, paths: readonly string[]): PipelineError {
  const [first, them] = [paths.slice(0, 5).join(', '), paths.length === 1 ? 'it' : 'them'];
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
  return new PipelineError({
    reason: 'folder_taken',
    userMessage: `${folder} holds ${first}${more} from before, and the checks of an app there would run or obey ${them}. Nothing was run, and nothing was written. Move ${them} elsewhere, or choose an empty folder for the app.`,
  });
}

function* inBatches<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
