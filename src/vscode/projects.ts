/** The projects of this window: their latest states, which one is in view, and what the views are drawn from. */
import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Core } from '../core';
import type { BusMessage } from '../pipeline/eventBus';
import { builtInModel, modelLabel } from '../pipeline/modelId';
import type { Project } from '../pipeline/project';
import type { ProgressNotice } from '../pipeline/schema/events';
import type { AppFolders } from './appFolder';
import { hasSpecChanged, isInSpecFolder } from './changedSpec';
import { readSetting } from './settings';
import { activeSpec, sourceOf, specNameOf, uriOf } from './specDocument';
import { inView, otherBuild } from './viewState/inView';
import type { ViewInput } from './viewState/viewInput';

export interface ProjectEntry {
  project: Project;
  progress: ProgressNotice | undefined;
  cancelling: boolean;
  /** Work on it has been asked for, and has perhaps not begun yet. */
  starting: boolean;
  /** What was asked for is to check again what is there. */
  verifying: boolean;
  specChanged: boolean;
  /** A file of the app was changed after its checks. */
  appChanged: boolean;
  /** What the build at Vercel has printed since the deployment began. */
  buildLog: readonly string[];
}

/** Lines of a build's log that are kept for the panel; the whole of it goes to the log. */
const keptLines = 1_000;

export class Projects implements vscode.Disposable {
  /** By the app's folder; an analysis that writes nothing goes by its spec. A new build takes the place of the one before. */
  private readonly entries = new Map<string, ProjectEntry>();
  /** What this machine lacks to prove apps, as far as that is known. */
  private machine: string | undefined;
  /** Whose spec is being compared, and whether it has changed since. */
  private readonly comparing = new Map<ProjectEntry, 'once' | 'again'>();
  private readonly changed = new vscode.EventEmitter<void>();
  private core: Core | undefined;
  private lastKey: string | undefined;
  private chosenKey: string | undefined;

  constructor(private readonly folders: Pick<AppFolders, 'expected'>) {}

  /** Something that the views show has changed. */
  readonly onDidChange = this.changed.event;

  attach(core: Core): void {
    this.core = core;
    core.subscribe((message) => this.receive(message));
  }

  /** Takes in a project whose events are not seen here, such as one read from its journal. */
  add(project: Project): ProjectEntry {
    const entry: ProjectEntry = {
      project,
      progress: undefined,
      cancelling: false,
      starting: false,
      verifying: false,
      specChanged: false,
      appChanged: false,
      buildLog: [],
    };
    // In the order in which they began.
    this.entries.delete(keyOf(project));
    this.entries.set(keyOf(project), entry);
    this.lastKey = keyOf(project);
    this.changed.fire();
    void this.compareSpec(entry);
    void this.compareApp(entry);
    return entry;
  }

  all(): readonly ProjectEntry[] {
    return [...this.entries.values()];
  }

  /** The project's entry, made where it has none yet. */
  entryOf(project: Project): ProjectEntry {
    const known = this.entries.get(keyOf(project));
    return known?.project.id === project.id ? known : this.add(project);
  }

  ofFolder(folder: string): ProjectEntry | undefined {
    return this.entries.get(folder);
  }

  ofSpec(source: string): ProjectEntry | undefined {
    const entries = this.all();
    return (
      entries.findLast(({ project }) => project.spec.source === source) ??
      entries.findLast(({ project }) => isInSpecFolder(source, project))
    );
  }

  isRunning({ project, starting }: ProjectEntry): boolean {
    return starting || (this.core?.orchestrator.isRunning(project.id) ?? false);
  }

  /** While the work is being begun, too, the project counts as running: nobody is to resume what goes on already. */
  async whileRunning<T>(entry: ProjectEntry, work: () => Promise<T>): Promise<T> {
    entry.starting = true;
    this.changed.fire();
    try {
      return await work();
    } finally {
      entry.starting = false;
    }
  }

  /** The one that panel and status bar show. */
  current(): ProjectEntry | undefined {
    const spec = activeSpec();
    const isOpenSpec = spec && !this.isPartOfAnApp(spec.uri.fsPath);
    return inView<ProjectEntry>({
      running: this.all().filter((entry) => this.isRunning(entry)),
      chosen: this.chosenKey === undefined ? undefined : this.entries.get(this.chosenKey),
      ofSpec: (spec && this.ofSpec(sourceOf(spec.uri))) ?? (isOpenSpec ? 'none' : undefined),
      last: this.lastKey === undefined ? undefined : this.entries.get(this.lastKey),
    });
  }

  choose(entry: ProjectEntry): void {
    this.chosenKey = keyOf(entry.project);
    this.changed.fire();
  }

  /** The person turned to a spec: it decides again what is in view. */
  followEditor(): void {
    if (activeSpec()) this.chosenKey = undefined;
    this.changed.fire();
  }

