/** Puts generated files into the app's folder without ever replacing what a person wrote. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import type { OpenBuffers } from '../pipeline/ports';
import type { GeneratedFile, SkipReason } from '../pipeline/schema/build';
import { atomicWrite, isMissing } from './atomicWrite';
import { layoutOf, metaFolderName } from './layout';
import { type Manifest, readManifest, writeManifest } from './manifest';
import { complaintAboutPath, refuseLinks } from './safePath';

export type Published =
  | { readonly kind: 'written'; readonly sha256: string; readonly change: 'created' | 'updated' | 'unchanged' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly message: string; readonly sha256?: string };

type Skipped = Extract<Published, { kind: 'skipped' }>;

export interface PublisherOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly specName: string;
  readonly runId: string;
  readonly buffers: OpenBuffers;
}

/** Opens the app's folder for publication by one run. Reads the manifest once; `finish` writes it. */
export async function openPublisher(options: PublisherOptions): Promise<Publisher> {
  const manifest = await readManifest(options.folder, (problem) => {
    throw new PipelineError({
      reason: 'unexpected',
      userMessage: `${layoutOf(options.folder).manifest} can't be read. Restore it from version control, or delete it to be asked about every file.`,
      cause: problem,
    });
  });
  const generated = new Set(await namesIn(layoutOf(options.folder).base));
  const paths = Object.keys(manifest?.files ?? {});
  // Whoever has deleted all of it wants it anew; only single files that are gone stay gone.
  const isGone = paths.length > 0 && !paths.some((path) => existsSync(join(options.folder, path)));
  const before = manifest && !isGone ? manifest : { version: 1 as const, spec: options.specName, files: {} };
  return new Publisher(options, before, generated);
}

export class Publisher {
  private readonly files: Record<string, Manifest['files'][string]>;
  /** The paths published so far, by their form without case. */
  private readonly seen = new Map<string, string>();
  /** Folders that were found to be no symbolic links. */
  private readonly checkedFolders = new Set<string>();
  /** Files that we did not generate and that the person allowed to be replaced. */
  private replaceable: ReadonlySet<string> = new Set();

  constructor(
    private readonly options: PublisherOptions,
    private readonly before: Manifest,
    /** Hashes of everything that we ever generated for this app, as `base/` has them: what is not among them is a person's. */
    private readonly generated: Set<string>,
  ) {
    this.files = { ...before.files };
  }

  /** The paths among these where a file stands that we did not generate and that says something else. */
  async foreignAmong(files: Iterable<GeneratedFile>): Promise<string[]> {
    const there = new Set(await namesIn(this.options.folder));
    const foreign: string[] = [];
    there.delete(metaFolderName);
    if (there.size === 0) return foreign;
    for (const file of files) {
      const isCandidate = there.has(file.path.split('/')[0] ?? '') && !this.files[file.path];
      if (isCandidate && !complaintAboutPath(file.path) && (await this.isForeign(file))) foreign.push(file.path);
    }
    return foreign;
  }

  allowReplacing(paths: readonly string[]): void {
    this.replaceable = new Set(paths);
  }

  async publish(file: GeneratedFile): Promise<Published> {
    const complaint = complaintAboutPath(file.path) ?? this.complaintAboutTwin(file.path);
    if (complaint) return skipped('rejected', `${JSON.stringify(file.path)} ${complaint}; it was not written.`);
    refuseLinks(this.options.folder, file.path, this.checkedFolders);
    const there = await this.read(file.path);
    const hash = sha256(file.content);
    await this.keepBase(hash, file.content);
    const obstacle = await this.obstacle(file, there, hash);
    if (obstacle) return { ...obstacle, sha256: hash };
    const same = there !== undefined && textHash(there) === hash;
    if (!same) await atomicWrite(join(this.options.folder, file.path), file.content);
    this.record(file, hash);
    return { kind: 'written', sha256: hash, change: same ? 'unchanged' : there ? 'updated' : 'created' };
  }

