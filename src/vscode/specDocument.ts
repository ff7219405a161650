/** The spec to build: the open editor's text, saved or not, whatever it is called. */
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';

export interface SpecDocument {
  readonly uri: vscode.Uri;
  /** What the pipeline records as the spec's source: a path on disk, otherwise a URI. */
  readonly source: string;
  readonly name: string;
  readonly text: string;
  /** A folder whose files are one spec; its text is read when it is built. */
  readonly isFolder?: true;
}

export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' || /\.(md|markdown)$/i.test(document.uri.path);
}

export function sourceOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The other way round. */
export function uriOf(source: string): vscode.Uri {
  const isUri = /^[a-z][a-z0-9+.-]+:/i.test(source) && !/^[a-z]:\\/i.test(source);
  return isUri ? vscode.Uri.parse(source) : vscode.Uri.file(source);
}

/**
 * A file of a spec, or the spec itself. The files of a change of OpenSpec are told from the folder that holds the current specs as well;
 * a path that leads out of the folder is none.
 */
export function uriInSpec(source: string, file: string | undefined): vscode.Uri {
  const uri = uriOf(source);
  if (file === undefined || file.split('/').includes('..')) return uri;
  const isChange = /[\\/]changes[\\/][^\\/]+$/.test(source);
  return isChange ? vscode.Uri.joinPath(uri, '..', '..', file) : vscode.Uri.joinPath(uri, file);
}

/** The spec's file name; an untitled one has the name that it would be saved under. */
export function specNameOf(uri: vscode.Uri, isUntitled: boolean): string {
  return isUntitled ? `${nameOf(uri)}.md` : nameOf(uri);
}

/** The editor that shows a Markdown file, the active one first. */
export function activeSpec(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return active && isMarkdown(active) ? active : undefined;
}

/**
 * The spec that a command is about: the given file, else the active editor, else one that the person picks.
 * undefined when the person was told why there is none, or picked nothing.
 */
export async function chooseSpec(uri: vscode.Uri | undefined): Promise<SpecDocument | undefined> {
  if (uri && (await isFolder(uri))) return { uri, source: sourceOf(uri), name: nameOf(uri), text: '', isFolder: true };
  const document = uri ? await open(uri) : await shownDocument();
  if (!document) return undefined;
  if (isMarkdown(document)) return toSpec(document);
  const picked = await offerSpecs(`${nameOf(document.uri)} is not Markdown. Open a Markdown spec, then build from it.`);
  return picked && toSpec(picked);
}

/** A window that is still starting has the tab before it has its editor; without either the person picks a file. */
async function shownDocument(): Promise<vscode.TextDocument | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor) return editor.document;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return tab instanceof vscode.TabInputText ? open(tab.uri) : pick();
}

/** The text as it stands now: what is typed and not saved, else what is on disk; undefined where it can't be read any more. */
export async function currentText(source: string): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => sourceOf(uri) === source);
  return open ? textOf(open) : readText(uriOf(source));
}

/** An editor learns a moment late what another program has written: without changes of its own, the file decides. */
async function textOf(document: vscode.TextDocument): Promise<string> {
  const hasOwnText = document.isDirty || document.isUntitled;
  return (hasOwnText ? undefined : await readText(document.uri)) ?? document.getText();
}

/** In the encoding that the editor would read it in. Asking the editor takes a while where its window is busy: UTF-8 is read here. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if (uri.scheme === 'file') return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(uri.fsPath));
  } catch {
    // Another encoding, or gone: the editor knows.
  }
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}

async function toSpec(document: vscode.TextDocument): Promise<SpecDocument> {
  const { uri } = document;
  return { uri, source: sourceOf(uri), name: specNameOf(uri, document.isUntitled), text: await textOf(document) };
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').pop() || 'spec';
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== 'file') return false;
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    void vscode.window.showErrorMessage(await whyNotOpen(uri));
    return undefined;
  }
}

/** VS Code refuses what it takes for binary; otherwise the file has gone. */
async function whyNotOpen(uri: vscode.Uri): Promise<string> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) return `${nameOf(uri)} is not a text file. Choose a Markdown spec.`;
  return `${nameOf(uri)} is no longer there. Open the spec where it is now and build from it.`;
}

async function offerSpecs(message: string): Promise<vscode.TextDocument | undefined> {
  const choose = 'Choose Spec…';
  const answer = await vscode.window.showErrorMessage(message, choose);
  return answer === choose ? pick() : undefined;
}

async function pick(): Promise<vscode.TextDocument | undefined> {
  const found = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/{node_modules,.build-from-spec}/**', 200);
  if (found.length === 0) {
    const sample = 'Open Sample Spec';
    const answer = await vscode.window.showErrorMessage('Open a Markdown spec, then build from it.', sample);
    if (answer === sample) await vscode.commands.executeCommand('buildFromSpec.openSample');
    return undefined;
  }
  const items = found
    .map((uri) => ({ label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.description.localeCompare(b.description));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Which spec do you want to build from?',
    matchOnDescription: true,
    // A window that is still starting moves the focus to its side bar.
    ignoreFocusOut: true,
  });
  return chosen && open(chosen.uri);
}
