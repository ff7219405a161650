/** From the command to the running app: chooses spec and folder, runs the pipeline, asks its questions, says how it ended. */
import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import type { Answer } from '../pipeline/schema/clarification';
import type { AppFolders } from './appFolder';
import { recommendedAnswers } from './askQuestions';
import type { ClarifyFlow } from './clarifyFlow';
import type { CoreLoader } from './loadCore';
import type { Notifications } from './notifications';
import type { ProjectEntry, Projects } from './projects';
import type { RunProgress } from './runProgress';
import { readSetting } from './settings';
import { chooseSpec, type SpecDocument, uriOf } from './specDocument';

export interface BuildFlowOptions {
  readonly loader: CoreLoader;
  readonly projects: Projects;
  readonly folders: AppFolders;
  readonly clarify: ClarifyFlow;
  readonly notifications: Notifications;
  readonly progress: RunProgress;
}

export class BuildFlow {
  constructor(private readonly options: BuildFlowOptions) {}

  /** **Build from Spec** on the given file, the active editor, or a spec that the person picks. */
  async build(uri?: vscode.Uri): Promise<void> {
    if (!vscode.workspace.workspaceFolders?.length) return this.options.notifications.noFolder();
    const spec = await chooseSpec(uri);
    if (spec) await this.buildSpec(spec);
  }

  /** A new build of the project's spec, as the spec stands now. */
  async rebuild({ project }: ProjectEntry): Promise<void> {
    await this.options.folders.remember(project.spec.source, project.folder);
    await this.build(uriOf(project.spec.source));
  }

  /** Runs what is left of the project: after an interruption, a failure, or answers. */
  async resume(entry: ProjectEntry): Promise<void> {
    const { core } = await this.options.loader.load();
    await this.finish(entry, () => core.orchestrator.run(entry.project.id));
  }

  async deploy(entry: ProjectEntry): Promise<void> {
    const { core } = await this.options.loader.load();
    await this.finish(entry, () => core.orchestrator.deploy(entry.project.id, 'local'));
  }

  async cancel(entry: ProjectEntry): Promise<void> {
    const { core } = await this.options.loader.load();
    this.options.projects.markCancelling(entry);
    await core.orchestrator.cancel(entry.project.id);
    this.options.projects.refresh();
  }

  /** Asks the open questions and goes on when all are answered. Esc keeps the answers so far. */
  async answer(entry: ProjectEntry): Promise<void> {
    const answers = await this.options.clarify.askAll(entry);
    if (answers) await this.give(entry, answers);
  }

  async useRecommended(entry: ProjectEntry): Promise<void> {
    const { module } = await this.options.loader.load();
    await this.give(entry, recommendedAnswers(module.openClarifications(entry.project)));
  }

  /** Asks one question again. A waiting build takes the new answer; a finished one is built anew with it. */
  async changeAnswer(entry: ProjectEntry, clarificationId: string): Promise<void> {
    const { core } = await this.options.loader.load();
    const answer = await this.options.clarify.askAgain(entry, clarificationId);
    if (!answer) return;
    if (entry.project.status === 'clarifying') return this.give(entry, [answer]);
    await core.rememberAnswers(entry.project.folder, { [clarificationId]: answer.value });
    await this.rebuild(entry);
  }

  private async give(entry: ProjectEntry, answers: readonly Answer[]): Promise<void> {
    const { core } = await this.options.loader.load();
    await this.finish(entry, () => core.orchestrator.resumeAfterClarification(entry.project.id, answers));
  }

  private async buildSpec(spec: SpecDocument): Promise<void> {
    const { projects, notifications } = this.options;
    const folder = await this.folderFor(spec);
    if (folder === undefined) return;
    const before = projects.ofFolder(folder) ?? projects.ofSpec(spec.source);
    if (before && projects.isRunning(before)) return notifications.alreadyRunning(before.project.spec.name);
    try {
      const project = await this.create(spec, folder);
      const { core } = await this.options.loader.load();
      await this.finish(projects.entryOf(project), () => core.orchestrator.run(project.id));
    } catch (error) {
      await notifications.unexpected(error);
    }
  }

  private async create(spec: SpecDocument, folder: string): Promise<Project> {
    const { core, module } = await this.options.loader.load();
    if (folder !== '') await mkdir(folder, { recursive: true });
    const snapshot = module.snapshotOf(spec.source, spec.name, spec.text);
    const target = readSetting('startPreview', spec.uri) ? { target: 'local' as const } : {};
    return core.orchestrator.createProject({ spec: snapshot, folder, model: 'built-in', ...target });
  }

  /** Empty where nothing may be written: an untrusted workspace gets an analysis only. */
  private async folderFor(spec: SpecDocument): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) return '';
    return (await this.options.folders.known(spec)) ?? this.options.folders.choose(spec);
  }

  /** Runs and, where the run waits, asks; questions open by themselves only in the window that has the focus. */
  private async finish(entry: ProjectEntry, work: () => Promise<Project>): Promise<void> {
    const { notifications, progress, projects } = this.options;
    const project = await progress.during(entry, work);
    projects.refresh();
    if (project.status !== 'clarifying') return notifications.ended(project);
    if (vscode.window.state.focused) return this.answer(entry);
    return notifications.questions(project);
  }
}
