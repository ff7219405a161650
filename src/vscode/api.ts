/** What `activate` returns: the pipeline for other extensions. Plain data goes in and out. */
import * as vscode from 'vscode';
import { builtInModel } from '../pipeline/modelId';
import type { Project } from '../pipeline/project';
import type { Answer } from '../pipeline/schema/clarification';
import type { PipelineEvent } from '../pipeline/schema/events';
import type { CoreLoader } from './loadCore';

export interface BuildFromSpecApi {
  readonly version: 1;
  /** `source` is the spec's absolute path or URI, `folder` the absolute path of the app's folder; see the README for the events. `model` is `built-in` unless another is named. */
  createProject(input: {
    source: string;
    name: string;
    text: string;
    folder: string;
    model?: string;
    /** Tokens. */
    budget?: number;
  }): Promise<Project>;
  run(projectId: string): Promise<Project>;
  answer(projectId: string, answers: readonly Answer[]): Promise<Project>;
  cancel(projectId: string): Promise<Project>;
  /** `vercel` goes to a preview, with the person's own token; questions are asked in the window. */
  deploy(projectId: string, target: 'local' | 'vercel'): Promise<Project>;
  readonly onEvent: vscode.Event<PipelineEvent>;
}

export function createApi(loader: CoreLoader, onEvent: vscode.Event<PipelineEvent>): BuildFromSpecApi {
  const orchestrator = async () => (await loader.load()).core.orchestrator;
  return {
    version: 1,
    onEvent,
    createProject: async ({ source, name, text, folder, model = builtInModel, budget }) => {
      if (!vscode.workspace.isTrusted && folder !== '')
        throw new Error('Trust the workspace to build. Analysis needs no folder.');
      const { core, module } = await loader.load();
      return core.orchestrator.createProject({
        spec: module.snapshotOf(source, name, text),
        folder,
        model,
        ...(budget && { budget }),
      });
    },
    run: async (projectId) => (await orchestrator()).run(projectId),
    answer: async (projectId, answers) => (await orchestrator()).resumeAfterClarification(projectId, answers),
    cancel: async (projectId) => (await orchestrator()).cancel(projectId),
    deploy: async (projectId, target) => (await orchestrator()).deploy(projectId, target),
  };
}
