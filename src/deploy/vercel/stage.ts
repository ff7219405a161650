/** Makes the copy of an app that is uploaded. The folder itself is never handed over: nothing can slip in, and it may change meanwhile. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { FileHashes } from '../../pipeline/schema/deployment';
import { type AppFile, type LeftOut, listAppFiles } from './appFiles';
import { deployError } from './faults';
import { type FrameworkSettings, markerPath, settingsOf } from './framework';
import { vercelIgnore } from './privatePath';

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
    const hashes = await copyFiles(files, folder, copy, signal);
    const settings = await settingsOf(copy);
    const content = contentOf(hashes, settings);
    await writeInto(copy, markerPath(settings), JSON.stringify({ content }));
    await fence(copy);
    const environment = await namesIn(copy);
    return { folder: copy, files: hashes, size, leftOut, settings, content, environment, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** SHA-1 by path of what a deployment would consist of now. */
export async function currentHashes(folder: string, generated: readonly string[]): Promise<FileHashes> {
  const { files } = await listAppFiles(folder, generated);
  const limit = pLimit(atOnce);
  const entries = files.map(({ path }) => limit(async () => [path, sha1(await readFile(join(folder, path)))] as const));
  return Object.fromEntries(await Promise.all(entries));
}

function requireSize(files: readonly AppFile[]): number {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0) throw deployError('not_built', 'There is nothing to deploy yet. Run Build from Spec first.');
  if (files.length <= mostFiles && size <= mostBytes) return size;
  const [largest] = [...files].sort((a, b) => b.size - a.size);
  const found = `${files.length} files with ${Math.round(size / 1e6)} MB`;
  throw deployError(
    'deploy_too_large',
    `The app is too large to deploy: ${found}, the largest ${largest?.path}. At most ${mostFiles} files with ${mostBytes / 1e6} MB are uploaded.`,
  );
}

async function copyFiles(
  files: readonly AppFile[],
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<FileHashes> {
  const limit = pLimit(atOnce);
  const copied = files.map(({ path }) =>
    limit(async () => {
      signal.throwIfAborted();
      const content = await readFile(join(from, path));
      await writeInto(to, path, content);
      return [path, sha1(content)] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(copied));
}

function contentOf(hashes: FileHashes, settings: FrameworkSettings): string {
  const sorted = Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sorted, settings]))
    .digest('hex');
}

/** A person's own list is kept; ours comes after it, so that nothing in it lets a secret through. */
async function fence(copy: string): Promise<void> {
  const own = await readFile(join(copy, '.vercelignore'), 'utf8').catch(() => '');
  await writeFile(join(copy, '.vercelignore'), own ? `${own.trimEnd()}\n\n${vercelIgnore}` : vercelIgnore);
}

async function namesIn(copy: string): Promise<readonly string[]> {
  const text = await readFile(join(copy, '.env.example'), 'utf8').catch(() => '');
  const names = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

function sha1(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('hex');
}
