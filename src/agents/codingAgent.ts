/** CodingAgent: the second phase. Writes the app into its folder, gathers evidence that it works, and reports what it covers. */
import { basename } from 'node:path';
import type { ModelSession } from '../models/session';
import { toPipelineError } from '../pipeline/errors';
import type { CodingInput, CodingOutput, CodingPhase, RepairInput, Undone } from '../pipeline/phases';
import type { AgentContext, OpenBuffers } from '../pipeline/ports';
import type { Coverage, Evidence, GeneratedFile } from '../pipeline/schema/build';
import type { Requirement, StructuredSpec } from '../pipeline/schema/spec';
import type { AppNames } from '../scaffold/model/appNames';
import { optionalPackages, type Scaffold, scaffold } from '../scaffold/scaffold';
import { appIn } from '../workspace/appIn';
import { hasChangedSince } from '../workspace/changes';
import { openPublisher } from '../workspace/openPublisher';
import { acceptPersonsVersion, restoreFile } from '../workspace/resolve';
import { undoBuild } from '../workspace/undo';
import { changesSince } from './analysis/former';
import { type AppFiles, AppWriter, type FileQuestions } from './coding/appWriter';
import { askAboutToolFolders } from './coding/askAboutToolFolders';
import type { RunTests } from './coding/baseline';
import { isReplaced, sayWhatIsByHand, statementsByHand } from './coding/byHand';
import { settleExamples } from './coding/examples';
import {
  buildWithModel,
  type ModelBuildOptions,
  type ModelOutcome,
  makePlan as planWithModel,
} from './coding/modelBuild';
import { inItsForm, sayThatItIsOlder } from './coding/olderApp';
import { type Planned, type Planning, planned } from './coding/planning';
import { repairElsewhere } from './coding/repairElsewhere';
import { commonPackages } from './coding/writeFiles';
import { type CoverageParts, coverageOf } from './coverage';
import { type ModelAccess, openSession } from './modelAccess';

export interface CodingAgentOptions {
  readonly models: ModelAccess;
  readonly buffers: OpenBuffers;
  /** Proves that the app in the folder works. */
  readonly gatherEvidence: (folder: string, context: AgentContext) => Promise<Evidence>;
  /** Runs some tests in another version of the app than the one in the folder, and leaves that alone. */
  readonly testApart: (
    folder: string,
    files: AppFiles,
    tests: readonly string[],
    context: AgentContext,
  ) => ReturnType<RunTests>;
  readonly person: FileQuestions;
}

export class CodingAgent implements CodingPhase {
  readonly phase = 'code_generation';

  constructor(private readonly options: CodingAgentOptions) {}

  async run(input: CodingInput, context: AgentContext): Promise<CodingOutput> {
    const app = scaffold(input.structuredSpec, await namesOf(input), input.kept);
    return this.withWriter(app, input, context, (writer, held) =>
      this.buildWith(held ?? app, held !== undefined, writer, input, context),
    );
  }

  private async buildWith(
    app: Scaffold,
    isOlder: boolean,
    writer: AppWriter,
    input: CodingInput,
    context: AgentContext,
  ): Promise<CodingOutput> {
    await sayWhatIsByHand(app.edits, context);
    if (isOlder) await sayThatItIsOlder(context);
    const outcome = await this.build(app, writer, input, context);
    const parts = { unserved: app.unserved, project: writer.project, ...outcome };
    const coverage = coverageOf(input.structuredSpec, parts);
    if (outcome.isModelled) await writer.write(readmeOf(app, input.structuredSpec, parts, coverage));
    const basedOn = { text: input.kept?.text };
    await writer.finish(app.kept(isOlder), { basedOn, replacesPersons: app.edits.some(isReplaced) });
    await context.emit({ type: 'verification_completed', evidence: outcome.evidence });
    await context.emit({ type: 'coverage_reported', coverage, ...(isOlder && { isOlder }) });
    writer.requireAllWritten();
    return { generatedProject: writer.project, evidence: outcome.evidence, coverage };
  }

  hasChanged(folder: string, since: string): Promise<boolean> {
    return hasChangedSince(folder, Date.parse(since));
  }

  async verifyChanged(folder: string, since: string, context: AgentContext): Promise<Evidence | undefined> {
    if (!(await this.hasChanged(folder, since))) return undefined;
    const { person } = this.options;
    await askAboutToolFolders({ folder, keptAs: `checks-${context.clock.now()}`, isApp: true, person, context });
    const evidence = await this.options.gatherEvidence(folder, context);
    await context.emit({ type: 'verification_completed', evidence });
    return evidence;
  }

  undo(folder: string, runId: string, merge: boolean): Promise<Undone> {
    return undoBuild({ folder, runId, buffers: this.options.buffers, merge });
  }

  acceptPersonsVersion(folder: string, runId: string, path: string, sha256: string): Promise<void> {
    return acceptPersonsVersion(folder, runId, path, sha256);
  }

  restoreFile(folder: string, runId: string, path: string, sha256: string): Promise<boolean> {
    return restoreFile(folder, runId, path, sha256);
  }

  async repair(input: RepairInput, context: AgentContext): Promise<Evidence | undefined> {
    const session = await openSession(this.options.models, input.model, context);
    const app = scaffold(input.structuredSpec, await namesOf(input), input.kept);
    return this.withWriter(app, input, context, (writer) => this.repairWith(writer, session, input, context));
  }

  private async repairWith(
    writer: AppWriter,
    session: ModelSession | undefined,
    input: RepairInput,
    context: AgentContext,
  ): Promise<Evidence | undefined> {
    const present = writer.presentVersion();
    if (!session || !present) return undefined;
    const { structuredSpec, log, folder } = input;
    const packages = [...commonPackages, ...optionalPackages()];
    const gatherEvidence = () => this.options.gatherEvidence(folder, context);
    const work = { structuredSpec, log, packages, writer, session, context, gatherEvidence };
    const evidence = await repairElsewhere(present, work);
    if (evidence) await context.emit({ type: 'verification_completed', evidence });
    return evidence;
  }

