/** Loads the core bundle when it is first needed, and gives it the editor's side of its contracts. */
import * as vscode from 'vscode';
import type { Core, CoreVercel } from '../core';
import { fileQuestions } from './fileQuestions';
import type { ApiKeys } from './models/apiKeys';
import { parallelRequests, sourceOptions } from './models/modelSettings';
import { openBuffers } from './openBuffers';

export type CoreModule = typeof import('../core');

/** The core and the pure functions of its bundle. */
export interface LoadedCore {
  readonly core: Core;
  readonly module: CoreModule;
}

export class CoreLoader {
  private loading: Promise<LoadedCore> | undefined;

  constructor(
    private readonly logger: vscode.LogOutputChannel,
    private readonly keys: ApiKeys,
    private readonly vercel: CoreVercel,
    private readonly onLoaded: (core: Core) => void,
  ) {}

  load(): Promise<LoadedCore> {
    this.loading ??= this.loadOnce();
    return this.loading;
  }

  async close(): Promise<void> {
    await (await this.loading)?.core.dispose();
  }

  private async loadOnce(): Promise<LoadedCore> {
    const module = await import('../core');
    const core = module.createCore({
      models: { source: module.modelSource(sourceOptions(this.keys)), parallel: parallelRequests },
      vercel: this.vercel,
      logger: this.logger,
      buffers: openBuffers,
      env: process.env,
      where: 'in VS Code',
      isTrusted: () => vscode.workspace.isTrusted,
      person: fileQuestions,
    });
    core.subscribe((message) => {
      const line = module.isEvent(message) && module.describeEvent(message);
      if (line) this.logger.info(line);
    });
    this.onLoaded(core);
    return { core, module };
  }
}
