/** The previews in the editor area, one an app: they open when an app's files are there, and show how far it is proved. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { isKeptPreview } from '../../webview/app/protocol';
import { appPreviewType } from '../ids';
import type { CoreLoader } from '../loadCore';
import type { ProjectEntry, Projects } from '../projects';
import { readSetting } from '../settings';
import { uriOf } from '../specDocument';
import { AppPreviewPanel, titleOf } from './appPreviewPanel';

export class AppPreviews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  /** By the app's folder. */
  private readonly panels = new Map<string, AppPreviewPanel>();
  /** Apps whose preview the person has closed: it opens again only when they ask for it. */
  private readonly closed = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly loader: CoreLoader,
    private readonly projects: Projects,
  ) {
    this.subscriptions = vscode.Disposable.from(
      projects.onDidChange(() => this.update()),
      vscode.window.registerWebviewPanelSerializer(appPreviewType, this),
    );
  }

  /** An app is about to be made: what takes a moment before it can be seen begins now. */
  async appIsComing(projectId: string): Promise<void> {
    const entry = this.projects.all().find(({ project }) => project.id === projectId);
    if (!entry || entry.project.bySaving || !this.isWanted(entry) || this.panels.has(entry.project.folder)) return;
    const panel = await this.create(entry, true);
    await (hasApp(entry.project.folder) ? panel.start() : panel.prepare());
  }

  /** The files of a run are written: its app is shown beside the spec, unless the person does not want that. */
  async filesAreReady(projectId: string): Promise<void> {
    const entry = this.projects.all().find(({ project }) => project.id === projectId);
    if (!entry || !this.isWanted(entry)) return;
    // One that is open stays where it is, also behind what the person has put before it; a save opens none.
    const open = this.panels.get(entry.project.folder);
    if (open || entry.project.bySaving) return open?.serve();
    await this.open(entry, true);
  }

  private isWanted({ project }: ProjectEntry): boolean {
    if (project.folder === '' || this.closed.has(project.folder)) return false;
    return readSetting('startPreview', uriOf(project.spec.source));
  }

  /** On the person's wish. */
  async show(entry: ProjectEntry): Promise<void> {
    this.closed.delete(entry.project.folder);
    await this.open(entry, false);
  }

  /** The spec of the app whose preview is the active editor. */
  specInFront(): vscode.Uri | undefined {
    const folder = [...this.panels].find(([, panel]) => panel.isActive)?.[0];
    const entry = folder === undefined ? undefined : this.projects.ofFolder(folder);
    return entry && uriOf(entry.project.spec.source);
  }

  /** After a reload of the window: at the address where it was. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    if (!isKeptPreview(kept) || !vscode.workspace.isTrusted) return panel.dispose();
    const adopted = await this.adopt(panel, kept.folder);
    // Questions may have been open when the window was closed.
    await (hasApp(kept.folder) ? adopted.start() : adopted.prepare());
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private async open(entry: ProjectEntry, preserveFocus: boolean): Promise<void> {
    const known = this.panels.get(entry.project.folder);
    if (known) return known.reveal(preserveFocus);
    await (await this.create(entry, preserveFocus)).start();
  }

  private create({ project }: ProjectEntry, preserveFocus: boolean): Promise<AppPreviewPanel> {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
    const panel = vscode.window.createWebviewPanel(appPreviewType, titleOf(project), place, {
      retainContextWhenHidden: true,
    });
    return this.adopt(panel, project.folder);
  }

  private async adopt(webviewPanel: vscode.WebviewPanel, folder: string): Promise<AppPreviewPanel> {
    const { extensionUri, projects } = this;
    const { core } = await this.loader.load();
    const panel = new AppPreviewPanel({ panel: webviewPanel, folder, extensionUri, projects, preview: core.preview });
    this.panels.set(folder, panel);
    panel.onDidClose(() => {
      this.panels.delete(folder);
      this.closed.add(folder);
      core.preview.hide(folder);
    });
    return panel;
  }

  private update(): void {
    for (const panel of this.panels.values()) panel.update();
  }
}

function hasApp(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}