  /** The files of the build before this one, as they were generated, as far as their originals are there. */
  async previousFiles(): Promise<readonly GeneratedFile[]> {
    const { base } = layoutOf(this.options.folder);
    const files = await Promise.all(
      Object.entries(this.before.files).map(async ([path, { sha256: hash, requirementIds }]) => {
        const content = await readOrNothing(join(base, hash));
        return content && { path, content: content.toString(), purpose: '', requirementIds: [...requirementIds] };
      }),
    );
    return files.filter((file) => file !== undefined);
  }

  /** Files under `folder` that an earlier build wrote, this one did not, and nobody has changed: their originals tell. */
  async leftoversIn(folder: string): Promise<readonly { readonly path: string; readonly isOurs: boolean }[]> {
    const names = await readdir(join(this.options.folder, folder), { recursive: true }).catch(() => []);
    const paths = names.map((name) => `${folder}/${name.split(sep).join('/')}`);
    const found = await Promise.all(
      paths
        .filter((path) => !this.seen.has(path.toLowerCase()))
        .map(async (path) => {
          const there = await this.read(path).catch(() => undefined);
          return there && { path, isOurs: this.generated.has(textHash(there)) };
        }),
    );
    return found.filter((one) => one !== undefined);
  }

  /** Takes away a file that this build wrote and no longer wants. False where a person's version stands there: it stays. */
  async remove(path: string): Promise<boolean> {
    const { folder, buffers } = this.options;
    const there = await this.read(path);
    const isOurs = there === undefined || this.generated.has(textHash(there));
    if (!isOurs || buffers.textOf(join(folder, path)) !== undefined) return false;
    await rm(join(folder, path), { force: true });
    delete this.files[path];
    this.seen.delete(path.toLowerCase());
    return true;
  }

  /** Writes the manifest. Returns the files of earlier builds that this one did not make: they stay until the person decides. */
  async finish(): Promise<string[]> {
    const { folder, specName } = this.options;
    await writeManifest(folder, { version: 1, spec: specName, files: this.files });
    return Object.keys(this.files).filter((path) => !this.seen.has(path.toLowerCase()));
  }

  private async obstacle(
    file: GeneratedFile,
    there: Uint8Array | undefined,
    hash: string,
  ): Promise<Published | undefined> {
    const entry = this.files[file.path];
    if (!there)
      return entry ? skipped('deleted', `You deleted ${file.path}. It stays deleted until you restore it.`) : undefined;
    if (this.options.buffers.textOf(join(this.options.folder, file.path)) !== undefined) {
      return skipped('conflict', `${file.path} has unsaved changes. Kept your version.`);
    }
    const found = textHash(there);
    if (found === hash || found === entry?.sha256 || this.generated.has(found)) return undefined;
    if (entry) return skipped('conflict', `You changed ${file.path}. Kept your version.`);
    if (this.replaceable.has(file.path)) return undefined;
    return skipped('exists', `${file.path} was there before and was not generated. Kept as it is.`);
  }

  private complaintAboutTwin(path: string): string | undefined {
    const key = path.toLowerCase();
    const twin = this.seen.get(key);
    if (twin !== undefined && twin !== path) return 'differs from another generated file only in case';
    this.seen.set(key, path);
    return undefined;
  }

  private record(file: GeneratedFile, hash: string): void {
    const before = this.files[file.path];
    const run = before?.sha256 === hash ? before.run : this.options.runId;
    this.files[file.path] = { sha256: hash, requirementIds: file.requirementIds, run };
  }

  private async isForeign(file: GeneratedFile): Promise<boolean> {
    const there = await this.read(file.path);
    return there !== undefined && textHash(there) !== sha256(file.content) && !this.generated.has(textHash(there));
  }

  private async keepBase(hash: string, content: string): Promise<void> {
    if (this.generated.has(hash)) return;
    this.generated.add(hash);
    await atomicWrite(join(layoutOf(this.options.folder).base, hash), content);
  }

  private read(path: string): Promise<Uint8Array | undefined> {
    return readOrNothing(join(this.options.folder, path));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function skipped(reason: SkipReason, message: string): Skipped {
  return { kind: 'skipped', reason, message };
}

/** Git may have given the file other line endings; that alone is no change by a person. */
function textHash(content: Uint8Array): string {
  return sha256(Buffer.from(content).toString('utf8').replaceAll('\r\n', '\n'));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