  /** Resolves when nothing of it runs any more: also a run that has ended of itself meanwhile is no longer being cancelled. */
  async cancel(entry: ProjectEntry): Promise<void> {
    entry.cancelling = true;
    this.changed.fire();
    try {
      await this.core?.orchestrator.cancel(entry.project.id);
    } finally {
      entry.cancelling = false;
      this.changed.fire();
    }
  }

  /** Says whether the spec is still what the build was made from. */
  async compareSpec(entry: ProjectEntry): Promise<void> {
    // Typing is faster than a folder is read.
    if (this.comparing.has(entry)) {
      this.comparing.set(entry, 'again');
      return;
    }
    this.comparing.set(entry, 'once');
    await this.compareNow(entry);
    const isOutdated = this.comparing.get(entry) === 'again';
    this.comparing.delete(entry);
    if (isOutdated) await this.compareSpec(entry);
  }

  private async compareNow(entry: ProjectEntry): Promise<void> {
    const specChanged = await this.hasSpecChanged(entry);
    if (specChanged === entry.specChanged) return;
    entry.specChanged = specChanged;
    this.changed.fire();
  }

  hasSpecChanged({ project }: ProjectEntry): Promise<boolean> {
    return hasSpecChanged(project.spec, async (folder) => this.core?.specFiles(folder));
  }

  /** Says whether the app is still what was checked. */
  async compareApp(entry: ProjectEntry): Promise<void> {
    const isAtRest = entry.project.status === 'completed' && !this.isRunning(entry);
    const appChanged = isAtRest && (await this.core?.hasChanged(entry.project)) === true;
    if (appChanged === entry.appChanged) return;
    entry.appChanged = appChanged;
    this.changed.fire();
  }

  /** `complaint`: undefined where the machine lacks nothing. */
  setMachine(complaint: string | undefined): void {
    this.machine = complaint;
    this.changed.fire();
  }

  refresh(): void {
    this.changed.fire();
  }

  viewInput(): ViewInput {
    const entry = this.current();
    const others = this.all()
      .filter((other) => other !== entry)
      .flatMap((other) => otherBuild(this.inputOf(other)) ?? []);
    if (entry) return { ...this.inputOf(entry), others };
    const spec = activeSpec();
    return { ...common(readSetting('model')), ...idle, others, ...(spec && this.specToBuild(spec)) };
  }

  /** What views of this very project are drawn from. */
  inputOf(entry: ProjectEntry): ViewInput {
    const { project, progress, cancelling, verifying, specChanged, appChanged, buildLog } = entry;
    const deployments = this.core?.deployments.of(project.folder);
    const url = this.core?.preview.urlOf(project.folder);
    const next = readSetting('model', uriOf(project.spec.source));
    return {
      ...common(project.model),
      project,
      running: this.isRunning(entry),
      specChanged,
      appChanged,
      cancelling,
      verifying,
      folder: vscode.workspace.asRelativePath(project.folder),
      ...(url && { preview: { url } }),
      ...(next !== builtInModel && { nextModel: modelLabel(next) }),
      buildLog,
      ...(deployments && { deployments }),
      ...(progress && { progress }),
      ...(this.machine && { machine: this.machine }),
    };
  }

  dispose(): void {
    this.changed.dispose();
  }

  private receive(message: BusMessage): void {
    const project = this.core?.orchestrator.project(message.projectId);
    if (!project) return;
    const entry = this.entries.get(keyOf(project)) ?? this.add(project);
    entry.project = project;
    if (message.type === 'progress') {
      entry.progress = message;
      if (message.log) entry.buildLog = [...entry.buildLog, ...message.log].slice(-keptLines);
    }
    if (message.type === 'phase_started') entry.buildLog = [];
    if (message.type === 'project_created') void this.compareSpec(entry);
    if (message.type === 'verification_completed') entry.appChanged = false;
    this.lastKey = keyOf(project);
    this.changed.fire();
  }

  private specToBuild({ uri, isUntitled }: vscode.TextDocument): Pick<ViewInput, 'specName' | 'folder'> {
    if (this.isPartOfAnApp(uri.fsPath)) return {};
    const specName = specNameOf(uri, isUntitled);
    const folder = this.folders.expected({ uri, source: sourceOf(uri), name: specName });
    return { specName, ...(folder && { folder: vscode.workspace.asRelativePath(folder) }) };
  }

  /** The project whose app the file is part of. */
  ofAppFile(path: string): ProjectEntry | undefined {
    return this.all().find(({ project }) => project.folder !== '' && path.startsWith(join(project.folder, sep)));
  }

  private isPartOfAnApp(path: string): boolean {
    return this.ofAppFile(path) !== undefined;
  }
}

function common(model: string): Pick<ViewInput, 'trusted' | 'modelLabel' | 'vercelWanted'> {
  return {
    trusted: vscode.workspace.isTrusted,
    modelLabel: modelLabel(model),
    vercelWanted: readSetting('deployTarget', activeSpec()?.uri) === 'vercel',
  };
}

const idle = { running: false, specChanged: false, appChanged: false, cancelling: false };

function keyOf({ folder, spec }: Project): string {
  return folder || `analysis of ${spec.source}`;
}
