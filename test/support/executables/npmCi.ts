/** `node npmCi.mjs NPM STORE ci OPTION…`: leaves in this folder what `NPM ci` would, and asks NPM only once for each lock. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { folderOnce } from '../folderOnce';
import { holdInstallFile, linkTree } from '../sharedPackages';

const [npm = '', store = '', ...words] = process.argv.slice(2);
const files = ['package.json', 'package-lock.json'] as const;

// A test that needs a build to be still going on holds it here.
while (existsSync(holdInstallFile)) await setTimeout(50);

// With settings of its own, or without a lock, npm may do something else: it is for npm to say.
const isCommon = files.every((name) => existsSync(name)) && !existsSync('.npmrc');
process.exitCode = isCommon ? await installShared() : runNpm(process.cwd());

async function installShared(): Promise<number> {
  const installed = join(store, keyOf());
  let exitCode = 0;
  mkdirSync(store, { recursive: true });
  await folderOnce(installed, async (folder) => {
    for (const name of files) copyFileSync(name, join(folder, name));
    exitCode = runNpm(folder);
    if (exitCode !== 0) throw new Error('npm has said why.');
  }).catch((error: unknown) => {
    if (exitCode === 0) throw error;
  });
  if (exitCode !== 0) return exitCode;
  rmSync('node_modules', { recursive: true, force: true });
  // An app without packages has no such folder.
  if (existsSync(join(installed, 'node_modules'))) linkTree(join(installed, 'node_modules'), 'node_modules');
  console.log(`The packages of ${installed} were linked.`);
  return 0;
}

/** Apps differ in their names only; whatever else differs is installed for itself. */
function keyOf(): string {
  const hash = createHash('sha256').update(words.join('\0'));
  for (const name of files) hash.update(readFileSync(name, 'utf8').replace(/^ *"name": .*$/gm, ''));
  return hash.digest('hex').slice(0, 16);
}

function runNpm(cwd: string): number {
  return spawnSync(npm, words, { cwd, stdio: 'inherit' }).status ?? 1;
}
