/** Where an app goes: by setting, as remembered, as found beside the spec, or as the person chooses at the first build. */
import { access } from 'node:fs/promises';
import { dirname, join, normalize, relative } from 'node:path';
import * as vscode from 'vscode';
import { appFolderOfSpecs, folderName } from '../pipeline/folderName';
import { folderFromSetting } from './folderFromSetting';
import { readSetting } from './settings';
import type { SpecDocument } from './specDocument';

const memoryKey = 'appFolders';

/** Remembers, per workspace, which folder each spec is built into. */
export class AppFolders {
  constructor(private readonly memory: vscode.Memento) {}

  /** The folder without asking; undefined when the person has to choose. */
  async known(spec: Pick<SpecDocument, 'uri' | 'source' | 'name'>): Promise<string | undefined> {
    return fromSetting(spec) ?? this.all()[spec.source] ?? this.built(spec);
  }

  /** The folder where its app lies already. */
  async built(spec: Pick<SpecDocument, 'uri' | 'source' | 'name'>): Promise<string | undefined> {
    const folder = this.expected(spec);
    return folder && (await exists(join(folder, '.build-from-spec', 'manifest.json'))) ? folder : undefined;
  }

  /** The folder that a build would take or propose, without a look at the disk. */
  expected(spec: Pick<SpecDocument, 'uri' | 'source' | 'name'>): string | undefined {
    return fromSetting(spec) ?? this.all()[spec.source] ?? defaultFolder(spec);
  }

  /** Asks; undefined when the person dismissed the question. */
  async choose(spec: SpecDocument): Promise<string | undefined> {
    const folder = await askForFolder(spec);
    if (folder) await this.remember(spec.source, folder);
    return folder;
  }

  async remember(source: string, folder: string): Promise<void> {
    await this.memory.update(memoryKey, { ...this.all(), [source]: folder });
  }

  private all(): Readonly<Record<string, string>> {
    return this.memory.get<Record<string, string>>(memoryKey, {});
  }
}

/** A folder named after the spec, beside it; an untitled spec has its place in the workspace's first folder. */
export function defaultFolder({ uri, name }: Pick<SpecDocument, 'uri' | 'name'>): string | undefined {
  const ofSpecs = /\.(?:md|markdown)$/i.test(name) || uri.scheme !== 'file' ? undefined : appFolderOfSpecs(uri.fsPath);
  if (ofSpecs) return normalize(ofSpecs);
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const parent = uri.scheme === 'file' ? dirname(uri.fsPath) : root;
  return parent && join(parent, folderName(name));
}

function fromSetting({ uri, name }: Pick<SpecDocument, 'uri' | 'name'>): string | undefined {
  const root = (vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri.fsPath;
  return folderFromSetting(readSetting('outputFolder', uri), name, root);
}

interface FolderItem extends vscode.QuickPickItem {
  readonly folder?: string;
}

async function askForFolder(spec: SpecDocument): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick(folderItems(spec), {
    title: `Where should the app of ${spec.name} go?`,
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  return chosen.folder ?? browse(spec);
}

function folderItems(spec: SpecDocument): FolderItem[] {
  const beside = defaultFolder(spec);
  const root = (vscode.workspace.getWorkspaceFolder(spec.uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri.fsPath;
  const items: FolderItem[] = [];
  if (beside)
    items.push({
      label: `$(folder) ${root ? shown(root, beside) : beside}/`,
      description: 'Recommended',
      detail: beside,
      folder: beside,
    });
  if (root && root !== beside)
    items.push({ label: '$(root-folder) The workspace folder itself', detail: root, folder: root });
  return [...items, { label: '$(folder-opened) Browse…', alwaysShow: true }];
}

function shown(root: string, folder: string): string {
  const path = relative(root, folder);
  return path === '' || path.startsWith('..') ? folder : path;
}

async function browse({ uri }: SpecDocument): Promise<string | undefined> {
  const start = uri.scheme === 'file' ? vscode.Uri.joinPath(uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Build Here',
    title: "The app's folder",
    ...(start && { defaultUri: start }),
  });
  return chosen?.[0]?.fsPath;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
