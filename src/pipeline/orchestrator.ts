/** PipelineOrchestrator: takes a spec through analysis, code generation and deployment, pauses for answers, and can stop and go on. */

import { resolveConflict, restoreFile, undoRun } from './afterBuild';
import { analysisInput, codingInput } from './agentInputs';
import { recallAnswers, saveAnswers } from './answerMemory';
import { checkAnswer } from './answers';
import { deployWithRepairs } from './deployPhase';
import { cancelledError, interruptedError, PipelineError, toPipelineError } from './errors';
import type { EventBus } from './eventBus';
import { builtInModel } from './modelId';
import type { Agents, AnalysisOutput } from './phases';
import type { Clock, Deployment, Logger, ProjectStore } from './ports';
import { isDeployable, isUnfinished, openClarifications, type Project } from './project';
import { Run } from './run';
import { reportEnd } from './runEnd';
import type { DeployRequest, DeployTargetId } from './schema/build';
import type { Answer, AnswersFile } from './schema/clarification';
import type { PhaseId, SpecSnapshot } from './schema/events';
import { evidenceError, wrongState } from './stateErrors';
import { requireUsableFolder } from './usableFolder';
import { verifyAgain } from './verifyAgain';

export interface OrchestratorOptions {
  readonly agents: Agents;
  readonly store: ProjectStore;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newId: () => string;
  /** Whether the workspace may be written to and its tools run. */
  readonly isTrusted: () => boolean;
}

export interface NewProject {
  readonly spec: SpecSnapshot;
  /** Absolute path of the app's folder; empty to analyse only and write nothing. */
  readonly folder: string;
  readonly model: string;
  /** Base URL of the model's endpoint, where it is named for this run. */
  readonly endpoint?: string;
  /** Tokens that the run may use in all; no limit where it is not set. */
  readonly budget?: number;
  /** Where `run` takes the app when it is built; `undefined` leaves deployment for later. */
  readonly request?: DeployRequest;
  /** Given ahead of the questions; they count more than what earlier runs were told. */
  readonly answers?: AnswersFile;
  /** Nobody asked for it but the spec was saved: model, budget and request do not count. */
  readonly bySaving?: boolean;
  /** All of the app is made by this version of the product, whatever version has made it before. */
  readonly isUpdate?: boolean;
}

/** How `deploy` is to go about it. */
export interface DeployOptions extends Omit<DeployRequest, 'target'> {
  /** The person knows that this app is not proved to build, and wants it deployed. */
  readonly unverified?: boolean;
}

interface Entry {
  readonly run: Run;
  readonly request: DeployRequest | undefined;
  readonly answers: AnswersFile;
  /** Set while a phase of this project runs in this process. */
  active?: { readonly abort: AbortController; readonly finished: Promise<unknown> };
}

export class PipelineOrchestrator {
  private readonly entries = new Map<string, Entry>();
  private readonly deployments = new Map<string, Deployment>();

  constructor(private readonly options: OrchestratorOptions) {}

  /** @throws PipelineError `locked`, `untrusted`, `folder_unusable` or `folder_not_writable` */
  async createProject(input: NewProject): Promise<Project> {
    const { spec, folder, answers = {}, bySaving, isUpdate } = input;
    const { model, endpoint, budget, request } = bySaving ? builtIn : input;
    this.requireTrust(folder);
    requireUsableFolder(folder);
    const projectId = this.options.newId();
    const run = new Run({ ...this.options, projectId, folder });
    await run.whileOpen(() =>
      run.emit({
        type: 'project_created',
        spec,
        folder,
        model,
        ...(endpoint && { endpoint }),
        ...(budget && { budget }),
        ...(bySaving && { bySaving }),
        ...(isUpdate && { isUpdate }),
      }),
    );
    this.entries.set(projectId, { run, request, answers });
    return run.project;
  }

  /**
   * Takes up a project from its journal. One that ended in the middle of a phase is marked as interrupted.
   * @throws PipelineError `locked` while another window or process works on it
   */
  async adopt(project: Project, request?: DeployRequest): Promise<Project> {
    const known = this.entries.get(project.id);
    if (known) return known.run.project;
    this.requireTrust(project.folder);
    const run = new Run({ ...this.options, projectId: project.id, folder: project.folder, project });
    if (isUnfinished(project) && !project.pause) {
      await run.whileOpen(async () => {
        if (isUnfinished(run.project)) await run.emit({ type: 'run_paused', reason: 'interrupted' });
      });
    }
    this.entries.set(project.id, { run, request, answers: {} });
    return run.project;
  }

