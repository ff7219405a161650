/** The core bundle: builds everything below the editor and connects it. Loaded when a command, a view or an app first needs it. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FileQuestions } from './agents/coding/appWriter';
import { CodingAgent } from './agents/codingAgent';
import { DevopsAgent } from './agents/devopsAgent';
import { tryOutRequest } from './agents/prompts/tryOut';
import { SpecAnalysisAgent } from './agents/specAnalysisAgent';
import { DeploymentBook, type DeploymentsKnown } from './deploy/deploymentBook';
import { LocalPreview, type PreviewMemory } from './deploy/localPreview';
import { complaintAboutName } from './deploy/vercel/projectName';
import type { DeployPrompts, Scope, UploadSummary } from './deploy/vercel/prompts';
import { defaultTiming } from './deploy/vercel/timing';
import { VercelTarget } from './deploy/vercelTarget';
import { endpointFromEnvironment, keyFromEnvironment, openAiEndpoint } from './models/endpoint';
import { localServers } from './models/localServers';
import { outsideBuild } from './models/outsideBuild';
import { type EndpointAccess, endpointModels, modelSource, type SourceOptions } from './models/source';
import { complaintAbout } from './pipeline/answers';
import { apiInput } from './pipeline/apiInput';
import { describeEvent } from './pipeline/describeEvent';
import { toPipelineError } from './pipeline/errors';
import { type BusListener, EventBus, isEvent } from './pipeline/eventBus';
import { PipelineOrchestrator } from './pipeline/orchestrator';
import type { Undone } from './pipeline/phases';
import type { Logger, ModelSource, OpenBuffers } from './pipeline/ports';
import { isDeployable, openClarifications, type Project, usedTokens } from './pipeline/project';
import { type AnswersFile, answersFileSchema } from './pipeline/schema/clarification';
import { snapshotOf, snapshotOfFolder } from './pipeline/snapshot';
import { serveStatic } from './preview/staticServer';
import { readSpecFiles } from './reader/folder/readSpecFiles';
import { inOrder, nameBesideSpec, type SpecFile } from './reader/folder/specFiles';
import { type ReadReport, readReport } from './reader/readReport';
import { readSpec } from './reader/readSpec';
import { nameOfFolder } from './reader/title';
import { kitFiles } from './scaffold/kitFiles';
import { neededNode } from './scaffold/scaffold';
import { toolEnvironment } from './verify/environment';
import { complaintAboutTools } from './verify/machine';
import { testApart } from './verify/testApart';
import { verify } from './verify/verify';
import { hasChangedSince } from './workspace/changes';
import * as deploymentStore from './workspace/deploymentStore';
import { featuresBeside } from './workspace/features';
import { leftOutOf } from './workspace/leftOut';
import { readLocalFacts, updateLocalFacts } from './workspace/localFacts';
import { specOfApp } from './workspace/manifest';
import { readPreviewData, writePreviewData } from './workspace/previewData';
import { createProjectStore, latestProject, newRunId, undoableProject } from './workspace/projectStore';
import { isFolder, readSpecFolder } from './workspace/specFolder';
import { whileToolsRun } from './workspace/toolFolders';
import { changesOf, type FileDifference, placeOfVersion, previewUndo, versionOf } from './workspace/undo';

export type { FileDifference } from './workspace/undo';

/** Where models come from, and how they are used. */
export interface CoreModels {
  readonly source: ModelSource;
  /** How many requests may be under way at once. */
  readonly parallel: () => number;
}

/** How the core comes to Vercel. */
export interface CoreVercel {
  readonly token: () => Promise<string | undefined>;
  readonly prompts: DeployPrompts;
  /** Milliseconds for a whole deployment; read when one begins. */
  readonly patience: () => number;
  /** Id or slug; the app's own team, or a question, where it is not set. */
  readonly team?: string;
  readonly projectName?: string;
}

export interface CoreOptions {
  readonly models: CoreModels;
  /** Without it there is the local preview only. */
  readonly vercel?: CoreVercel;
  readonly logger: Logger;
  readonly buffers: OpenBuffers;
  readonly env: NodeJS.ProcessEnv;
  /** What runs the core, for those who find an app locked by it: "in VS Code". */
  readonly where: string;
  /** Whether the workspace may be written to and its tools run. */
  readonly isTrusted: () => boolean;
  readonly person: FileQuestions;
}

