/** Keeps what is known of the apps' deployments up to date: after each build and deployment, and when a file of an app is saved. */
import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Projects } from '../projects';

/** Milliseconds: files that are saved together are looked at together. */
const settle = 500;

export class DeploymentWatch implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscription: vscode.Disposable;
  private core: Core | undefined;

  constructor(private readonly projects: Projects) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.saved(uri.fsPath)),
      // Other programs change files, too: whoever comes back from one sees what has changed.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.refreshKnown();
      }),
    );
  }

  attach(core: Core): void {
    this.core = core;
    core.subscribe((message) => {
      const folder = core.orchestrator.project(message.projectId)?.folder;
      const ends = ['project_created', 'phase_completed', 'error', 'run_paused', 'run_cancelled'];
      if (folder && ends.includes(message.type)) this.refreshSoon(folder, 0);
    });
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscription.dispose();
  }

  private saved(path: string): void {
    for (const { project } of this.projects.all()) {
      if (project.folder !== '' && path.startsWith(join(project.folder, sep))) this.refreshSoon(project.folder, settle);
    }
  }

  private refreshKnown(): void {
    for (const { project } of this.projects.all()) {
      if (this.core?.deployments.of(project.folder)) this.refreshSoon(project.folder, settle);
    }
  }

  private refreshSoon(folder: string, delay: number): void {
    clearTimeout(this.timers.get(folder));
    const refresh = async () => {
      this.timers.delete(folder);
      await this.core?.deployments.refresh(folder);
      this.projects.refresh();
    };
    this.timers.set(
      folder,
      setTimeout(() => void refresh().catch(() => undefined), delay),
    );
  }
}
