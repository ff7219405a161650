/** The side panel: hosts the page, posts it the whole view state on each change, and checks what it says. */
import * as vscode from 'vscode';
import { panelHtml } from '../webview/html';
import { isPanelMessage, type PanelMessage, type PanelStateMessage } from '../webview/protocol';
import { panelViewId } from './ids';
import { pageParts, resourceRoots } from './pageParts';
import type { Projects } from './projects';
import { openQuestions } from './viewState/viewKind';

/** Milliseconds: changes that come closer together reach the page as one; while many files come, at most four times a second. */
const [coalesce, interval] = [50, 250];

export type PanelCommandMessage = Extract<PanelMessage, { type: 'command' }>;

export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private postedAt = 0;
  /** What tells what the panel shows; loaded with its first page. */
  private panelState: typeof import('./viewState/panelState').panelState | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly projects: Projects,
    private readonly onCommand: (message: PanelCommandMessage) => void,
  ) {
    this.subscription = projects.onDidChange(() => this.postSoon());
  }

  get isVisible(): boolean {
    return this.view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(this.extensionUri) };
    view.webview.html = this.html(view.webview);
    view.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    view.onDidChangeVisibility(() => this.postSoon());
    view.onDidDispose(() => {
      this.view = undefined;
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private receive(message: unknown): void {
    if (!isPanelMessage(message)) return;
    if (message.type === 'ready') void this.begin();
    else this.onCommand(message);
  }

  private async begin(): Promise<void> {
    this.panelState ??= (await import('./viewState/panelState')).panelState;
    this.post();
  }

  private postSoon(): void {
    if (!this.view) return;
    this.timer ??= setTimeout(() => this.post(), Math.max(coalesce, this.postedAt + interval - Date.now()));
  }

  private post(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.postedAt = Date.now();
    if (!this.view || !this.panelState) return;
    const input = this.projects.viewInput();
    const state = this.panelState(input);
    const message: PanelStateMessage = { type: 'state', state };
    void this.view.webview.postMessage(message);
    const open = state.kind === 'clarifying' && input.project ? openQuestions(input.project).length : 0;
    this.view.badge = open > 0 ? { value: open, tooltip: state.headline } : undefined;
  }

  private html(webview: vscode.Webview): string {
    const parts = pageParts(webview, this.extensionUri, { script: 'panel.js', style: 'panel.css' });
    return panelHtml({ ...parts, language: vscode.env.language });
  }
}

export function registerPanel(view: PanelView): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(panelViewId, view);
}
