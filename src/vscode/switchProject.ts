/** Lets the person choose which app panel and status bar show. */
import * as vscode from 'vscode';
import type { Projects } from './projects';

/** `argument`: the folder of an app, where it is known which one. */
export async function switchProject(projects: Projects, argument?: unknown): Promise<void> {
  const wanted = typeof argument === 'string' ? projects.ofFolder(argument) : undefined;
  if (wanted) {
    projects.choose(wanted);
    return;
  }
  const items = projects.all().map((entry) => ({
    label: entry.project.spec.name,
    description: vscode.workspace.asRelativePath(entry.project.folder),
    detail: entry.project.status,
    entry,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage('There is no build yet. Open a Markdown spec and run Build from Spec.');
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Which project do you want to see?',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen) projects.choose(chosen.entry);
}