export interface Core {
  readonly orchestrator: PipelineOrchestrator;
  readonly preview: Pick<
    LocalPreview,
    'answerAt' | 'buildUndone' | 'changed' | 'prepare' | 'hide' | 'resetData' | 'show' | 'stop' | 'undoReset' | 'urlOf'
  >;
  readonly deployments: Pick<DeploymentBook, 'of' | 'refresh'>;
  subscribe(listener: BusListener): () => void;
  /** The app's latest run, as its journal tells it. */
  latestProject(folder: string): Promise<Project | undefined>;
  /** Asks a model one small thing, to see whether it answers; resolves with the milliseconds that it took. */
  tryModel(id: string, signal: AbortSignal): Promise<number>;
  /** The files of a spec's folder as they are now, unsaved changes included. */
  specFiles(folder: string): Promise<readonly SpecFile[]>;
  /** Whether somebody has changed a built app since it was checked. */
  hasChanged(project: Project): Promise<boolean>;
  /** What this machine lacks to prove apps, as what to do about it; undefined where it lacks nothing. */
  complaintAboutTools(): Promise<string | undefined>;
  /** Keeps answers for the app's next build. */
  rememberAnswers(folder: string, answers: AnswersFile): Promise<void>;
  /** The run whose files can be taken back. */
  undoableProject(folder: string): Promise<Project | undefined>;
  /** What an undo of that run would do. @throws PipelineError `nothing_to_undo` */
  previewUndo(folder: string, runId: string): Promise<Undone>;
  /** What the run has changed in the app, by path; nothing where that is not known any more. */
  changesOf(project: Project): Promise<readonly FileDifference[]>;
  /** What was generated, or replaced by the run, by its hash; undefined where it is gone. */
  versionOf(project: Project, sha256: string): Promise<Uint8Array | undefined>;
  /** The path of a file that has that version in it. */
  placeOfVersion(project: Project, sha256: string): Promise<string | undefined>;
  dispose(): Promise<void>;
}

export function createCore(options: CoreOptions): Core {
  const { models, vercel, logger, buffers, env, person, isTrusted, where } = options;
  const bus = new EventBus(logger);
  const clock = { now: Date.now };
  const preview = new LocalPreview(previewMemory, join(__dirname, 'preview'), kitFiles);
  const deployments = new DeploymentBook(deploymentStore);
  const atVercel = vercel && vercelTarget(vercel, env, deployments);
  const store = createProjectStore(logger, where);
  const orchestrator = new PipelineOrchestrator({
    bus,
    clock,
    logger,
    isTrusted,
    store,
    newId: () => newRunId(Date.now(), Math.random),
    agents: {
      specAnalysis: new SpecAnalysisAgent(models),
      coding: new CodingAgent({
        models,
        buffers,
        person,
        testApart: (folder, files, tests, context) => testApart({ folder, files: files.values(), tests, env }, context),
        gatherEvidence: (folder, context) =>
          whileToolsRun(folder, async () => {
            const leftOut = await leftOutOf(folder);
            return verify({ folder, env, leftOut, serve: (dist) => serveStatic(dist) }, context);
          }),
      }),
      devops: new DevopsAgent([preview, ...(atVercel ? [atVercel] : [])]),
    },
  });
  bus.subscribe(({ type, projectId }) => {
    const folder = type === 'preview_ready' ? orchestrator.project(projectId)?.folder : undefined;
    if (folder)
      void preview.changed(folder).catch((error) => logger.error('The preview was not told of new files', error));
  });
  return {
    orchestrator,
    preview,
    deployments,
    subscribe: (listener) => bus.subscribe(listener),
    latestProject,
    undoableProject,
    previewUndo: (folder, runId) => previewUndo({ folder, runId, buffers, merge: false }),
    tryModel: async (id, signal) => {
      const started = Date.now();
      const model = await models.source.open(id);
      if (model) await outsideBuild(model.complete(tryOutRequest, { signal }));
      return Date.now() - started;
    },
    specFiles: async (folder) => (await readSpecFolder(folder, buffers.textOf)).files,
    hasChanged: async ({ folder, verifiedAt }) =>
      verifiedAt !== undefined && hasChangedSince(folder, Date.parse(verifiedAt)),
    complaintAboutTools: () =>
      complaintAboutTools(neededNode, {
        cwd: tmpdir(),
        env: toolEnvironment(env),
        signal: new AbortController().signal,
        onOutput: () => undefined,
        timeout: 20_000,
      }),
    rememberAnswers: async (folder, answers) =>
      store.writeAnswers(folder, { ...(await store.readAnswers(folder)), ...answers }),
    changesOf: (project) => changesOf(project.folder, project.id),
    versionOf: (project, sha256) => versionOf(project.folder, project.id, sha256),
    placeOfVersion: (project, sha256) => placeOfVersion(project.folder, project.id, sha256),
    dispose: async () => {
      await orchestrator.dispose();
      await preview.stopAll();
      await atVercel?.settled();
    },
  };
}