  project(projectId: string): Project | undefined {
    return this.entries.get(projectId)?.run.project;
  }

  isRunning(projectId: string): boolean {
    return this.entries.get(projectId)?.active !== undefined;
  }

  /** Runs every phase that is not completed. Resolves when the project is completed, failed, cancelled or waits for answers. */
  async run(projectId: string): Promise<Project> {
    return this.whileActive(projectId, async (entry, signal) => {
      if (!isDone(entry, 'spec_analysis') && !(await this.runSpecAnalysis(entry, signal))) return;
      if (entry.run.project.folder === '') return this.skipPhases(entry);
      if (entry.run.project.bySaving) await this.options.store.foldSaved(entry.run.project.folder, projectId);
      if (!isDone(entry, 'code_generation')) await this.runCodeGeneration(entry, signal);
      await this.runDeployment(entry, requestFor(entry), signal);
    });
  }

  /**
   * Records answers. When none is missing the pipeline goes on; otherwise it keeps waiting.
   * @throws PipelineError `answers_invalid` when a value is neither an option nor an allowed text.
   */
  async resumeAfterClarification(projectId: string, answers: readonly Answer[]): Promise<Project> {
    const { run } = this.entry(projectId);
    if (run.project.status !== 'clarifying') throw wrongState('is not waiting for answers');
    this.requireTrust(run.project.folder);
    for (const answer of answers) checkAnswer(run.project.clarifications, answer);
    await run.whileOpen(async () => {
      for (const answer of answers) await run.emit({ type: 'clarification_answered', answer });
      await saveAnswers(run.project, this.options.store);
    });
    return openClarifications(run.project).length > 0 ? run.project : this.run(projectId);
  }

  /** Lets a run that waits because its budget is used up go on with a higher one. */
  async raiseBudget(projectId: string, budget: number): Promise<Project> {
    if (this.entry(projectId).run.project.pause !== 'budget') throw wrongState('is not waiting for a higher budget');
    await this.setBudget(projectId, budget);
    return this.run(projectId);
  }

  /** What the run may use in all from now on, in tokens. */
  async setBudget(projectId: string, budget: number): Promise<Project> {
    if (this.entry(projectId).run.project.budget === budget) return this.entry(projectId).run.project;
    return this.whileIdle(projectId, (run) => run.emit({ type: 'budget_changed', budget }));
  }

  /** What is left of the run is done with this model. */
  async useModel(projectId: string, model: string): Promise<Project> {
    if (this.entry(projectId).run.project.model === model) return this.entry(projectId).run.project;
    return this.whileIdle(projectId, (run) => run.emit({ type: 'model_changed', model }));
  }

  /**
   * Takes back what the run has written to the app's folder, as far as nobody has changed it since; with `merge` also from files that
   * somebody has, where the changes do not touch. A preview of it ends.
   * @throws PipelineError `nothing_to_undo`
   */
  async undo(projectId: string, merge = false): Promise<Project> {
    await this.stopDeployment(projectId);
    return this.whileIdle(projectId, (run) => undoRun(run, this.options.agents.coding, merge));
  }

  /** The person has settled a conflict: what is in their file is what later builds go on from. */
  resolveConflict(projectId: string, path: string): Promise<Project> {
    return this.whileIdle(projectId, (run) => resolveConflict(run, this.options.agents.coding, path));
  }

  /** Brings back a file that the person had deleted; the next build keeps it up to date again. */
  restoreFile(projectId: string, path: string): Promise<Project> {
    return this.whileIdle(projectId, (run) => restoreFile(run, this.options.agents.coding, path));
  }

  /** Stops what runs, and resolves when it has stopped. A project that waits for answers is cancelled, too. */
  async cancel(projectId: string): Promise<Project> {
    const { run, active } = this.entry(projectId);
    if (active) {
      active.abort.abort(cancelledError());
      await active.finished;
    } else if (run.project.status === 'clarifying' || run.project.pause) {
      await run.whileOpen(() => run.emit({ type: 'run_cancelled' }));
    }
    return run.project;
  }

