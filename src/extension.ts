/** activate: builds the parts of the extension and connects them. What is heavy waits until it is needed. */
import * as vscode from 'vscode';
import type { PipelineEvent } from './pipeline/schema/events';
import { type BuildFromSpecApi, createApi } from './vscode/api';
import { AppFolders } from './vscode/appFolder';
import { AppPreviews } from './vscode/appPreview/appPreviews';
import { BuildFlow } from './vscode/buildFlow';
import { BuildOnSave } from './vscode/buildOnSave';
import { ClarifyFlow } from './vscode/clarifyFlow';
import { type CommandParts, registerCommands } from './vscode/commands';
import { registerContextKeys } from './vscode/contextKeys';
import { DeployFlow } from './vscode/deploy/deployFlow';
import { vercelAccess } from './vscode/deploy/vercelAccess';
import { VercelToken } from './vscode/deploy/vercelToken';
import { DeploymentWatch } from './vscode/deploy/watchDeployments';
import { Diagnostics } from './vscode/diagnostics';
import { FileVersions } from './vscode/fileVersions';
import { CoreLoader } from './vscode/loadCore';
import { ApiKeys } from './vscode/models/apiKeys';
import { SelectModel } from './vscode/models/selectModel';
import { Notifications } from './vscode/notifications';
import { BuildOnSaveOffer } from './vscode/offerBuildOnSave';
import { panelCommandHandler } from './vscode/panelCommands';
import { PanelView, registerPanel } from './vscode/panelView';
import { PreviewFlow } from './vscode/previewFlow';
import { Projects } from './vscode/projects';
import { registerRestore } from './vscode/restore';
import { RunProgress } from './vscode/runProgress';
import { SpecLine } from './vscode/specLine';
import { StatusBar } from './vscode/statusBar';
import { UndoFlow } from './vscode/undoFlow';
import { registerSpecWatchers } from './vscode/watchSpecs';

let loader: CoreLoader | undefined;

export function activate(context: vscode.ExtensionContext): BuildFromSpecApi {
  const logger = vscode.window.createOutputChannel('Build from Spec', { log: true });
  try {
    return start(context, logger);
  } catch (error) {
    logger.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage('Build from Spec could not start. The log in the output view says why.');
    throw error;
  }
}

/** The window waits for this, so that a run that is cut off is recorded as such. */
export async function deactivate(): Promise<void> {
  await loader?.close();
}

function start(context: vscode.ExtensionContext, logger: vscode.LogOutputChannel): BuildFromSpecApi {
  const events = new vscode.EventEmitter<PipelineEvent>();
  const specLine = new SpecLine();
  const folders = new AppFolders(context.workspaceState);
  const projects = new Projects(folders);
  const keys = new ApiKeys(context.secrets);
  const token = new VercelToken(context.secrets);
  const deployments = new DeploymentWatch(projects);
  const vercel = vercelAccess(token, context.workspaceState, () => coreLoader.load());
  const coreLoader: CoreLoader = new CoreLoader(logger, keys, vercel, (core) => {
    projects.attach(core);
    deployments.attach(core);
    core.subscribe((message) => {
      const isComing = message.type === 'phase_started' && message.phase === 'code_generation';
      if (isComing || message.type === 'clarification_requested') void parts.appPreviews.appIsComing(message.projectId);
      if (message.type === 'preview_ready') void parts.appPreviews.filesAreReady(message.projectId);
      else if (message.type !== 'progress') events.fire(message);
    });
  });
  loader = coreLoader;
  const panel: PanelView = new PanelView(context.extensionUri, projects, (message) => onPanelCommand(message));
  const isPanelVisible = () => panel.isVisible;
  const notifications = new Notifications({ isPanelVisible, logger });
  const clarify = new ClarifyFlow(coreLoader, specLine);
  const progress = new RunProgress(projects, isPanelVisible);
  const offer = new BuildOnSaveOffer(context.globalState);
  const versions = new FileVersions(coreLoader, (folder) => projects.ofFolder(folder));
  const flow = new BuildFlow({
    loader: coreLoader,
    projects,
    folders,
    clarify,
    notifications,
    progress,
    offer,
    versions,
  });
  const preview = new PreviewFlow(coreLoader, projects, flow);
  const appPreviews = new AppPreviews(context.extensionUri, coreLoader, projects);
  const deploy = new DeployFlow(coreLoader, projects, flow, token);
  const parts: CommandParts = {
    extension: context.extension,
    logger,
    projects,
    flow,
    preview,
    appPreviews,
    deploy,
    folders,
    specLine,
    notifications,
    models: new SelectModel(coreLoader, keys, projects),
    undo: new UndoFlow(coreLoader, projects),
    versions,
  };
  const onPanelCommand = panelCommandHandler(parts);
  context.subscriptions.push(
    logger,
    events,
    projects,
    specLine,
    panel,
    registerPanel(panel),
    appPreviews,
    new StatusBar(projects),
    new Diagnostics(projects),
    registerContextKeys(projects),
    registerCommands(parts),
    versions.register(),
    registerSpecWatchers(projects),
    new BuildOnSave(coreLoader, projects, (error) => notifications.unexpected(error)),
    deployments,
    registerRestore({
      loader: coreLoader,
      projects,
      folders,
      tell: (error) => notifications.unexpected(error),
      goOn: (entry) => notifications.during(() => deploy.watchAgain(entry)),
    }),
  );
  return createApi(coreLoader, events.event);
}
