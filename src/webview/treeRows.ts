/** The rows of the file tree that can be seen: folders before files, each in the order of the alphabet. */
import type { PanelFile } from './protocol';

export interface TreeRow {
  readonly path: string;
  readonly name: string;
  /** From 1. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** For a folder: whether its rows follow. */
  readonly open?: boolean;
  /** For a folder: how many files are in it, at any depth. */
  readonly fileCount?: number;
  readonly file?: PanelFile;
}

export function treeRows(files: readonly PanelFile[], isOpen: (folder: string) => boolean): readonly TreeRow[] {
  const root: Folder = { path: '', name: '', folders: new Map(), files: [] };
  for (const file of files) folderOf(root, file.path).files.push(file);
  return rowsOf(root, 1, isOpen);
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

interface Folder {
  readonly path: string;
  readonly name: string;
  readonly folders: Map<string, Folder>;
  readonly files: PanelFile[];
}

function folderOf(root: Folder, path: string): Folder {
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    const inside: Folder = folder.folders.get(name) ?? {
      path: folder === root ? name : `${folder.path}/${name}`,
      name,
      folders: new Map(),
      files: [],
    };
    folder.folders.set(name, inside);
    folder = inside;
  }
  return folder;
}

function rowsOf(folder: Folder, level: number, isOpen: (folder: string) => boolean): readonly TreeRow[] {
  const folders = [...folder.folders.values()].sort(byName);
  const files = folder.files.map((file) => ({ file, name: nameOf(file.path) })).sort(byName);
  const siblings = folders.length + files.length;
  return [
    ...folders.flatMap((inside, index) => {
      const open = isOpen(inside.path);
      const { path, name } = inside;
      const row = { path, name, level, position: index + 1, siblings, open, fileCount: countFiles(inside) };
      return open ? [row, ...rowsOf(inside, level + 1, isOpen)] : [row];
    }),
    ...files.map(({ file, name }, index) => ({
      path: file.path,
      name,
      level,
      position: folders.length + index + 1,
      siblings,
      file,
    })),
  ];
}

function countFiles({ folders, files }: Folder): number {
  return [...folders.values()].reduce((sum, folder) => sum + countFiles(folder), files.length);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, 'en');
}