  /** Deploys a built project: after a run without deployment, after a failed or an interrupted one, or again. */
  async deploy(projectId: string, target: DeployTargetId, options: DeployOptions = {}): Promise<Project> {
    const { unverified = false, ...rest } = options;
    const { project } = this.entry(projectId).run;
    if (!isDeployable(project) && !(unverified && project.files.length > 0)) {
      throw new PipelineError({
        reason: 'not_built',
        userMessage: 'There is no built app yet. Run Build from Spec first.',
      });
    }
    const request = { target, ...rest };
    return this.whileActive(projectId, (entry, signal) => this.runDeployment(entry, request, signal, unverified));
  }

  /** Checks a completed app once more, which has been changed since it was checked; what became of its deployment stays. */
  async verify(projectId: string): Promise<Project> {
    if (this.entry(projectId).run.project.status !== 'completed') throw wrongState('is not built');
    return this.whileActive(projectId, ({ run }, signal) => verifyAgain(run, this.options.agents.coding, signal));
  }

  /** Ends a deployment that can be ended, such as the local preview. */
  async stopDeployment(projectId: string): Promise<void> {
    const deployment = this.deployments.get(projectId);
    this.deployments.delete(projectId);
    await deployment?.stop();
  }

  /** Interrupts every run and stops every deployment that can be stopped; a deployment that goes on elsewhere is left alone. */
  async dispose(): Promise<void> {
    for (const { active } of this.entries.values()) active?.abort.abort(interruptedError());
    for (const { active } of this.entries.values()) await active?.finished;
    for (const id of [...this.deployments.keys()]) await this.stopDeployment(id);
    this.entries.clear();
  }

  /** False when the run has to wait for answers. */
  private async runSpecAnalysis({ run, answers }: Entry, signal: AbortSignal): Promise<boolean> {
    const phase = 'spec_analysis';
    const goesOn = run.project.status === 'clarifying' && run.project.clarifications.length > 0;
    await run.emit(goesOn ? { type: 'run_resumed', phase } : { type: 'phase_started', phase });
    let analysis = await this.analyze(run, signal);
    if (!goesOn && analysis.clarifications.length > 0) {
      await run.emit({ type: 'clarification_requested', clarifications: [...analysis.clarifications] });
      await recallAnswers(run, this.options.store, answers);
      if (openClarifications(run.project).length > 0) return false;
      await run.emit({ type: 'run_resumed', phase });
      analysis = await this.analyze(run, signal);
    }
    const { structuredSpec } = analysis;
    await run.emit({ type: 'phase_completed', phase, outcome: 'completed', structuredSpec });
    await run.sync();
    return true;
  }

  private async runCodeGeneration({ run }: Entry, signal: AbortSignal): Promise<void> {
    const { store, agents } = this.options;
    const input = await codingInput(run.project, store);
    await run.emit({ type: 'phase_started', phase: 'code_generation' });
    const { generatedProject, evidence } = await agents.coding.run(input, run.context('code_generation', signal));
    signal.throwIfAborted();
    if (evidence.items.some(({ status }) => status !== 'passed')) {
      // The files stay and the evidence says what failed, so a preview that is still allowed can be started by hand.
      await run.sync();
      throw evidenceError(evidence);
    }
    await run.emit({ type: 'phase_completed', phase: 'code_generation', outcome: 'completed', generatedProject });
    await run.sync();
    await store.clearAnswerCache(input.folder, input.projectId);
  }

  private async runDeployment(
    { run }: Entry,
    request: DeployRequest | undefined,
    signal: AbortSignal,
    unverified = false,
  ): Promise<void> {
    if (!request) {
      await run.emit({ type: 'phase_completed', phase: 'deployment', outcome: 'skipped' });
      return run.sync();
    }
    const { agents, store } = this.options;
    // What was cut off had been verified when it began, and is watched on as it is.
    const { status, hasArrived } = run.project;
    const isCutOff = status === 'deploying';
    // What has arrived is not sent again. A preview ends with its process, and is started anew.
    if (isCutOff && hasArrived && request.goOn && request.target !== 'local') return this.endDeployment(run);
    const parts = { run, agents, store, request, signal, unverified: unverified || isCutOff };
    await run.emit({ type: 'phase_started', phase: 'deployment', request });
    const deployment = await deployWithRepairs(parts);
    if (request.target === 'local') this.deployments.set(run.project.id, deployment);
    await run.emit({ type: 'deployment_complete', result: deployment.result });
    await this.endDeployment(run);
  }

