/** What each button of the panel does: most are commands, the rest act on a line, a file or an answer. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PanelCommand } from '../webview/protocol';
import { type CommandParts, withProject } from './commands';
import { type CommandName, commandIds } from './ids';
import type { PanelCommandMessage } from './panelView';
import type { ProjectEntry } from './projects';
import { uriOf } from './specDocument';

type Action = (argument: string) => unknown;

/** The handler for messages of the page, which have been checked by then. */
export function panelCommandHandler(parts: CommandParts): (message: PanelCommandMessage) => void {
  const actions = actionsOf(parts);
  return ({ command, argument = '' }) => void parts.notifications.during(() => actions[command](argument));
}

function actionsOf({
  projects,
  flow,
  preview,
  deploy,
  specLine,
  logger,
  versions,
}: CommandParts): Readonly<Record<PanelCommand, Action>> {
  const onProject =
    (action: (entry: ProjectEntry, argument: string) => unknown): Action =>
    (argument) =>
      withProject(projects, (entry) => action(entry, argument))(undefined);
  const showLine = onProject(({ project }, place) => {
    const [, line, file] = /^(\d+)(?: (.+))?$/.exec(place) ?? [];
    return specLine.show(project.spec.source, Number(line) || 1, 'take', file);
  });
  return {
    openSpec: onProject(({ project }) => vscode.window.showTextDocument(uriOf(project.spec.source))),
    showProject: (folder) => vscode.commands.executeCommand(commandIds.switchProject, folder),
    openSample: run('openSample'),
    newSpec: run('newSpec'),
    openWalkthrough: run('openWalkthrough'),
    manageTrust: run('manageTrust'),
    build: run('build'),
    changeFolder: run('changeFolder'),
    selectModel: run('selectModel'),
    setApiKey: run('setApiKey'),
    raiseBudget: run('raiseBudget'),
    openSettings: run('openSettings'),
    cancel: run('cancelBuild'),
    answer: onProject((entry, id) => (id ? flow.changeAnswer(entry, id) : flow.answer(entry))),
    useRecommended: run('useRecommendedAnswers'),
    changeAnswer: onProject((entry, id) => flow.changeAnswer(entry, id)),
    showInSpec: showLine,
    goToLine: showLine,
    openApp: run('openApp'),
    copyUrl: run('copyUrl'),
    startPreview: run('startPreview'),
    stopPreview: run('stopPreview'),
    deploy: run('deploy'),
    deployProduction: run('deployProduction'),
    setVercelToken: run('setVercelToken'),
    rollBack: onProject((entry, id) => deploy.rollBack(entry, id || undefined)),
    openDeployment: onProject((entry, id) => deploy.openDeployment(entry, id)),
    rebuild: onProject((entry) => flow.rebuild(entry)),
    resume: run('resumeBuild'),
    startOver: run('startOver'),
    updateApp: run('updateApp'),
    tryAgain: onProject((entry) => {
      const { error, deployRequest } = entry.project;
      if (error?.phase !== 'deployment') return flow.rebuild(entry);
      return deployRequest?.target === 'vercel' ? deploy.resume(entry) : preview.start(entry);
    }),
    verifyAgain: run('verifyAgain'),
    getNode: run('getNode'),
    openProblems: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    showLog: run('showLog'),
    showEvidenceLog: onProject((entry, id) => showEvidenceLog(entry, id, logger)),
    openFile: onProject(({ project }, path) =>
      vscode.window.showTextDocument(vscode.Uri.file(join(project.folder, path))),
    ),
    restoreFile: onProject((entry, path) => flow.restoreFile(entry, path)),
    compareFile: onProject((entry, path) => versions.compare(entry, path)),
    mergeFile: onProject((entry, path) => versions.merge(entry, path)),
    resolveFile: onProject((entry, path) => flow.resolveConflict(entry, path)),
    undo: run('undoBuild'),
  };
}

function run(name: CommandName): Action {
  return () => vscode.commands.executeCommand(commandIds[name]);
}

function showEvidenceLog({ project, progress }: ProjectEntry, id: string, logger: vscode.LogOutputChannel): void {
  const item = (project.evidence?.items ?? progress?.evidence ?? []).find((other) => other.id === id);
  if (item) logger.info(`${item.id}: ${item.status}\n${item.log}`);
  logger.show(true);
}
