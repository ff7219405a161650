/** Watches what decides which project is in view and whether its spec or its app has changed: the active editor, edits, trust. */
import * as vscode from 'vscode';
import type { Projects } from './projects';
import { sourceOf } from './specDocument';

export function registerSpecWatchers(projects: Projects): vscode.Disposable {
  const compare = (document: vscode.TextDocument) => {
    const entry = projects.ofSpec(sourceOf(document.uri));
    if (entry) void projects.compareSpec(entry);
  };
  const compareApp = ({ fsPath }: vscode.Uri) => {
    const entry = projects.ofAppFile(fsPath);
    if (entry) void projects.compareApp(entry);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => projects.followEditor()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => compare(document)),
    vscode.workspace.onDidCloseTextDocument(compare),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => compareApp(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(compareApp)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(compareApp)),
    vscode.workspace.onDidRenameFiles(({ files }) => files.map(({ newUri }) => newUri).forEach(compareApp)),
    // What another program has changed is seen when the person is back.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const entry of projects.all()) void projects.compareApp(entry);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => projects.refresh()),
  );
}