  private async endDeployment(run: Run): Promise<void> {
    await run.emit({ type: 'phase_completed', phase: 'deployment', outcome: 'completed' });
    await run.sync();
  }

  private async skipPhases({ run }: Entry): Promise<void> {
    await run.emit({ type: 'phase_completed', phase: 'code_generation', outcome: 'skipped' });
    await run.emit({ type: 'phase_completed', phase: 'deployment', outcome: 'skipped' });
  }

  private async analyze(run: Run, signal: AbortSignal): Promise<AnalysisOutput> {
    const input = await analysisInput(run.project, this.options.store);
    const output = await this.options.agents.specAnalysis.run(input, run.context('spec_analysis', signal));
    // The built-in reading is too quick to look.
    signal.throwIfAborted();
    return output;
  }

  /** A change between the runs of a project. @throws PipelineError `wrong_state` while it runs */
  private async whileIdle(projectId: string, work: (run: Run) => Promise<void>): Promise<Project> {
    const { run, active } = this.entry(projectId);
    if (active) throw wrongState('is running already');
    this.requireTrust(run.project.folder);
    await run.whileOpen(() => work(run));
    return run.project;
  }

  private async whileActive(
    projectId: string,
    work: (entry: Entry, signal: AbortSignal) => Promise<void>,
  ): Promise<Project> {
    const entry = this.entry(projectId);
    if (entry.active) throw wrongState('is running already');
    this.requireTrust(entry.run.project.folder);
    const abort = new AbortController();
    const finished = this.guarded(entry, () => work(entry, abort.signal));
    // Whoever cancels waits for the end, whatever it is; the caller below is the one who hears of it.
    entry.active = { abort, finished: finished.catch(() => undefined) };
    await finished;
    return entry.run.project;
  }

  /** Every end of a run goes through here: what goes wrong in it becomes an event. Only a lock that is held by another does not. */
  private async guarded(entry: Entry, work: () => Promise<void>): Promise<void> {
    const { run } = entry;
    try {
      await run.whileOpen(async () => {
        try {
          await work();
        } catch (thrown) {
          const error = toPipelineError(thrown);
          // On a full disk not even this can be written down. The journal ends in the middle then, and can be gone on with.
          await reportEnd(run, error, this.options.logger).catch(() => Promise.reject(error));
        }
      });
    } finally {
      entry.active = undefined;
    }
  }

  /** Nothing is written or executed in a workspace that the person does not trust. */
  private requireTrust(folder: string): void {
    if (folder === '' || this.options.isTrusted()) return;
    throw new PipelineError({
      reason: 'untrusted',
      userMessage: 'Trust this workspace to build. Until then specs are analyzed only.',
    });
  }

  private entry(projectId: string): Entry {
    const entry = this.entries.get(projectId);
    if (entry) return entry;
    throw new PipelineError({ reason: 'unknown_project', userMessage: `There is no project ${projectId}.` });
  }
}

/** What a run by saving is made with, whatever else is chosen. */
const builtIn: Pick<NewProject, 'model' | 'endpoint' | 'budget' | 'request'> = { model: builtInModel };

function isDone({ run }: Entry, phase: PhaseId): boolean {
  return run.project.phases[phase].status === 'completed';
}

/** What is asked for now; where the same has been begun and not seen to its end, it is gone on with. */
function requestFor({ run: { project }, request }: Entry): DeployRequest | undefined {
  const { deployRequest: begun, phases, currentPhase } = project;
  const isOpen = currentPhase === 'deployment' && !['completed', 'skipped'].includes(phases.deployment.status);
  const isSame = begun?.target === request?.target && begun?.production === request?.production;
  return request && isOpen && isSame ? { ...request, goOn: true } : request;
}
