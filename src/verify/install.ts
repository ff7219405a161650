/** Installs the app's packages by its lock, once per lock. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runNpm } from './npm';
import type { ToolOptions, ToolResult } from './runTool';

export interface InstallResult extends ToolResult {
  /** The packages of this very lock are there already. */
  readonly upToDate: boolean;
  /** The registry could not be reached: nothing is proved about the app. */
  readonly offline: boolean;
}

const networkErrors =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|\w*CERT_\w+|SELF_SIGNED_CERT_IN_CHAIN|E50[0-9])\b|network (request|connectivity)|UNABLE_TO_\w+/;

export async function install(options: ToolOptions): Promise<InstallResult> {
  const lock = await readFile(join(options.cwd, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const marker = join(options.cwd, 'node_modules', '.installed-lock');
  if ((await readFile(marker, 'utf8').catch(() => '')) === hash) {
    return { exitCode: 0, output: 'Up to date.', notFound: false, timedOut: false, upToDate: true, offline: false };
  }
  // What npm has in its cache is taken as it is: the lock names every version and its hash.
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const result = await runNpm(['ci', '--ignore-scripts', '--include=dev', ...quick], options);
  if (result.exitCode === 0) await remember(marker, hash);
  return { ...result, upToDate: false, offline: result.exitCode !== 0 && networkErrors.test(result.output) };
}

/** An app without packages has no node_modules yet. */
async function remember(marker: string, hash: string): Promise<void> {
  await mkdir(dirname(marker), { recursive: true });
  await writeFile(marker, hash);
}
