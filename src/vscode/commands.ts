/** Every command, with what it does. */
import * as vscode from 'vscode';
import type { AppFolders } from './appFolder';
import type { AppPreviews } from './appPreview/appPreviews';
import type { BuildFlow } from './buildFlow';
import type { DeployFlow } from './deploy/deployFlow';
import type { FileVersions } from './fileVersions';
import { type CommandName, commandIds, panelViewId, walkthroughId } from './ids';
import type { SelectModel } from './models/selectModel';
import type { Notifications } from './notifications';
import type { PreviewFlow } from './previewFlow';
import type { ProjectEntry, Projects } from './projects';
import { newSpec, openSample } from './samples';
import { readSetting } from './settings';
import { activeSpec, sourceOf, specNameOf } from './specDocument';
import type { SpecLine } from './specLine';
import { switchProject } from './switchProject';
import type { UndoFlow } from './undoFlow';

export interface CommandParts {
  readonly extension: vscode.Extension<unknown>;
  readonly logger: vscode.LogOutputChannel;
  readonly projects: Projects;
  readonly flow: BuildFlow;
  readonly preview: PreviewFlow;
  readonly appPreviews: AppPreviews;
  readonly deploy: DeployFlow;
  readonly folders: AppFolders;
  readonly specLine: SpecLine;
  readonly notifications: Notifications;
  readonly models: SelectModel;
  readonly undo: UndoFlow;
  readonly versions: FileVersions;
}

/** The argument is whatever the caller passed: a file's Uri from a menu, the app's folder from a notification. */
type Handler = (argument?: unknown) => unknown;
type Handlers = Readonly<Record<CommandName, Handler>>;

export function registerCommands(parts: CommandParts): vscode.Disposable {
  const handlers = Object.entries(handlersOf(parts)) as [CommandName, Handler][];
  const registered = handlers.map(([name, handler]) =>
    vscode.commands.registerCommand(commandIds[name], (argument?: unknown) =>
      parts.notifications.during(() => handler(argument)),
    ),
  );
  return vscode.Disposable.from(...registered);
}

function handlersOf({
  extension,
  logger,
  projects,
  flow,
  preview,
  appPreviews,
  deploy,
  folders,
  models,
  undo,
}: CommandParts): Handlers {
  const ofProject = (action: (entry: ProjectEntry) => unknown) => withProject(projects, action);
  return {
    build: (argument) => flow.build(argument instanceof vscode.Uri ? argument : appPreviews.specInFront()),
    resumeBuild: ofProject((entry) => deploy.resume(entry)),
    startOver: ofProject((entry) => flow.rebuild(entry)),
    updateApp: ofProject((entry) => flow.update(entry)),
    undoBuild: ofProject((entry) => undo.undo(entry)),
    cancelBuild: ofProject((entry) => flow.cancel(entry)),
    answerQuestions: ofProject((entry) => flow.answer(entry)),
    useRecommendedAnswers: ofProject((entry) => flow.useRecommended(entry)),
    verifyAgain: ofProject((entry) => flow.verifyAgain(entry)),
    getNode: () => vscode.env.openExternal(vscode.Uri.parse('https://nodejs.org/en/download')),
    showPreview: ofProject((entry) => appPreviews.show(entry)),
    startPreview: ofProject((entry) => preview.start(entry)),
    openApp: ofProject((entry) => preview.open(entry)),
    copyUrl: ofProject((entry) => preview.copyUrl(entry)),
    deploy: ofProject((entry) => deploy.deploy(entry)),
    deployProduction: ofProject((entry) => deploy.deploy(entry, { target: 'vercel', production: true })),
    openLiveApp: ofProject((entry) => deploy.openLive(entry)),
    rollBackDeployment: ofProject((entry) => deploy.rollBack(entry)),
    setVercelToken: () => deploy.setToken(),
    removeVercelToken: () => deploy.removeToken(),
    stopPreview: ofProject((entry) => preview.stop(entry)),
    selectModel: () => models.choose(),
    setApiKey: () => models.setKey(),
    removeApiKey: () => models.removeKey(),
    raiseBudget: ofProject((entry) => flow.raiseBudget(entry)),
    changeFolder: () => changeFolder(folders, projects),
    switchProject: (argument) => switchProject(projects, argument),
    showPanel: () => vscode.commands.executeCommand(`${panelViewId}.focus`),
    showLog: () => logger.show(true),
    openSample: () => openSample(extension.extensionUri),
    newSpec: () => newSpec(extension.extensionUri),
    openWalkthrough: () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${walkthroughId}`),
    openSettings: () => vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${extension.id}`),
    manageTrust: () => vscode.commands.executeCommand('workbench.trust.manage'),
  };
}

/** Acts on the project whose folder is given, else on the one in view; without one, says how to get one. */
export function withProject(projects: Projects, action: (entry: ProjectEntry) => unknown): Handler {
  return (argument) => {
    const entry = (typeof argument === 'string' ? projects.ofFolder(argument) : undefined) ?? projects.current();
    if (entry) return action(entry);
    return vscode.window.showInformationMessage('There is no build yet. Open a Markdown spec and run Build from Spec.');
  };
}

async function changeFolder(folders: AppFolders, projects: Projects): Promise<void> {
  const spec = activeSpec();
  if (!spec) {
    void vscode.window.showInformationMessage('Open the spec whose app should go to another folder.');
    return;
  }
  // The setting decides wherever it says something, so that is the place to change it.
  if (readSetting('outputFolder', spec.uri) !== '') {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'buildFromSpec.outputFolder');
    return;
  }
  const source = sourceOf(spec.uri);
  await folders.choose({ uri: spec.uri, source, name: specNameOf(spec.uri, spec.isUntitled), text: spec.getText() });
  projects.refresh();
}