  private async withWriter<T>(
    app: Scaffold,
    { folder, projectId, spec, asksNobody }: CodingInput,
    context: AgentContext,
    work: (writer: AppWriter, held: Scaffold | undefined) => Promise<T>,
  ): Promise<T> {
    const { buffers } = this.options;
    const person = asksNobody ? nobody : this.options.person;
    const publisher = await openPublisher({ folder, specName: spec.name, runId: projectId, buffers });
    const writer = new AppWriter({ folder, publisher, context, person });
    try {
      const held = inItsForm(app, writer.presentVersion());
      await writer.askAboutWhatIsThere((held ?? app).files());
      return await work(writer, held);
    } finally {
      writer.close();
    }
  }

  private async build(
    app: Scaffold,
    writer: AppWriter,
    input: CodingInput,
    context: AgentContext,
  ): Promise<ModelOutcome & { readonly isModelled: boolean }> {
    const { structuredSpec, folder, model, spec } = input;
    const gatherEvidence = () => {
      context.previewReady();
      return this.options.gatherEvidence(folder, context);
    };
    const open = openRequirements(structuredSpec, app);
    const session = await openSession(this.options.models, model, context);
    const previous = writer.previousVersion();
    const isKept = (file: GeneratedFile) => file.model !== undefined;
    if (open.length === 0 || !(session || [...(previous?.values() ?? [])].some(isKept))) {
      await writer.writeAll(app.files(), app.total);
      await writer.proposeRemovals();
      const settled = await settleExamples(await gatherEvidence(), app, writer, gatherEvidence);
      return { ...settled, checks: new Map(), isModelled: false };
    }
    const engine: AppFiles = new Map([...app.files()].map((file) => [file.path, file]));
    const { packageFiles } = app;
    const options: ModelBuildOptions = {
      spec,
      structuredSpec,
      open,
      extraPackages: optionalPackages(),
      packageFiles,
      writer,
      session,
      context,
      gatherEvidence,
      settleExamples: (evidence) => settleExamples(evidence, app, writer, gatherEvidence),
      runTests: (files, tests) => this.options.testApart(folder, files, tests, context),
      isProgramOfItsOwn: app.isEmpty,
    };
    const plan = await this.planWhileWriting(app, engine, previous, options, input.kept);
    try {
      return { ...(await buildWithModel(plan, engine, previous, options)), isModelled: true };
    } catch (error) {
      // A model that lets the build down does not take the app with it that was there.
      const isLetDown = previous && toPipelineError(error).reason.startsWith('model_');
      const log = (second: unknown) =>
        context.logger.error('The app of the last build could not be brought back', second);
      if (isLetDown) await writer.moveTo(previous).catch(log);
      throw error;
    }
  }

  /** A plan takes the model a while: a new app's first files are written in the meantime. An app that is there stays until the plan is. */
  private async planWhileWriting(
    { parts, isEmpty }: Scaffold,
    engine: AppFiles,
    previous: AppFiles | undefined,
    options: ModelBuildOptions,
    kept: CodingInput['kept'],
  ): Promise<Planned> {
    const { session, open, structuredSpec } = options;
    const makePlan: Planning['makePlan'] =
      session && ((present, wanted, gone) => planWithModel(present, wanted, gone, session, options));
    const changes = changesSince(kept?.text, structuredSpec);
    const work = { parts, open, engine, previous, isProgram: isEmpty, changes, makePlan };
    const made = Promise.resolve(planned(work)).then(
      (plan) => ({ plan }),
      (error: unknown) => ({ error }),
    );
    if (!previous) {
      await options.writer.writeAll(engine.values(), engine.size);
      options.context.previewReady();
    }
    const outcome = await made;
    if ('error' in outcome) throw outcome.error;
    return outcome.plan;
  }
}

/** Where nobody decides: only what is ours, and nobody has changed, is touched. */
const nobody: FileQuestions = {
  chooseReplaceable: async () => [],
  chooseRemovable: async (_, paths) => paths,
  mayMoveAside: async () => false,
  mayRun: async () => false,
};

/** What the engine leaves and nobody decided to leave out, or decided on by hand; of what a model described, only what it left to free code. */
function openRequirements(spec: StructuredSpec, { unserved, edits }: Scaffold): readonly Requirement[] {
  const left = new Set(unserved.map(({ requirementId }) => requirementId));
  const byHand = statementsByHand(edits);
  return spec.requirements.filter(
    ({ id, understood, by }) =>
      left.has(id) && !byHand.has(id) && (by === 'model' || (understood && !spec.description)),
  );
}

/** The README tells what the checks have shown, not what was planned. */
function readmeOf(app: Scaffold, spec: StructuredSpec, { project }: CoverageParts, { items }: Coverage): GeneratedFile {
  const missing = items.filter(({ status }) => status === 'notImplemented');
  const order = spec.requirements.map(({ id }) => id);
  return app.readme({
    byPath: new Map(
      project.files.map(({ path, requirementIds }) => [path, order.filter((id) => requirementIds.includes(id))]),
    ),
    notes: new Map(items.flatMap(({ requirementId, note }) => (note ? [[requirementId, note]] : []))),
    unserved: missing.map(({ requirementId, reason = '', gap }) => ({ requirementId, reason, gap })),
  });
}

async function namesOf({ folder, spec }: CodingInput): Promise<AppNames> {
  return { appName: basename(folder), app: await appIn(folder, spec.name) };
}
