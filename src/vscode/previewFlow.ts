/** The local preview in the editor: start, open, stop. */
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import type { BuildFlow } from './buildFlow';
import type { CoreLoader } from './loadCore';
import { outside } from './outside';
import type { ProjectEntry, Projects } from './projects';
import { liveUrl } from './viewState/deployView';

export class PreviewFlow {
  constructor(
    private readonly loader: CoreLoader,
    private readonly projects: Projects,
    private readonly flow: BuildFlow,
  ) {}

  /** Starts it without a rebuild. An app that failed its tests is shown after a warning; one that does not build is not. */
  async start(entry: ProjectEntry): Promise<void> {
    const { core, module } = await this.loader.load();
    const { project } = entry;
    if (!module.isDeployable(project)) {
      void vscode.window.showErrorMessage(
        `There is no built app of ${project.spec.name} yet. Build it, then start the preview.`,
      );
      return;
    }
    if (project.phases.code_generation.status === 'failed' && !(await confirmUnverified(project))) return;
    if (!core.preview.urlOf(project.folder)) await this.flow.deploy(entry);
  }

  /** Opens the app in the browser, where it is live or wherever the editor runs; starts the preview where it is needed. */
  async open(entry: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const live = liveUrl(entry.project);
    if (live) return openInBrowser(vscode.Uri.parse(live));
    if (!core.preview.urlOf(entry.project.folder)) await this.start(entry);
    const url = core.preview.urlOf(entry.project.folder);
    if (url) await openInBrowser(await outside(core.preview, url));
  }

  async copyUrl(entry: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    const url = core.preview.urlOf(entry.project.folder);
    const text = liveUrl(entry.project) ?? (url && (await outside(core.preview, url)).toString());
    if (!text) return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage('URL copied', 3000);
  }

  async stop(entry: ProjectEntry): Promise<void> {
    const { core } = await this.loader.load();
    await core.preview.stop(entry.project.folder);
    this.projects.refresh();
  }
}

async function openInBrowser(uri: vscode.Uri): Promise<void> {
  await vscode.env.openExternal(uri);
}

async function confirmUnverified({ evidence }: Project): Promise<boolean> {
  const failed = evidence?.items.find(({ status }) => status !== 'passed');
  const start = 'Start Preview';
  const detail = 'The app builds, but it may not do what the spec says.';
  return (
    (await vscode.window.showWarningMessage(
      failed?.message ?? 'The app is not verified.',
      { modal: true, detail },
      start,
    )) === start
  );
}
