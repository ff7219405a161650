/** Makes the copy of an app that is uploaded. The folder itself is never handed over: nothing can slip in, and it may change meanwhile. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import pLimit from 'p-limit';
import type { FileHashes } from '../../pipeline/schema/deployment';
import { type AppFile, type LeftOut, listAppFiles } from './appFiles';
import { deployError } from './faults';
import { type FrameworkSettings, markerPath, settingsOf } from './framework';
import { holdsSecret, vercelIgnore } from './privatePath';

export interface StagedApp {
  /** Absolute path of the copy. */
  readonly folder: string;
  readonly files: FileHashes;
  /** Bytes. */
  readonly size: number;
  readonly leftOut: readonly LeftOut[];
  readonly settings: FrameworkSettings;
  /** SHA-256 of paths, contents and settings: the same for the same app. */
  readonly content: string;
  /** Names of the environment variables that the app's `.env.example` lists. */
  readonly environment: readonly string[];
  remove(): Promise<void>;
}

/** Vercel takes more; an app that we made has no business to. */
const mostFiles = 5_000;
const mostBytes = 50_000_000;
const atOnce = 16;

/** @throws PipelineError `deploy_too_large`, `deploy_config_invalid`, or the signal's reason */
export async function stage(folder: string, generated: readonly string[], signal: AbortSignal): Promise<StagedApp> {
  const { files, leftOut } = await listAppFiles(folder, generated);
  const size = requireSize(files);
  const copy = await mkdtemp(join(tmpdir(), 'build-from-spec-'));
  const remove = () => rm(copy, { recursive: true, force: true, maxRetries: 3 });
  try {
    const copied = await copyFiles(files, folder, copy, signal);
    const hashes = Object.fromEntries(copied.flatMap(([path, hash]) => (hash === undefined ? [] : [[path, hash]])));
    const secret = copied.filter(([, hash]) => hash === undefined).map(([path]) => ({ path, why: 'secret' as const }));
    const settings = await settingsOf(copy);
    const content = contentOf(hashes, settings);
    await writeInto(copy, markerPath(settings), JSON.stringify({ content }));
    await fence(copy, markerPath(settings));
    const environment = await namesIn(copy);
    return {
      folder: copy,
      files: hashes,
      size,
      leftOut: [...leftOut, ...secret],
      settings,
      content,
      environment,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * SHA-1 by path of what a deployment would consist of now; undefined for an app that is too large to be deployed.
 * `known` remembers what has been read: a file that has not changed since is not read again.
 */
export async function currentHashes(
  folder: string,
  generated: readonly string[],
  known: Map<string, KnownHash>,
): Promise<FileHashes | undefined> {
  const { files } = await listAppFiles(folder, generated);
  if (!isDeployableSize(files)) return undefined;
  const limit = pLimit(atOnce);
  const entries = files.map((file) => limit(async () => [file.path, await hashOf(file, folder, known)] as const));
  const hashes = await Promise.all(entries);
  return Object.fromEntries(hashes.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

export interface KnownHash extends Pick<AppFile, 'size' | 'changedAt'> {
  /** Undefined for a file that is never uploaded. */
  readonly hash: string | undefined;
}

async function hashOf(file: AppFile, folder: string, known: Map<string, KnownHash>): Promise<string | undefined> {
  const { path, size, changedAt } = file;
  const before = known.get(path);
  if (before?.size === size && before.changedAt === changedAt) return before.hash;
  const content = await readFile(join(folder, path));
  const hash = holdsSecret(content) ? undefined : sha1(content);
  known.set(path, { size, changedAt, hash });
  return hash;
}

function isDeployableSize(files: readonly AppFile[]): boolean {
  return files.length <= mostFiles && files.reduce((sum, { size }) => sum + size, 0) <= mostBytes;
}

function requireSize(files: readonly AppFile[]): number {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0) throw deployError('not_built', 'There is nothing to deploy yet. Run Build from Spec first.');
  if (isDeployableSize(files)) return size;
  const [largest] = [...files].sort((a, b) => b.size - a.size);
  const found = `${files.length} files with ${Math.round(size / 1e6)} MB`;
  throw deployError(
    'deploy_too_large',
    `The app is too large to deploy: ${found}, the largest ${largest?.path}. At most ${mostFiles} files with ${mostBytes / 1e6} MB are uploaded.`,
  );
}

/** Those that hold a secret are not copied; their paths are undefined hashes. */
async function copyFiles(
  files: readonly AppFile[],
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const limit = pLimit(atOnce);
  const copied = files.map(({ path }) =>
    limit(async () => {
      signal.throwIfAborted();
      const content = await readFile(join(from, path));
      if (holdsSecret(content)) return [path, undefined] as const;
      await writeInto(to, path, content);
      return [path, sha1(content)] as const;
    }),
  );
  return Promise.all(copied);
}

function contentOf(hashes: FileHashes, settings: FrameworkSettings): string {
  const sorted = Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sorted, settings]))
    .digest('hex');
}

/** A person's own list is kept; ours comes after it, so that nothing in it lets a secret through. */
async function fence(copy: string, marker: string): Promise<void> {
  const own = await readFile(join(copy, '.vercelignore'), 'utf8').catch(() => '');
  const ours = `${vercelIgnore}!/${marker}\n`;
  await writeFile(join(copy, '.vercelignore'), own ? `${own.trimEnd()}\n\n${ours}` : ours);
}

async function namesIn(copy: string): Promise<readonly string[]> {
  const text = await readFile(join(copy, '.env.example'), 'utf8').catch(() => '');
  const names = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, path);
  if (!target.startsWith(join(folder, sep))) throw new Error(`${path} leads out of the copy.`);
  try {
    await writeFile(target, content);
  } catch {
    // The folder is there nearly always; only when it is not, it is made.
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

function sha1(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('hex');
}
