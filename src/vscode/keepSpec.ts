/** In a window without a folder: an untitled spec gets a place on disk before it is built, with its app beside it. */
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { folderName } from '../pipeline/folderName';

/** The saved spec, shown in the place of the untitled one; undefined when the person dismissed the question. Nothing is overwritten. */
export async function keepSpec(untitled: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  const text = untitled.getText();
  const name = nameFor(text);
  const folder = await askForPlace(name);
  if (!folder) return undefined;
  const place = await freePlace(folder, name);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(place, '..'));
  await vscode.workspace.fs.writeFile(place, await vscode.workspace.encode(text, { uri: place }));
  const saved = await vscode.workspace.openTextDocument(place);
  await vscode.window.showTextDocument(saved);
  await closeUntitled(untitled);
  return saved;
}

/** By what its app would be called: "# Reading List" → `reading-list.md`. */
function nameFor(text: string): string {
  const title = /^#\s+(.+?)\s*#*\s*$/m.exec(text)?.[1] ?? 'spec';
  return `${folderName(`${title}.md`).toLowerCase()}.md`;
}

async function askForPlace(name: string): Promise<vscode.Uri | undefined> {
  const own = join(homedir(), 'build-from-spec');
  const [inOwn, browse] = [
    { label: `$(folder) ~/${basename(own)}/`, description: 'Recommended', detail: join(own, name) },
    { label: '$(folder-opened) Browse…', alwaysShow: true },
  ] as const;
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem>([inOwn, browse], {
    title: `Where should ${name} and its app be kept?`,
    ignoreFocusOut: true,
  });
  if (chosen === inOwn) return vscode.Uri.file(own);
  if (!chosen) return undefined;
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Keep Here',
    title: 'The folder for the spec and its app',
    defaultUri: vscode.Uri.file(homedir()),
  });
  return folders?.[0];
}

/** `reading-list.md`, or `reading-list-2.md` where one is there, or an app of that name. */
async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const stem = `${name.slice(0, -'.md'.length)}${number === 1 ? '' : `-${number}`}`;
    const place = vscode.Uri.joinPath(folder, `${stem}.md`);
    if (!(await exists(place)) && !(await exists(vscode.Uri.joinPath(folder, stem)))) return place;
  }
}

/** An empty one is closed without a question. */
async function closeUntitled(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
  await vscode.workspace.applyEdit(edit);
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString(),
  );
  await vscode.window.tabGroups.close(own);
}

function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
