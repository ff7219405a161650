/** Builds a spec again whenever it is saved, where the person wants that: asking nothing, sending nothing, deploying nothing. */
import * as vscode from 'vscode';
import { mayBuildBySaving } from '../pipeline/bySaving';
import { builtInModel } from '../pipeline/modelId';
import type { CoreLoader } from './loadCore';
import type { ProjectEntry, Projects } from './projects';
import { readSetting } from './settings';
import { chooseSpec, sourceOf, uriOf } from './specDocument';
import { specSnapshot } from './specSnapshot';

export class BuildOnSave implements vscode.Disposable {
  /** The builds by saving that go on, by the app's folder. Aborted, one begins anew with what was saved since. */
  private readonly building = new Map<string, AbortController>();
  /** Apps whose spec was saved while a run that the person asked for goes on. */
  private readonly waiting = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly loader: CoreLoader,
    private readonly projects: Projects,
    private readonly tell: (error: unknown) => unknown,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.saved(uri)),
      projects.onDidChange(() => this.takeUpWaiting()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private saved(uri: vscode.Uri): void {
    const entry = this.projects.ofSpec(sourceOf(uri));
    if (entry && isWanted(entry)) this.buildQuietly(entry);
  }

  /** Another window that builds the app already, perhaps from the same save, is nothing to be told of. */
  private buildQuietly(entry: ProjectEntry): void {
    void this.build(entry).catch((error: { reason?: string }) =>
      error.reason === 'locked' ? undefined : this.tell(error),
    );
  }

  private async build(entry: ProjectEntry): Promise<void> {
    const { folder } = entry.project;
    const going = this.building.get(folder);
    if (going) return going.abort();
    if (this.projects.isRunning(entry)) {
      this.waiting.add(folder);
      return;
    }
    try {
      await this.projects.whileRunning(entry, () => this.buildUntilCurrent(entry));
    } finally {
      this.building.delete(folder);
      this.projects.refresh();
    }
  }

  private async buildUntilCurrent(entry: ProjectEntry): Promise<void> {
    let { signal } = this.begin(entry);
    await this.buildOnce(entry, signal);
    while (signal.aborted) {
      signal = this.begin(entry).signal;
      await this.buildOnce(entry, signal);
    }
  }

  private begin({ project }: ProjectEntry): AbortController {
    const controller = new AbortController();
    this.building.set(project.folder, controller);
    return controller;
  }

  private async buildOnce(entry: ProjectEntry, signal: AbortSignal): Promise<void> {
    const { folder, spec } = entry.project;
    if (!mayBuildBySaving(entry.project) || !(await this.projects.hasSpecChanged(entry))) return;
    const { core, module } = await this.loader.load();
    const document = await chooseSpec(uriOf(spec.source));
    // The folder may have become the app of another spec since.
    if (!document || (await module.specOfApp(folder)) !== spec.name) return;
    const saved = { spec: await specSnapshot(module, document), folder, model: builtInModel, bySaving: true };
    const { id } = await core.orchestrator.createProject(saved);
    const stop = () => void core.orchestrator.cancel(id);
    signal.addEventListener('abort', stop, { once: true });
    const running = core.orchestrator.run(id);
    if (signal.aborted) stop();
    await running;
  }

  private takeUpWaiting(): void {
    for (const folder of [...this.waiting]) {
      const entry = this.projects.ofFolder(folder);
      if (entry && this.projects.isRunning(entry)) continue;
      this.waiting.delete(folder);
      if (entry) this.buildQuietly(entry);
    }
  }
}

function isWanted({ project }: ProjectEntry): boolean {
  return vscode.workspace.isTrusted && readSetting('buildOnSave', uriOf(project.spec.source));
}
