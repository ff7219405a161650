/** The previews in the editor area, one an app: they open when an app's files are there, and show how far it is proved. */
import * as vscode from 'vscode';
import { isKeptPreview } from '../../webview/app/protocol';
import { appPreviewType } from '../ids';
import type { CoreLoader } from '../loadCore';
import type { ProjectEntry, Projects } from '../projects';
import { readSetting } from '../settings';
import { uriOf } from '../specDocument';
import { AppPreviewPanel } from './appPreviewPanel';

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

  /** The files of a run are written: its app is shown beside the spec, unless the person does not want that. */
  async filesAreReady(projectId: string): Promise<void> {
    const entry = this.projects.all().find(({ project }) => project.id === projectId);
    if (!entry || this.closed.has(entry.project.folder)) return;
    // One that is open stays where it is, also behind what the person has put before it; a save opens none.
    const open = this.panels.get(entry.project.folder);
    if (open || entry.project.bySaving) return open?.serve();
    if (readSetting('startPreview', uriOf(entry.project.spec.source))) await this.open(entry, true);
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
    await this.adopt(panel, kept.folder);
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private async open({ project }: ProjectEntry, preserveFocus: boolean): Promise<void> {
    const { folder } = project;
    const known = this.panels.get(folder);
    if (known) return known.reveal(preserveFocus);
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
    const title = `Preview ${project.structuredSpec?.title ?? project.spec.name}`;
    const panel = vscode.window.createWebviewPanel(appPreviewType, title, place, { retainContextWhenHidden: true });
    await this.adopt(panel, folder);
  }

  private async adopt(webviewPanel: vscode.WebviewPanel, folder: string): Promise<void> {
    const { extensionUri, projects } = this;
    const { core } = await this.loader.load();
    const panel = new AppPreviewPanel({ panel: webviewPanel, folder, extensionUri, projects, preview: core.preview });
    this.panels.set(folder, panel);
    panel.onDidClose(() => {
      this.panels.delete(folder);
      this.closed.add(folder);
      core.preview.hide(folder);
    });
    await panel.start();
  }

  private update(): void {
    for (const panel of this.panels.values()) panel.update();
  }
}
