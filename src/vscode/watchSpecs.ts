/** Watches what decides which project is in view and whether its spec has changed: the active editor, edits, trust. */
import * as vscode from 'vscode';
import type { Projects } from './projects';
import { sourceOf } from './specDocument';

export function registerSpecWatchers(projects: Projects): vscode.Disposable {
  const compare = (document: vscode.TextDocument) => {
    const entry = projects.ofSpec(sourceOf(document.uri));
    if (entry) void projects.compareSpec(entry);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => projects.followEditor()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => compare(document)),
    vscode.workspace.onDidCloseTextDocument(compare),
    vscode.workspace.onDidGrantWorkspaceTrust(() => projects.refresh()),
  );
}
