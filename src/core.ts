/** The core bundle: builds everything below the editor and connects it. Loaded when a command, a view or an app first needs it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodingAgent } from './agents/codingAgent';
import { DevopsAgent } from './agents/devopsAgent';
import { SpecAnalysisAgent } from './agents/specAnalysisAgent';
import { LocalPreview } from './deploy/localPreview';
import { serveStatic } from './deploy/staticServer';
import { complaintAbout } from './pipeline/answers';
import { describeEvent } from './pipeline/describeEvent';
import { toPipelineError } from './pipeline/errors';
import { type BusListener, EventBus } from './pipeline/eventBus';
import { PipelineOrchestrator } from './pipeline/orchestrator';
import type { Logger, OpenBuffers } from './pipeline/ports';
import { isDeployable, openClarifications, type Project } from './pipeline/project';
import { type AnswersFile, answersFileSchema } from './pipeline/schema/clarification';
import { snapshotOf } from './pipeline/snapshot';
import { atomicWrite } from './workspace/atomicWrite';
import { layoutOf } from './workspace/layout';
import {
  createProjectStore,
  latestProject,
  newRunId,
  readLocalFacts,
  updateLocalFacts,
} from './workspace/projectStore';

export interface CoreOptions {
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
  /** Keeps answers for the app's next build. */
  rememberAnswers(folder: string, answers: AnswersFile): Promise<void>;
  /** Brings back a file that the person had deleted, as the build would have written it. */
  restoreFile(folder: string, path: string, sha256: string): Promise<void>;
  /** Absolute path of the copy of what we generated, by its hash. */
  generatedCopy(folder: string, sha256: string): string;
  dispose(): Promise<void>;
}

export function createCore({ logger, buffers, env, chooseReplaceable, isTrusted }: CoreOptions): Core {
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
      specAnalysis: new SpecAnalysisAgent(),
      coding: new CodingAgent({
        buffers,
        chooseReplaceable,
        verification: { env, serve: (folder) => serveStatic(folder) },
      }),
      devops: new DevopsAgent([preview]),
    },
  });
  return {
    orchestrator,
    preview,
    subscribe: (listener) => bus.subscribe(listener),
    latestProject: (folder) => latestProject(folder, logger),
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

export { complaintAbout, describeEvent, isDeployable, openClarifications, snapshotOf, toPipelineError };
