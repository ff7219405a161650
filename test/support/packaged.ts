/** The extension as it is packaged for people, made from a copy: what the tests run from stays as it is. */
import { execFile } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './paths';

const parts = ['.vscodeignore', 'CHANGELOG.md', 'LICENSE', 'README.md', 'esbuild.mjs', 'media', 'notices.mjs'];

/** Packs into the empty folder as `npm run package` does. Returns the path of the .vsix. */
export async function packInto(folder: string): Promise<string> {
  for (const part of [...parts, 'package.json', 'package.nls.json', 'src', 'tsconfig.json'])
    await cp(join(repositoryRoot, part), join(folder, part), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const run = promisify(execFile);
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: folder });
  const vsce = resolve('node_modules', '@vscode', 'vsce', 'vsce');
  const file = join(folder, 'extension.vsix');
  const words = ['package', '--no-dependencies', '--no-rewrite-relative-links', `--out=${file}`];
  await run(process.execPath, [vsce, ...words], { cwd: folder });
  return file;
}

/** The words after `vsce` in the script, to see that a test packs as people do. */
export async function packageScript(): Promise<string> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  return scripts.package ?? '';
}
