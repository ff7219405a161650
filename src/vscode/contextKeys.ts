/** Context keys: which commands make sense now, for the command palette. */
import * as vscode from 'vscode';
import type { PanelKind } from '../webview/protocol';
import { contextKeys } from './ids';
import type { Projects } from './projects';
import { canShow } from './viewState/proof';
import { canUpdate } from './viewState/updateView';
import { viewKind } from './viewState/viewKind';

/** Keeps the keys in step with the project in view. */
export function registerContextKeys(projects: Projects): vscode.Disposable {
  const set = new Map<string, boolean>();
  return projects.onDidChange(() => {
    for (const [key, value] of Object.entries(keysOf(projects))) {
      if (set.get(key) === value) continue;
      set.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  });
}

/** Where there is an app that a build has brought to its end; one whose checks failed is deployed after a question. */
const deployable: readonly PanelKind[] = [
  'running',
  'previewStopped',
  'live',
  'deployStopped',
  'failedEvidence',
  'failedPreview',
  'failedDeploy',
];

function keysOf(projects: Projects): Record<string, boolean> {
  const input = projects.viewInput();
  const kind = viewKind(input);
  return {
    [contextKeys.hasProject]: input.project !== undefined,
    [contextKeys.running]: input.running,
    [contextKeys.clarifying]: kind === 'clarifying',
    [contextKeys.canResume]: kind === 'stopped' || kind === 'deployStopped' || kind.startsWith('failed'),
    [contextKeys.canUndo]: !input.running && Boolean(input.project?.folder),
    [contextKeys.canVerify]: kind === 'failedEvidence',
    [contextKeys.canUpdate]: canUpdate(input),
    [contextKeys.canShow]: canShow(input),
    [contextKeys.canPreview]: [
      'previewStopped',
      'live',
      'deployStopped',
      'failedPreview',
      'failedDeploy',
      'failedEvidence',
    ].includes(kind),
    [contextKeys.overBudget]: kind === 'overBudget',
    [contextKeys.canDeploy]: deployable.includes(kind),
    [contextKeys.hasDeployments]: (input.deployments?.history.length ?? 0) > 0,
    [contextKeys.previewing]: input.preview !== undefined,
  };
}
