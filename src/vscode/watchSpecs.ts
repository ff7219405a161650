/** Watches what decides which project is in view and whether its spec or its app has changed: the active editor, edits, trust. */
import * as vscode from 'vscode';
import type { Projects } from './projects';
import { sourceOf } from './specDocument';

export function registerSpecWatchers(projects: Projects): vscode.Disposable {
  const compareSpec = (uri: vscode.Uri) => {
    const entry = projects.ofSpec(sourceOf(uri));
    if (entry) void projects.compareSpec(entry);
  };
  const compare = (uri: vscode.Uri) => {
    compareSpec(uri);
    const entry = projects.ofAppFile(uri.fsPath);
    if (entry) void projects.compareApp(entry);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => projects.followEditor()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => compareSpec(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => compareSpec(uri)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => compare(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(compare)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(compare)),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]).forEach(compare),
    ),
    // What another program has changed is seen when the person is back.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      for (const entry of projects.all()) {
        void projects.compareSpec(entry);
        void projects.compareApp(entry);
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => projects.refresh()),
  );
}
