/** The packages of generated apps in tests: npm installs them once for all apps with the same lock, the others get links. */
import { accessSync, chmodSync, constants, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { repositoryRoot, temporaryFolder } from './paths';

/** Where the tests keep the PATH without the stand-in. */
const pathBefore = 'BUILD_FROM_SPEC_TEST_PATH';

/** While an app's folder has a file of this name, the stand-in installs nothing: the app's build is surely still going on. */
export const holdInstallFile = '.hold-install';

/**
 * Variables for processes whose apps share their packages: first on their PATH stands an npm whose `ci` is
 * executables/npmCi.ts and which is npm itself in all else. On Windows npm itself installs every app.
 */
export async function withSharedPackages(): Promise<NodeJS.ProcessEnv> {
  const path = process.env.PATH ?? '';
  const npm = process.platform === 'win32' ? undefined : whereIs('npm', path);
  if (!npm) return {};
  const folder = await temporaryFolder('npm');
  const script = join(repositoryRoot, 'out', 'test', 'support', 'executables', 'npmCi.mjs');
  const standIn = `exec "${process.execPath}" --enable-source-maps "${script}" "${npm}" "${join(folder, 'installed')}" "$@"`;
  const file = join(folder, 'npm');
  await writeFile(file, `#!/bin/sh\nif [ "$1" = ci ]; then ${standIn}; fi\nexec "${npm}" "$@"\n`);
  chmodSync(file, 0o755);
  return { PATH: [folder, path].join(delimiter), [pathBefore]: path };
}

/** Variables for a process whose app goes the whole way, with npm itself. */
export function withoutSharedPackages(): NodeJS.ProcessEnv {
  return { PATH: process.env[pathBefore] ?? process.env.PATH };
}

/** Makes the new folder a twin of another one, whose files take no space of their own. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

function whereIs(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
