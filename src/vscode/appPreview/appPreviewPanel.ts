/** One preview in the editor area: hosts its page, says where the app is served, and does what the page asks for. */
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Project } from '../../pipeline/project';
import {
  type FromPreview,
  isFromPreview,
  type PreviewCommand,
  type ToPreview,
  warmUpPage,
} from '../../webview/app/protocol';
import { appPreviewHtml } from '../../webview/html';
import { commandIds } from '../ids';
import { outside } from '../outside';
import { pageParts, resourceRoots } from '../pageParts';
import type { Projects } from '../projects';
import { absenceOf, proofOf } from '../viewState/proof';

export interface AppPreviewPanelOptions {
  readonly panel: vscode.WebviewPanel;
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly extensionUri: vscode.Uri;
  readonly projects: Projects;
  readonly preview: Core['preview'];
}

/** Milliseconds: changes of a hand that come closer together reach the page as one. */
const settled = 150;

export class AppPreviewPanel {
  private address: vscode.Uri | undefined;
  private servedAt: string | undefined;
  /** There is an app: until then its server has nothing to show. */
  private isReady = false;
  /** The origin outside of this machine that the page may show, as its policy says. */
  private allowed: string | undefined;
  private readonly subscriptions: vscode.Disposable[] = [];
  /** What the page was told last: of most changes of a project it has nothing to show. */
  private posted = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: AppPreviewPanelOptions) {
    const { panel, extensionUri } = options;
    panel.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(extensionUri) };
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    this.subscriptions.push(
      panel.onDidChangeViewState(() => this.bringIntoView()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      this.watchFiles(),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.timer);
      for (const subscription of this.subscriptions) subscription.dispose();
    });
  }

  get isActive(): boolean {
    return this.options.panel.active;
  }

  get onDidClose(): vscode.Event<void> {
    return this.options.panel.onDidDispose;
  }

  /** Before there is an app: the page and its server take a moment, too. */
  async prepare(): Promise<void> {
    const { folder, preview } = this.options;
    this.open();
    // What goes wrong is told when there is an app to show.
    const url = await preview.prepare(folder).catch(() => undefined);
    if (url) await this.findAt(url);
    this.update();
  }

  /** Serves the app, and shows it. */
  async start(): Promise<void> {
    const { folder, preview } = this.options;
    this.isReady = true;
    this.open();
    try {
      await this.findAt(await preview.show(folder));
    } catch (error) {
      void vscode.window.showErrorMessage((error as Error).message);
    }
    this.update();
  }

  private open(): void {
    const { webview } = this.options.panel;
    webview.html ||= this.html(webview);
  }

  /** Where the page finds what is served at the address on this machine. */
  private async findAt(url: string): Promise<void> {
    const { panel, preview } = this.options;
    if (url === this.servedAt) return;
    this.address = await outside(preview, url);
    this.servedAt = url;
    const { origin, hostname } = new URL(this.address.toString(true));
    if (!['127.0.0.1', 'localhost'].includes(hostname) && this.allowed !== origin) {
      this.allowed = origin;
      panel.webview.html = this.html(panel.webview);
    }
  }

  /** Posts what the page is drawn from. */
  update(): void {
    const { folder, panel, preview, projects } = this.options;
    const entry = projects.ofFolder(folder);
    const input = entry && projects.inputOf(entry);
    // What the app is called is known once its spec is read.
    const title = entry?.project.structuredSpec && titleOf(entry.project);
    if (title && title !== panel.title) panel.title = title;
    const isServed = this.isReady && this.address && preview.urlOf(folder) !== undefined;
    const isAbsent = !this.isReady || (!isServed && input?.project?.undone !== undefined);
    const message: ToPreview = {
      type: 'state',
      state: {
        title: panel.title,
        ...(isServed && { url: this.address?.toString(true) }),
        ...(!this.isReady && this.address && { warmUp: new URL(warmUpPage, this.address.toString(true)).href }),
        ...(input && isAbsent && { absent: absenceOf(input) }),
        proof: input ? proofOf(input) : { kind: 'open', text: 'Not proved yet' },
      },
    };
    const text = JSON.stringify(message);
    if (text === this.posted) return;
    this.posted = text;
    void panel.webview.postMessage(message);
  }

  reveal(preserveFocus: boolean): void {
    this.options.panel.reveal(undefined, preserveFocus);
    this.serve();
  }

  /** What was stopped is shown again. */
  serve(): void {
    if (this.options.projects.ofFolder(this.options.folder)?.project.undone) return;
    if (!this.isReady || !this.options.preview.urlOf(this.options.folder)) void this.start();
  }

  dispose(): void {
    this.options.panel.dispose();
  }

  /** Panel and status bar speak of the app that the person turned to. */
  private bringIntoView(): void {
    const { folder, panel, projects } = this.options;
    const entry = projects.ofFolder(folder);
    if (panel.active && entry) projects.choose(entry);
  }

  private receive(message: unknown): void {
    if (!isFromPreview(message)) return;
    if (message.type === 'ready') {
      this.posted = '';
      this.update();
    } else void this.run(message);
  }

  private async run({ command, path = '/' }: Extract<FromPreview, { type: 'command' }>): Promise<void> {
    const { folder } = this.options;
    const actions: Readonly<Record<PreviewCommand, () => unknown>> = {
      open: () => this.openOutside(path),
      reset: () => this.reset(),
      start: () => this.start(),
      verify: () => vscode.commands.executeCommand(commandIds.verifyAgain, folder),
      getNode: () => vscode.commands.executeCommand(commandIds.getNode),
    };
    await actions[command]();
  }

  /** As the preview shows it, proved or not. */
  private async openOutside(path: string): Promise<void> {
    if (!this.address) return;
    const url = new URL(path.replace(/^\//, ''), this.address.toString(true));
    url.searchParams.set('view', 'files');
    await vscode.env.openExternal(vscode.Uri.parse(url.href));
  }

  private async reset(): Promise<void> {
    const { folder, preview } = this.options;
    await preview.resetData(folder);
    const undo = 'Undo';
    const answer = await vscode.window.showInformationMessage(`The data of ${basename(folder)} is reset.`, undo);
    if (answer !== undo || (await preview.undoReset(folder))) return;
    void vscode.window.showWarningMessage('Something was entered since the reset, so the data before it stays away.');
  }

  /** What the person changes by hand is seen, too. A build tells by itself when its files are whole. */
  private watchFiles(): vscode.Disposable {
    const { folder, projects, preview } = this.options;
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), '{index.html,src/**,public/**}');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const soon = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        const entry = projects.ofFolder(folder);
        if (!entry || !projects.isRunning(entry)) void preview.changed(folder);
      }, settled);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    );
  }

  private html(webview: vscode.Webview): string {
    const { extensionUri, panel, folder } = this.options;
    const parts = pageParts(webview, extensionUri, { script: 'appPreview.js', style: 'preview.css' });
    // Where a port is forwarded, the address may lead on to the one on this machine.
    const frameSources = [...(this.allowed ? [this.allowed] : []), 'http://127.0.0.1:*', 'http://localhost:*'];
    return appPreviewHtml({ ...parts, frameSources, title: panel.title, folder });
  }
}

/** "Preview Reading List", or the spec's name until it is read. */
export function titleOf({ structuredSpec, spec }: Project): string {
  return `Preview ${structuredSpec?.title ?? spec.name}`;
}
