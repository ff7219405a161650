/** The status bar item: draws the state that `statusBarState` gives, at most once a second. */
import * as vscode from 'vscode';
import type { Projects } from './projects';
import { type StatusBarState, statusBarState } from './viewState/statusBarState';

/** Milliseconds. */
const interval = 1000;

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('buildFromSpec.status', vscode.StatusBarAlignment.Left, 50);
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private drawnAt = 0;

  constructor(private readonly projects: Projects) {
    this.item.name = 'Build from Spec';
    this.subscription = projects.onDidChange(() => this.drawSoon());
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.item.dispose();
  }

  private drawSoon(): void {
    if (this.timer) return;
    const wait = Math.max(0, this.drawnAt + interval - Date.now());
    this.timer = setTimeout(() => this.draw(), wait);
  }

  private draw(): void {
    this.timer = undefined;
    this.drawnAt = Date.now();
    const state = statusBarState(this.projects.viewInput());
    if (!state) {
      this.item.hide();
      return;
    }
    this.item.text = state.text;
    this.item.tooltip = tooltipOf(state);
    this.item.command = state.command;
    this.item.accessibilityInformation = { label: state.accessibilityLabel, role: 'button' };
    this.item.show();
  }
}

function tooltipOf({ tooltip, tooltipLinks = [] }: StatusBarState): vscode.MarkdownString | string {
  if (tooltipLinks.length === 0) return tooltip;
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: tooltipLinks.map(({ command }) => command) };
  markdown.appendText(tooltip);
  markdown.appendMarkdown(
    `\n\n${tooltipLinks.map(({ label, command, argument }) => `[${escaped(label)}](command:${command}${inAddress(argument)})`).join(' · ')}`,
  );
  return markdown;
}

/** A name may hold what Markdown takes for a sign. */
function escaped(label: string): string {
  return label.replace(/[\\[\]()*_`~<>]/g, '\\$&');
}

function inAddress(argument: string | undefined): string {
  return argument === undefined ? '' : `?${encodeURIComponent(JSON.stringify([argument]))}`;
}
