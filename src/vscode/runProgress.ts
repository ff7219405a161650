/** Progress of a run outside the panel: the view's own bar while the panel is visible, otherwise a notification with Cancel. */
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import { panelViewId } from './ids';
import type { ProjectEntry, Projects } from './projects';
import { headline } from './viewState/headline';
import { viewKind } from './viewState/viewKind';

export class RunProgress {
  constructor(
    private readonly projects: Projects,
    private readonly isPanelVisible: () => boolean,
  ) {}

  /** Shows progress until the work ends, and passes its result on. */
  async during(entry: ProjectEntry, work: () => Promise<Project>): Promise<Project> {
    if (this.isPanelVisible()) return vscode.window.withProgress({ location: { viewId: panelViewId } }, work);
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: entry.project.spec.name,
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (progress, token) => {
      const report = () => {
        const input = this.projects.inputOf(entry);
        progress.report({ message: headline(viewKind(input), input) });
      };
      const following = this.projects.onDidChange(report);
      const cancelling = token.onCancellationRequested(() => void this.projects.cancel(entry));
      report();
      try {
        return await work();
      } finally {
        following.dispose();
        cancelling.dispose();
      }
    });
  }
}
