/** CodingAgent: the second phase. Writes the app into its folder, gathers evidence that it works, and reports what it covers. */
import { basename } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import type { CodingInput, CodingOutput } from '../pipeline/phases';
import type { Agent, AgentContext, OpenBuffers } from '../pipeline/ports';
import type { GeneratedFile, GeneratedProject } from '../pipeline/schema/build';
import { type Scaffold, scaffold } from '../scaffold/scaffold';
import type { VerifyOptions } from '../verify/verify';
import { verify } from '../verify/verify';
import { openPublisher, type Published, type Publisher } from '../workspace/publish';
import { coverageOf } from './coverage';

export interface CodingAgentOptions {
  readonly buffers: OpenBuffers;
  readonly verification: Omit<VerifyOptions, 'folder'>;
  /** Which of these files, that we did not generate, may be replaced? Rejects with an AbortError to stop the build. */
  readonly chooseReplaceable: (folder: string, paths: readonly string[]) => Promise<readonly string[]>;
}

export class CodingAgent implements Agent<CodingInput, CodingOutput> {
  readonly phase = 'code_generation';

  constructor(private readonly options: CodingAgentOptions) {}

  async run(input: CodingInput, context: AgentContext): Promise<CodingOutput> {
    const app = scaffold(input.structuredSpec, { appName: basename(input.folder) });
    const generatedProject = await this.write(app, input, context);
    const evidence = await verify({ ...this.options.verification, folder: input.folder }, context);
    await context.emit({ type: 'verification_completed', evidence });
    const coverage = coverageOf(input.structuredSpec, app.unserved, generatedProject, evidence);
    await context.emit({ type: 'coverage_reported', coverage });
    return { generatedProject, evidence, coverage };
  }

  private async write(
    app: Scaffold,
    { folder, projectId, specName }: CodingInput,
    context: AgentContext,
  ): Promise<GeneratedProject> {
    const publisher = await openPublisher({ folder, specName, runId: projectId, buffers: this.options.buffers });
    await this.askAboutForeignFiles(publisher, app, folder);
    const result: GeneratedProject = { folder, files: [], skipped: [] };
    for (const batch of inBatches(app.files(), writtenAtOnce)) {
      context.signal.throwIfAborted();
      const done = result.files.length + result.skipped.length;
      context.progress({ current: batch[0]?.path ?? '', done, total: app.total, stage: 'files' });
      const published = await Promise.all(batch.map((file) => publisher.publish(file)));
      for (const [index, file] of batch.entries()) await report(file, published[index], result, context);
    }
    await this.reportLeftovers(await publisher.finish(), context);
    return result;
  }

  private async askAboutForeignFiles(publisher: Publisher, app: Scaffold, folder: string): Promise<void> {
    const foreign = await publisher.foreignAmong(app.files());
    if (foreign.length === 0) return;
    const replaceable = await this.options.chooseReplaceable(folder, foreign);
    if (foreign.some((path) => packageFiles.includes(path) && !replaceable.includes(path))) throw folderTaken(folder);
    publisher.allowReplacing(replaceable);
  }

  private async reportLeftovers(paths: readonly string[], context: AgentContext): Promise<void> {
    if (paths.length === 0) return;
    const message = `The spec no longer needs ${paths.join(', ')}. Delete what you don't want to keep.`;
    await context.emit({ type: 'agent_message', phase: this.phase, level: 'warning', message });
  }
}

/** With these of somebody else in place, evidence would install and run another project. */
const packageFiles: readonly string[] = ['package.json', 'package-lock.json'];

function folderTaken(folder: string): PipelineError {
  return new PipelineError({
    reason: 'folder_taken',
    userMessage: `${folder} holds another project. Nothing was written. Choose an empty folder for the app.`,
  });
}

/** Files are written side by side, but told of in the order in which they were made. */
const writtenAtOnce = 8;

function* inBatches<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function report(
  { path, purpose, requirementIds }: GeneratedFile,
  published: Published | undefined,
  result: GeneratedProject,
  context: AgentContext,
): Promise<void> {
  if (!published) return;
  if (published.kind === 'skipped') {
    const { reason, message, sha256 } = published;
    result.skipped.push({ path, reason, message });
    return context.emit({ type: 'file_skipped', path, reason, message, ...(sha256 && { sha256 }) });
  }
  const { sha256, change } = published;
  result.files.push({ path, sha256, requirementIds });
  return context.emit({ type: 'file_generated', path, sha256, purpose, requirementIds, change });
}
