/** VS Code from the npm registry, fetched once: a desktop download is not possible on every machine, npm is. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import spawn from 'cross-spawn';
import { folderOnce } from './folderOnce';
import { cacheFolder } from './paths';

/** The package code-server contains an unchanged VS Code server in lib/vscode; this version holds VS Code 1.139.1. */
const packageVersion = '4.139.1';
/** The registry's `dist.integrity` of that version. What lib/vscode depends on is pinned by its own npm-shrinkwrap.json. */
const packageIntegrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

/** The folder with `out/server-main.js`. The first call takes about 10 s and 573 MB, the next ones nothing. */
export async function fetchVSCodeServer(): Promise<string> {
  const folder = join(cacheFolder, `code-server-${packageVersion}`);
  try {
    await folderOnce(folder, fill);
  } catch (error) {
    throw new Error(
      `VS Code for the tests could not be fetched. Needed once: access to the npm registry (code-server@${packageVersion} and what it depends on), tar, and 700 MB of disk. ${(error as Error).message}`,
      { cause: error },
    );
  }
  return folder;
}

/** Its own patience with a network that is not there is several minutes. */
const npmNetwork = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];

async function fill(folder: string): Promise<void> {
  console.log(`Fetching VS Code (code-server ${packageVersion}) from the npm registry, once…`);
  const packed = join(folder, 'packed');
  await mkdir(packed);
  await run('npm', ['pack', `code-server@${packageVersion}`, '--pack-destination', packed, ...npmNetwork], folder);
  const [archive] = await readdir(packed);
  if (!archive) throw new Error('npm pack left no archive.');
  await checkIntegrity(join(packed, archive));
  // A relative path, because tar takes the colon of "C:\…" for a host name.
  await run('tar', ['-xzf', `packed/${archive}`, '--strip-components=3', 'package/lib/vscode'], folder);
  await rm(packed, { recursive: true });
  // The install scripts would compile native modules that nothing here needs.
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...npmNetwork], folder);
}

async function checkIntegrity(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== packageIntegrity) throw new Error(`The archive's hash is ${found}, expected ${packageIntegrity}.`);
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${command} ${args[0]}" failed with exit code ${code}:\n${output.trim()}`));
    });
  });
}
