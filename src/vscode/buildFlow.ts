/** From the command to the running app: chooses spec and folder, runs the pipeline, asks its questions, says how it ended. */
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { builtInModel } from '../pipeline/modelId';
import type { Project } from '../pipeline/project';
import type { DeployRequest } from '../pipeline/schema/build';
import type { Answer } from '../pipeline/schema/clarification';
import type { AppFolders } from './appFolder';
import { recommendedAnswers } from './askQuestions';
import { chooseFeatures } from './chooseFeatures';
import type { ClarifyFlow } from './clarifyFlow';
import { askAboutOtherSpec } from './fileQuestions';
import type { FileVersions } from './fileVersions';
import { keepSpec } from './keepSpec';
import type { CoreLoader } from './loadCore';
import { tokenBudget } from './models/modelSettings';
import type { Notifications } from './notifications';
import type { BuildOnSaveOffer } from './offerBuildOnSave';
import type { ProjectEntry, Projects } from './projects';
import type { RunProgress } from './runProgress';
import { readSetting } from './settings';
import { chooseSpec, type SpecDocument, uriOf } from './specDocument';
import { specSnapshot } from './specSnapshot';

export interface BuildFlowOptions {
  readonly loader: CoreLoader;
  readonly projects: Projects;
  readonly folders: AppFolders;
  readonly clarify: ClarifyFlow;
  readonly notifications: Notifications;
  readonly progress: RunProgress;
  readonly offer: BuildOnSaveOffer;
  readonly versions: FileVersions;
}

export class BuildFlow {
  /** Folder and spec of the builds that were asked for and do not run yet. */
  private readonly starting = new Set<string>();

  constructor(private readonly options: BuildFlowOptions) {}

  /** **Build from Spec** on the given file, the active editor, or a spec that the person picks. */
  async build(uri?: vscode.Uri): Promise<void> {
    const chosen = await this.withPlace(await chooseSpec(uri));
    if (!chosen) return;
    const { module } = await this.options.loader.load();
    const spec = await chooseFeatures(chosen, this.options.folders, module);
    const folder = spec && (await this.folderFor(spec));
    if (spec && folder !== undefined) await this.buildInto(folder, spec);
  }

  /** A new build of the project's spec, as the spec stands now, into the folder that it has. */
  async rebuild({ project }: ProjectEntry): Promise<void> {
    const spec = await chooseSpec(uriOf(project.spec.source));
    if (!spec) return;
    if (project.folder === '') return this.build(spec.uri);
    await this.buildInto(project.folder, spec);
  }

  /** **Update This App**: all of it is made by this version, with what the person has changed; then what that has changed is shown. */
  async update({ project }: ProjectEntry): Promise<void> {
    const spec = await chooseSpec(uriOf(project.spec.source));
    const entry = spec && (await this.buildInto(project.folder, spec, true));
    if (entry && entry.project.files.length > 0) await this.options.versions.showChanges(entry);
  }

  /** Brings back a file that the person had deleted; the next build keeps it up to date again. */
  async restoreFile({ project }: ProjectEntry, path: string): Promise<void> {
    const { core } = await this.options.loader.load();
    await core.orchestrator.restoreFile(project.id, path);
    await vscode.window.showTextDocument(vscode.Uri.file(join(project.folder, path)));
  }

  /** The person's version of a file is settled: the conflict does not come back. */
  async resolveConflict({ project }: ProjectEntry, path: string): Promise<void> {
    const { core } = await this.options.loader.load();
    await core.orchestrator.resolveConflict(project.id, path);
  }

  /** Runs what is left of the project: after an interruption, a failure, or answers. */
  async resume(entry: ProjectEntry): Promise<void> {
    if (entry.project.pause === 'budget') return this.raiseBudget(entry);
    const { currentPhase, deployRequest, phases } = entry.project;
    // The build is done, verified or not: what is left is the deployment that was asked for.
    if (currentPhase === 'deployment' && deployRequest && phases.deployment.status !== 'completed') {
      const { module } = await this.options.loader.load();
      // One that does not build here can have come this far only because the person said so.
      return this.deploy(entry, { ...deployRequest, goOn: true }, !module.isDeployable(entry.project));
    }
    const { core } = await this.options.loader.load();
    // A build that its model has let down goes on with the one that is chosen now; any other with its own.
    const failedByModel = entry.project.error?.reason.startsWith('model_');
    if (failedByModel) await core.orchestrator.useModel(entry.project.id, readSetting('model'));
    // A build that was begun without a limit, as on the command line, keeps to the person's own here.
    const limit = tokenBudget();
    const isPaid = entry.project.model !== builtInModel;
    if (limit && isPaid && entry.project.budget === undefined)
      await core.orchestrator.setBudget(entry.project.id, limit);
    await this.finish(entry, () => core.orchestrator.run(entry.project.id));
  }

  /** Checks a built app that was changed once more; what failed its checks is built on. */
  async verifyAgain(entry: ProjectEntry): Promise<void> {
    entry.verifying = true;
    try {
      if (entry.project.status !== 'completed') return await this.resume(entry);
      const { core } = await this.options.loader.load();
      await this.finish(entry, () => core.orchestrator.verify(entry.project.id));
    } finally {
      entry.verifying = false;
    }
  }

