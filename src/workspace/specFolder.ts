/** The Markdown files of a spec's folder, and which folder's specs a change is made to. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

export interface SpecFolder {
  /** What the app is called where no title says it. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const mostFiles = 500;
const deepest = 6;

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** `textOf` gives what is typed and not saved yet. Links are not followed. */
export async function readSpecFolder(
  folder: string,
  textOf: (path: string) => string | undefined = () => undefined,
): Promise<SpecFolder> {
  const { root, roots } = rootsOf(folder);
  const paths = (await Promise.all(roots.map((one) => markdownIn(one, 0)))).flat().slice(0, mostFiles);
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: textOf(path) ?? (await readFile(path, 'utf8')),
    })),
  );
  return { name: nameOf(folder), files };
}

/** A change of OpenSpec is made to the specs beside it; the folder of all is what they come to when its open changes are made. */
function rootsOf(folder: string): { root: string; roots: readonly string[] } {
  const parent = dirname(folder);
  if (basename(parent) === 'changes') return { root: dirname(parent), roots: [join(dirname(parent), 'specs'), folder] };
  if (basename(folder) === 'openspec') return { root: folder, roots: [join(folder, 'specs'), join(folder, 'changes')] };
  return { root: folder, roots: [folder] };
}

async function markdownIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry): readonly string[] | Promise<readonly string[]> => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return depth < deepest ? markdownIn(path, depth + 1) : [];
        return entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) ? [path] : [];
      }),
  );
  return found.flat();
}

/** The feature's folder; for the folder of all features what they are the features of. */
function nameOf(folder: string): string {
  const shared = new Set(['specs', '.kiro', 'openspec', 'spec', 'docs']);
  let at = folder;
  while (shared.has(basename(at)) && dirname(at) !== at) at = dirname(at);
  return basename(at);
}
