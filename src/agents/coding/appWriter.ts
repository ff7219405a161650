/** Puts versions of the app into its folder and reports each file, in the order in which it was given. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../../pipeline/errors';
import type { AgentContext } from '../../pipeline/ports';
import type { GeneratedFile, GeneratedProject } from '../../pipeline/schema/build';
import type { Published, Publisher } from '../../workspace/publish';
import { importsOf, resolveImport } from './sources';

/** A version of the app: its files by path. */
export type AppFiles = ReadonlyMap<string, GeneratedFile>;

export interface AppWriterOptions {
  readonly folder: string;
  readonly publisher: Publisher;
  readonly context: AgentContext;
  /** Which of these files, that we did not generate, may be replaced? Rejects with an AbortError to stop the build. */
  readonly chooseReplaceable: (folder: string, paths: readonly string[]) => Promise<readonly string[]>;
}

/** Files are written side by side, but told of in the order in which they were made. */
const writtenAtOnce = 8;

export class AppWriter {
  /** What this build has written so far. */
  private readonly files = new Map<string, GeneratedFile>();
  private readonly published = new Map<string, GeneratedProject['files'][number]>();
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

  /** @throws PipelineError `folder_taken` where the folder holds another project that is to be kept */
  async askAboutForeignFiles(files: Iterable<GeneratedFile>): Promise<void> {
    const { folder, publisher, chooseReplaceable } = this.options;
    const foreign = await publisher.foreignAmong(files);
    if (foreign.length === 0) return;
    const replaceable = await chooseReplaceable(folder, foreign);
    if (foreign.some((path) => packageFiles.includes(path) && !replaceable.includes(path))) throw folderTaken(folder);
    publisher.allowReplacing(replaceable);
  }

  /** `total` is how many files the whole build has, for the progress. */
  async writeAll(files: Iterable<GeneratedFile>, total: number): Promise<void> {
    const { context } = this.options;
    for (const batch of inBatches(files, writtenAtOnce)) {
      context.signal.throwIfAborted();
      context.progress({ current: batch[0]?.path ?? '', done: this.files.size, total, stage: 'files' });
      await this.writeBatch(batch);
    }
  }

  async write(file: GeneratedFile): Promise<void> {
    this.options.context.signal.throwIfAborted();
    await this.writeBatch([file]);
  }

  /** The version that the build before this one left; undefined for the first build of an app. */
  async previousVersion(): Promise<AppFiles | undefined> {
    const files = await this.options.publisher.previousFiles();
    return files.length === 0 ? undefined : new Map(files.map((file) => [file.path, file]));
  }

  /**
   * Takes files of a folder away that earlier builds wrote and this one has no use for. What a person wrote or changed stays,
   * and so does what it imports.
   */
  async removeLeftovers(folder: string): Promise<void> {
    const { folder: root, publisher, context } = this.options;
    const found = await publisher.leftoversIn(folder);
    const ours = new Set(found.filter(({ isOurs }) => isOurs).map(({ path }) => path));
    const persons = found.filter(({ isOurs }) => !isOurs).map(({ path }) => path);
    const kept = await importedBy(
      [...persons, ...this.skipped.keys()],
      (path) => readFile(join(root, path), 'utf8'),
      ours,
    );
    const removed: string[] = [];
    for (const path of ours) if (!kept.has(path) && (await this.take(path))) removed.push(path);
    if (removed.length === 0) return;
    const message = `Removed what an earlier build wrote and this one has no use for: ${removed.join(', ')}.`;
    await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  }

  /** Makes the folder hold this version: writes what differs, and removes what of ours is not in it. */
  async moveTo(version: AppFiles): Promise<void> {
    for (const path of [...this.files.keys()]) if (!version.has(path)) await this.take(path);
    const changed = [...version.values()].filter((file) => this.files.get(file.path)?.content !== file.content);
    await this.writeAll(changed, version.size);
  }

  async remove(path: string): Promise<void> {
    await this.take(path);
  }

  /** Keeps what was written so far for whoever goes on should this run end here. */
  async saveManifest(): Promise<void> {
    await this.options.publisher.finish();
  }

  /** Writes the manifest, and says which files of earlier builds are left over. */
  async finish(): Promise<void> {
    const paths = await this.options.publisher.finish();
    if (paths.length === 0) return;
    const message = `The spec no longer needs ${paths.join(', ')}. Delete what you don't want to keep.`;
    await this.options.context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
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
    const published = await Promise.all(batch.map((file) => this.options.publisher.publish(file)));
    for (const [index, file] of batch.entries()) await this.report(file, published[index]);
  }

  private async report(file: GeneratedFile, published: Published | undefined): Promise<void> {
    if (!published) return;
    const { context } = this.options;
    const { path, purpose, requirementIds } = file;
    this.files.set(path, file);
    if (published.kind === 'skipped') {
      const { reason, message, sha256 } = published;
      this.skipped.set(path, { path, reason, message });
      return context.emit({ type: 'file_skipped', path, reason, message, ...(sha256 && { sha256 }) });
    }
    const { sha256, change } = published;
    this.skipped.delete(path);
    this.published.set(path, { path, sha256, requirementIds: [...requirementIds] });
    return context.emit({ type: 'file_generated', path, sha256, purpose, requirementIds: [...requirementIds], change });
  }
}

/** Of the candidates those that the files import, directly or through one another. */
async function importedBy(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  candidates: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const from = path;
    for (const { from: target } of importsOf(await read(from).catch(() => ''))) {
      const found = resolveImport(from, target, (other) => candidates.has(other));
      if (!found || reached.has(found)) continue;
      reached.add(found);
      waiting.push(found);
    }
  }
  return reached;
}

/** With these of somebody else in place, evidence would install and run another project. */
const packageFiles: readonly string[] = ['package.json', 'package-lock.json'];

function folderTaken(folder: string): PipelineError {
  return new PipelineError({
    reason: 'folder_taken',
    userMessage: `${folder} holds another project. Nothing was written. Choose an empty folder for the app.`,
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