  /** A run that has used its budget goes on with as much again, or with what the person enters. */
  async raiseBudget(entry: ProjectEntry): Promise<void> {
    const { core, module } = await this.options.loader.load();
    const used = module.usedTokens(entry.project);
    const proposed = used + (entry.project.budget ?? used);
    const budget = await vscode.window.showInputBox({
      title: `Token budget for ${entry.project.spec.name}`,
      prompt: `${used.toLocaleString('en')} tokens are used. How many may it be in all?`,
      value: String(proposed),
      ignoreFocusOut: true,
      validateInput: (value) =>
        /^\d{1,10}$/.test(value) && Number(value) > used ? undefined : `Enter a whole number above ${used}.`,
    });
    if (budget) await this.finish(entry, () => core.orchestrator.raiseBudget(entry.project.id, Number(budget)));
  }

  /** `unverified`: the person wants an app deployed that is not proved to work. */
  async deploy(
    entry: ProjectEntry,
    { target, ...rest }: DeployRequest = { target: 'local' },
    unverified = false,
  ): Promise<void> {
    const { core } = await this.options.loader.load();
    await this.finish(entry, () => core.orchestrator.deploy(entry.project.id, target, { ...rest, unverified }));
  }

  async cancel(entry: ProjectEntry): Promise<void> {
    await this.options.loader.load();
    await this.options.projects.cancel(entry);
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

  /** Undefined where no build was begun. */
  private async buildInto(folder: string, spec: SpecDocument, isUpdate = false): Promise<ProjectEntry | undefined> {
    const { projects, notifications } = this.options;
    const before = projects.ofFolder(folder) ?? projects.ofSpec(spec.source);
    if (before && projects.isRunning(before)) {
      await notifications.alreadyRunning(before.project.spec.name);
      return undefined;
    }
    // The second click of a double click asks for what has just begun.
    const asked = `${folder}\n${spec.source}`;
    if (this.starting.has(asked)) return undefined;
    this.starting.add(asked);
    const last = before?.project;
    const entry = await this.start(folder, spec, isUpdate).finally(() => this.starting.delete(asked));
    if (!entry) return undefined;
    const { core } = await this.options.loader.load();
    await this.finish(entry, () => core.orchestrator.run(entry.project.id));
    void this.options.offer.make(last, entry.project);
    return entry;
  }

  /** Undefined where a question was dismissed, or where the build goes into another folder after all. */
  private async start(folder: string, spec: SpecDocument, isUpdate: boolean): Promise<ProjectEntry | undefined> {
    const { loader, projects } = this.options;
    const { core, module } = await loader.load();
    const snapshot = await specSnapshot(module, spec);
    const held = folder === '' ? undefined : await module.specOfApp(folder);
    const place = held && held !== snapshot.name ? await this.placeInsteadOf(held, folder, spec) : folder;
    if (place === undefined) return undefined;
    if (place !== folder) {
      await this.buildInto(place, spec);
      return undefined;
    }
    if (vscode.workspace.isTrusted) void core.complaintAboutTools().then((complaint) => projects.setMachine(complaint));
    const project = { spec: snapshot, folder, ...newProject(spec), ...(isUpdate && { isUpdate }) };
    return projects.entryOf(await core.orchestrator.createProject(project));
  }

  /** Built there, the app of the other spec would be made over into that of this one. Undefined when the question is dismissed. */
  private async placeInsteadOf(held: string, folder: string, spec: SpecDocument): Promise<string | undefined> {
    const answer = await askAboutOtherSpec(basename(folder), held, spec.name);
    return answer === 'elsewhere' ? this.options.folders.choose(spec) : answer === 'here' ? folder : undefined;
  }

  /** In a window without a folder an untitled spec is saved first; its app goes beside it. */
  private async withPlace(spec: SpecDocument | undefined): Promise<SpecDocument | undefined> {
    const isHomeless = spec?.uri.scheme === 'untitled' && !vscode.workspace.workspaceFolders?.length;
    if (!spec || !isHomeless || !vscode.workspace.isTrusted) return spec;
    const saved = await keepSpec(await vscode.workspace.openTextDocument(spec.uri));
    const kept = saved && (await chooseSpec(saved.uri));
    const folder = kept && this.options.folders.expected(kept);
    if (kept && folder) await this.options.folders.remember(kept.source, folder);
    return kept;
  }

  /** Empty where nothing may be written: an untrusted workspace gets an analysis only. */
  private async folderFor(spec: SpecDocument): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) return '';
    return (await this.options.folders.known(spec)) ?? this.options.folders.choose(spec);
  }

  /** Runs and, where the run waits, asks; questions open by themselves only in the window that has the focus. */
  private async finish(entry: ProjectEntry, work: () => Promise<Project>): Promise<void> {
    const { notifications, progress, projects } = this.options;
    const project = await projects.whileRunning(entry, () => progress.during(entry, work));
    projects.refresh();
    if (project.pause === 'budget') return notifications.overBudget(project);
    if (project.status !== 'clarifying') return notifications.ended(project);
    if (vscode.window.state.focused) return this.answer(entry);
    return notifications.questions(project);
  }
}

/** What the person's settings say of a new build. */
function newProject({ uri }: SpecDocument) {
  const target = readSetting('startPreview', uri) ? { request: { target: 'local' as const } } : {};
  const budget = tokenBudget();
  // What an untrusted workspace holds is sent to nobody.
  const model = vscode.workspace.isTrusted ? readSetting('model') : builtInModel;
  return { model, ...(budget && { budget }), ...target };
}
