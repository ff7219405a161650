/** The pipeline with its real agents and real files; only what proves the app is scripted. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { evidence, pipeline, silentLogger } from './fakes';

const nobody = async (): Promise<never> => assert.fail('somebody was asked');
const models = { source: { open: async () => undefined }, parallel: () => 1 };

export class RealPipeline {
  folder = '';
  readonly buffers = { textOf: () => undefined, replace: async () => false };
  private runs = 0;

  begin(folder: string): void {
    this.folder = folder;
  }

  /** A file of the app. */
  at(path: string): string {
    return join(this.folder, 'tally', path);
  }

  read(path: string): Promise<string> {
    return readFile(this.at(path), 'utf8');
  }

  /** A build of this text with the built-in engine. */
  async run(text: string, { isUpdate = false } = {}) {
    const store = createProjectStore(silentLogger, 'in a test');
    const { orchestrator, specAnalysis, coding, events } = pipeline({ store, runsBefore: this.runs++ });
    const analyst = new SpecAnalysisAgent(models);
    const coder = new CodingAgent({
      models,
      buffers: this.buffers,
      person: {
        chooseReplaceable: nobody,
        chooseRemovable: async (_folder, paths) => paths,
        mayMoveAside: nobody,
        mayRun: nobody,
      },
      gatherEvidence: async () => evidence(),
      testApart: nobody,
    });
    specAnalysis.play = (input, context) => analyst.run(input, context);
    coding.play = (input, context) => coder.run(input, context);
    const spec = snapshotOf('/specs/tally.md', 'tally.md', text);
    const { id } = await orchestrator.createProject({ spec, folder: this.at(''), model: 'built-in', isUpdate });
    return { project: await orchestrator.run(id), events, orchestrator };
  }
}

/** Called within `describe`: each test gets an empty folder. */
export function realPipeline(): RealPipeline {
  const real = new RealPipeline();
  beforeEach(async () => real.begin(await mkdtemp(join(tmpdir(), 'minimal-'))));
  afterEach(() => rm(real.folder, { recursive: true }));
  return real;
}
