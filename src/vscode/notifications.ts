/** The few notifications: what a person has to know while the panel is hidden, and problems with what to do about them. */
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import { commandIds } from './ids';
import { conflictHeadline, conflictsOf } from './viewState/conflictView';
import { liveUrl } from './viewState/deployView';
import { evidenceHeadline, needsNode } from './viewState/evidenceView';
import { notImplementedText } from './viewState/words';

type Step = { readonly label: string; readonly command: string };

const steps = {
  showProgress: { label: 'Show Progress', command: commandIds.showPanel },
  showDetails: { label: 'Show Details', command: commandIds.showPanel },
  showLog: { label: 'Show Log', command: commandIds.showLog },
  openApp: { label: 'Open App', command: commandIds.openApp },
  answer: { label: 'Answer Questions', command: commandIds.answerQuestions },
  startOver: { label: 'Try Again', command: commandIds.startOver },
  tryAgain: { label: 'Try Again', command: commandIds.resumeBuild },
  setApiKey: { label: 'Set API Key', command: commandIds.setApiKey },
  selectModel: { label: 'Select Model', command: commandIds.selectModel },
  raiseBudget: { label: 'Continue with a Higher Budget', command: commandIds.raiseBudget },
  setVercelToken: { label: 'Set Vercel Token', command: commandIds.setVercelToken },
  copyUrl: { label: 'Copy URL', command: commandIds.copyUrl },
  getNode: { label: 'Get Node.js', command: commandIds.getNode },
  verifyAgain: { label: 'Verify Again', command: commandIds.verifyAgain },
} as const satisfies Record<string, Step>;

export interface NotificationsOptions {
  readonly isPanelVisible: () => boolean;
  readonly logger: vscode.LogOutputChannel;
}

export class Notifications {
  constructor(private readonly options: NotificationsOptions) {}

  /** Does what a command or a button asks for; what goes wrong is told, never swallowed. */
  async during(action: () => unknown): Promise<unknown> {
    try {
      return await action();
    } catch (error) {
      await this.unexpected(error);
      return undefined;
    }
  }

  async alreadyRunning(specName: string): Promise<void> {
    await offer(vscode.window.showInformationMessage, `A build of ${specName} is already running.`, [
      steps.showProgress,
    ]);
  }

  async questions({ spec, folder }: Project): Promise<void> {
    const message = `The build of ${spec.name} is waiting for answers.`;
    await offer(vscode.window.showInformationMessage, message, [steps.answer], folder);
  }

  async unexpected(error: unknown): Promise<void> {
    const { userMessage } = error as { userMessage?: string };
    this.options.logger.error(error instanceof Error ? error : String(error));
    await offer(vscode.window.showErrorMessage, userMessage ?? messageFor(error), [steps.showLog]);
  }

  /** The panel shows how it ended, and what to do: only while that is hidden it is told, and one's own cancellation never. */
  async ended(project: Project): Promise<void> {
    if (this.options.isPanelVisible()) return;
    if (project.status === 'failed') {
      const isBuilt = project.error?.reason.startsWith('evidence') && conflictsOf(project).length > 0;
      return isBuilt ? this.inConflict(project, project.error?.message ?? '') : this.failed(project);
    }
    if (project.status !== 'completed' || !project.coverage) return;
    if (liveUrl(project)) return this.deployed(project);
    const missing = project.coverage.items.filter(({ status }) => status === 'notImplemented').length;
    const rest = missing > 0 ? ` ${notImplementedText(missing)}.` : '';
    const state = project.deploymentResult ? 'is running' : 'is built';
    const next = project.deploymentResult ? [steps.openApp, steps.showDetails] : [steps.showDetails];
    const message = `${project.spec.name.replace(/\.\w+$/, '')} ${state}.${rest}`;
    if (conflictsOf(project).length > 0) return this.inConflict(project, message);
    await offer(vscode.window.showInformationMessage, message, next, project.folder);
  }

  private async deployed({ spec, deploymentResult, folder }: Project): Promise<void> {
    const { unchecked, warning, production } = deploymentResult ?? {};
    const state = unchecked ? 'is deployed' : production ? 'is live' : 'is live as a preview';
    const message = [`${spec.name.replace(/\.\w+$/, '')} ${state}.`, unchecked, warning].filter(Boolean).join(' ');
    await offer(vscode.window.showInformationMessage, message, [steps.openApp, steps.copyUrl], folder);
  }

  async overBudget({ spec, folder }: Project): Promise<void> {
    if (this.options.isPanelVisible()) return;
    const message = `The build of ${spec.name} has used up its token budget. What it has written is kept.`;
    await offer(vscode.window.showWarningMessage, message, [steps.raiseBudget, steps.showDetails], folder);
  }

  /** What has to be brought together comes first. */
  private async inConflict(project: Project, message: string): Promise<void> {
    const whole = `${conflictHeadline(project)}. ${message}`;
    await offer(vscode.window.showWarningMessage, whole, [steps.showDetails], project.folder);
  }

  /** The app is there; nothing failed but the look at it. */
  private async unproved({ evidence, folder, error }: Project): Promise<void> {
    const message = `${evidenceHeadline(evidence)}. ${error?.message ?? ''}`;
    const next = needsNode(evidence) ? [steps.getNode, steps.verifyAgain] : [steps.verifyAgain, steps.showLog];
    await offer(vscode.window.showWarningMessage, message, next, folder);
  }

  private async failed(project: Project): Promise<void> {
    if (project.error?.reason === 'evidence_unavailable') return this.unproved(project);
    await offer(vscode.window.showErrorMessage, project.error?.message ?? '', stepsAfter(project), project.folder);
  }
}

function stepsAfter(project: Project): readonly Step[] {
  const reason = project.error?.reason ?? '';
  if (reason.startsWith('deploy_token')) return [steps.setVercelToken];
  if (!reason.startsWith('model_')) return [againStep(project), steps.showLog];
  return [againStep(project), ...(reason === 'model_key_rejected' ? [steps.setApiKey] : []), steps.selectModel];
}

/** A spec that could not be analysed is read anew; other work goes on where it failed. */
function againStep({ error }: Project): Step {
  if (error?.reason.startsWith('evidence')) return steps.verifyAgain;
  return error?.phase === 'spec_analysis' ? steps.startOver : steps.tryAgain;
}

type Show = (message: string, ...items: string[]) => Thenable<string | undefined>;

/** The step is taken for the app in this folder, whatever is in view by then. */
async function offer(show: Show, message: string, next: readonly Step[], folder?: string): Promise<void> {
  const answer = await show(message, ...next.map(({ label }) => label));
  const chosen = next.find(({ label }) => label === answer);
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(folder ? [folder] : []));
}

function messageFor(error: unknown): string {
  const { code, message = String(error) } = error as { code?: string; message?: string };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return "The app's folder can't be written to. Choose another one with Change App Folder…, or change its permissions.";
  }
  return `That did not work: ${message}`;
}