const previewMemory: PreviewMemory = {
  recallPort: async (folder) => (await readLocalFacts(folder)).port,
  rememberPort: (folder, port) => updateLocalFacts(folder, { port }),
  dataOf: (folder) => ({
    read: () => readPreviewData(folder),
    write: (values) => writePreviewData(folder, values),
  }),
};

function vercelTarget(
  { patience, ...access }: CoreVercel,
  env: NodeJS.ProcessEnv,
  memory: DeploymentBook,
): VercelTarget {
  // Only whoever starts the process can send its token elsewhere, never a workspace.
  const apiUrl = (env.BUILD_FROM_SPEC_VERCEL_API || 'https://api.vercel.com').replace(/\/+$/, '');
  return new VercelTarget({ ...access, apiUrl, memory, timing: () => ({ ...defaultTiming, total: patience() }) });
}

/** How a spec of one file is read, with the built-in reader. */
export function reportOfFile(path: string, text: string): ReadReport {
  const folder = nameBesideSpec(path);
  return readReport(readSpec(text, folder && nameOfFolder(folder)), basename(path));
}

/** How the files of a folder are read, as one app. */
export async function reportOfFolder(path: string): Promise<ReadReport> {
  const { name, files } = await readSpecFolder(path);
  return readReport(
    readSpecFiles(files, nameOfFolder(name)),
    basename(path),
    inOrder(files).map((file) => file.path),
  );
}

/** How a language model reads the spec on top of the reader. Nothing is built, and what it answers is kept nowhere. */
export async function reportWithModel(path: string, models: CoreModels, asked: ModelAsked): Promise<ReadReport> {
  const { logger, signal, id, budget } = asked;
  const folder = (await isFolder(path)) ? await readSpecFolder(path) : undefined;
  const spec = folder
    ? snapshotOfFolder(path, folder.name, folder.files)
    : snapshotOf(path, basename(path), await readFile(path, 'utf8'));
  const answers = { read: async () => undefined, write: async () => undefined };
  const silent = { emit: async () => undefined, progress: () => undefined, previewReady: () => undefined };
  const { structuredSpec, clarifications } = await new SpecAnalysisAgent(models).run(
    { spec, answers: [], remembered: {}, model: { id, used: 0, answers, ...(budget && { budget }) } },
    { logger, signal, clock: { now: Date.now }, ...silent },
  );
  const paths = inOrder(folder?.files ?? []).map((file) => file.path);
  return readReport({ spec: structuredSpec, clarifications }, basename(path), paths);
}

export interface ModelAsked {
  readonly id: string;
  /** Tokens. */
  readonly budget: number | undefined;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** The answers in a file's text; undefined where it is not of the form of `answers.json`. */
export function parseAnswersFile(text: string): AnswersFile | undefined {
  try {
    return answersFileSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export type {
  DeploymentsKnown,
  DeployPrompts,
  EndpointAccess,
  FileQuestions,
  ReadReport,
  Scope,
  SourceOptions,
  UploadSummary,
};
export {
  apiInput,
  complaintAbout,
  complaintAboutName,
  describeEvent,
  endpointFromEnvironment,
  endpointModels,
  featuresBeside,
  isDeployable,
  isEvent,
  isFolder,
  keyFromEnvironment,
  localServers,
  modelSource,
  openAiEndpoint,
  openClarifications,
  readSpecFolder,
  snapshotOf,
  snapshotOfFolder,
  specOfApp,
  toPipelineError,
  usedTokens,
};
