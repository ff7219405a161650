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
  return {
    version: 1,
    onEvent,
    createProject: async (input) => {
      const { core, module } = await loader.load();
      const { source, name, text, folder, model = builtInModel, budget } = module.apiInput.newProject(input);
      if (!vscode.workspace.isTrusted && folder !== '')
        throw new Error('Trust the workspace to build. Analysis needs no folder.');
      return core.orchestrator.createProject({
        spec: module.snapshotOf(source, name, text),
        folder,
        model,
        ...(budget && { budget }),
      });
    },
    run: async (projectId) => {
      const { core, module } = await loader.load();
      return core.orchestrator.run(module.apiInput.projectId(projectId));
    },
    answer: async (projectId, answers) => {
      const { core, module } = await loader.load();
      const { apiInput } = module;
      return core.orchestrator.resumeAfterClarification(apiInput.projectId(projectId), apiInput.answers(answers));
    },
    cancel: async (projectId) => {
      const { core, module } = await loader.load();
      return core.orchestrator.cancel(module.apiInput.projectId(projectId));
    },
    deploy: async (projectId, target) => {
      const { core, module } = await loader.load();
      return core.orchestrator.deploy(module.apiInput.projectId(projectId), module.apiInput.target(target));
    },
  };
}
