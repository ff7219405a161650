/** The core bundle: builds everything below the editor and connects it. Loaded when a command, a view or an app first needs it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodingAgent } from './agents/codingAgent';
import { DevopsAgent } from './agents/devopsAgent';
import { tryOutRequest } from './agents/prompts/tryOut';
import { SpecAnalysisAgent } from './agents/specAnalysisAgent';
import { LocalPreview } from './deploy/localPreview';
import { serveStatic } from './deploy/staticServer';
import { keyFromEnvironment, openAiEndpoint } from './models/endpoint';
import { type EndpointAccess, endpointModels, modelSource, type SourceOptions } from './models/source';
import { complaintAbout } from './pipeline/answers';
import { describeEvent } from './pipeline/describeEvent';
import { toPipelineError } from './pipeline/errors';
import { type BusListener, EventBus } from './pipeline/eventBus';
import { PipelineOrchestrator } from './pipeline/orchestrator';
import type { Logger, ModelSource, OpenBuffers } from './pipeline/ports';
import { isDeployable, openClarifications, type Project, usedTokens } from './pipeline/project';
import { type AnswersFile, answersFileSchema } from './pipeline/schema/clarification';
import { snapshotOf } from './pipeline/snapshot';
import { verify } from './verify/verify';
import { atomicWrite } from './workspace/atomicWrite';
import { layoutOf } from './workspace/layout';
import {
  createProjectStore,
  latestProject,
  newRunId,
  readLocalFacts,
  updateLocalFacts,
} from './workspace/projectStore';

/** Where models come from, and how they are used. */
export interface CoreModels {
  readonly source: ModelSource;
  /** How many requests may be under way at once. */
  readonly parallel: () => number;
}

export interface CoreOptions {
  readonly models: CoreModels;
  readonly logger: Logger;
  readonly buffers: OpenBuffers;
  readonly env: NodeJS.ProcessEnv;
  /** Whether the workspace may be written to and its tools run. */
  readonly isTrusted: () => boolean;
  /** Which of these files, that we did not generate, may be replaced? Rejects with an AbortError to stop the build. */
  readonly chooseReplaceable: (folder: string, paths: readonly string[]) => Promise<readonly string[]>;
}

export interface Core {
  readonly orchestrator: PipelineOrchestrator;
  readonly preview: Pick<LocalPreview, 'urlOf' | 'stop' | 'moveToAnotherPort'>;
  subscribe(listener: BusListener): () => void;
  /** The app's latest run, as its journal tells it. */
  latestProject(folder: string): Promise<Project | undefined>;
  /** Asks a model one small thing, to see whether it answers; resolves with the milliseconds that it took. */
  tryModel(id: string, signal: AbortSignal): Promise<number>;
  /** Keeps answers for the app's next build. */
  rememberAnswers(folder: string, answers: AnswersFile): Promise<void>;
  /** Brings back a file that the person had deleted, as the build would have written it. */
  restoreFile(folder: string, path: string, sha256: string): Promise<void>;
  /** Absolute path of the copy of what we generated, by its hash. */
  generatedCopy(folder: string, sha256: string): string;
  dispose(): Promise<void>;
}

export function createCore({ models, logger, buffers, env, chooseReplaceable, isTrusted }: CoreOptions): Core {
  const bus = new EventBus(logger);
  const clock = { now: Date.now };
  const preview = new LocalPreview({
    recall: async (folder) => (await readLocalFacts(folder)).port,
    remember: (folder, port) => updateLocalFacts(folder, { port }),
  });
  const store = createProjectStore(logger);
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
        chooseReplaceable,
        gatherEvidence: (folder, context) => verify({ folder, env, serve: (dist) => serveStatic(dist) }, context),
      }),
      devops: new DevopsAgent([preview]),
    },
  });
  return {
    orchestrator,
    preview,
    subscribe: (listener) => bus.subscribe(listener),
    latestProject: (folder) => latestProject(folder, logger),
    tryModel: async (id, signal) => {
      const started = Date.now();
      const model = await models.source.open(id);
      await model?.complete(tryOutRequest, { signal });
      return Date.now() - started;
    },
    rememberAnswers: async (folder, answers) =>
      store.writeAnswers(folder, { ...(await store.readAnswers(folder)), ...answers }),
    restoreFile: async (folder, path, sha256) =>
      atomicWrite(join(folder, path), await readFile(join(layoutOf(folder).base, sha256))),
    generatedCopy: (folder, sha256) => join(layoutOf(folder).base, sha256),
    dispose: async () => {
      await orchestrator.dispose();
      await preview.stopAll();
    },
  };
}

/** The answers in a file's text; undefined where it is not of the form of `answers.json`. */
export function parseAnswersFile(text: string): AnswersFile | undefined {
  try {
    return answersFileSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export type { EndpointAccess, SourceOptions };
export {
  complaintAbout,
  describeEvent,
  endpointModels,
  isDeployable,
  keyFromEnvironment,
  modelSource,
  openAiEndpoint,
  openClarifications,
  snapshotOf,
  toPipelineError,
  usedTokens,
};
