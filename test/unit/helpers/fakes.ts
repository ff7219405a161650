/** Small real classes that stand in for the agents and the disk, record what happens, and play a script. */

import { PipelineError } from '../../../src/pipeline/errors';
import { EventBus, isEvent } from '../../../src/pipeline/eventBus';
import { PipelineOrchestrator } from '../../../src/pipeline/orchestrator';
import type {
  AnalysisInput,
  AnalysisOutput,
  CodingInput,
  CodingOutput,
  CodingPhase,
  DeploymentInput,
  RepairInput,
  Undone,
} from '../../../src/pipeline/phases';
import type {
  Agent,
  AgentContext,
  AnswerCache,
  Deployment,
  Journal,
  Logger,
  ProjectStore,
} from '../../../src/pipeline/ports';
import type { Evidence, EvidenceId } from '../../../src/pipeline/schema/build';
import type { AnswersFile, Clarification } from '../../../src/pipeline/schema/clarification';
import type { PipelineEvent } from '../../../src/pipeline/schema/events';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../src/pipeline/snapshot';

const nothing = () => undefined;
export const silentLogger: Logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export const range = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 10 };

export function structuredSpec(change: Partial<StructuredSpec> = {}): StructuredSpec {
  return {
    title: 'Notes',
    summary: '',
    language: 'en',
    kind: 'content',
    entities: [],
    relations: [],
    pages: [],
    roles: [],
    rules: [],
    requirements: [],
    content: [],
    theme: {},
    notUnderstood: [],
    ...change,
  };
}

export function clarification(id: string, change: Partial<Clarification> = {}): Clarification {
  return {
    id,
    question: `What about ${id}?`,
    why: 'It decides a form.',
    options: [
      { id: 'yes', label: 'Yes', changes: [] },
      { id: 'no', label: 'No', changes: [] },
    ],
    recommended: 'yes',
    weight: 1,
    range,
    ...change,
  };
}

export function evidence(failed: Partial<Record<EvidenceId, 'failed' | 'machine'>> = {}): Evidence {
  const ids: EvidenceId[] = ['install', 'typeCheck', 'build', 'tests', 'smoke'];
  return {
    items: ids.map((id) => {
      const how = failed[id];
      if (how === 'machine') {
        return {
          id,
          status: 'skipped',
          skippedBecause: 'machine',
          message: 'npm was not found.',
          milliseconds: 1,
          log: '',
        };
      }
      return { id, status: how ?? 'passed', milliseconds: 1, log: '', ...(how && { message: `${id} failed` }) };
    }),
  };
}

/** Plays one answer; can be told to throw, or to wait until it is cancelled. */
class ScriptedAgent<Input, Output> implements Agent<Input, Output> {
  readonly inputs: Input[] = [];

  constructor(
    readonly phase: Agent<Input, Output>['phase'],
    public play: (input: Input, context: AgentContext) => Promise<Output> | Output,
  ) {}

  async run(input: Input, context: AgentContext): Promise<Output> {
    this.inputs.push(input);
    return this.play(input, context);
  }
}

class ScriptedCoding extends ScriptedAgent<CodingInput, CodingOutput> implements CodingPhase {
  readonly repairs: RepairInput[] = [];
  /** What comes of a repair. */
  mend: (input: RepairInput) => Evidence | undefined = () => undefined;

  /** What is found of changes since the evidence was gathered. */
  changed: Evidence | undefined = undefined;
  async hasChanged(): Promise<boolean> {
    return this.changed !== undefined;
  }

  async verifyChanged(): Promise<Evidence | undefined> {
    return this.changed;
  }

  /** What an undo comes to. */
  undone: Undone = { restored: [], kept: [] };
  readonly accepted: string[] = [];
  async undo(): Promise<Undone> {
    return this.undone;
  }

  async acceptPersonsVersion(_folder: string, _runId: string, path: string): Promise<void> {
    this.accepted.push(path);
  }

  async restoreFile(): Promise<boolean> {
    return true;
  }

  async repair(input: RepairInput): Promise<Evidence | undefined> {
    this.repairs.push(input);
    return this.mend(input);
  }
}

/** Resolves never; rejects when the signal fires. */
export function untilCancelled({ signal }: AgentContext): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

export class MemoryStore implements ProjectStore {
  readonly journals = new Map<string, PipelineEvent[]>();
  readonly syncs: number[] = [];
  answers: AnswersFile = {};
  locked = false;

  async openJournal(_folder: string, projectId: string): Promise<Journal> {
    const events = this.journals.get(projectId) ?? [];
    this.journals.set(projectId, events);
    return {
      size: async () => events.length,
      read: async () => events,
      append: async (event) => void events.push(event),
      sync: async () => void this.syncs.push(events.length),
      close: async () => undefined,
    };
  }

  /** What the run before has read. */
  before: StructuredSpec | undefined = undefined;
  async specBefore(): Promise<StructuredSpec | undefined> {
    return this.before;
  }

  async readKept(): Promise<string | undefined> {
    return undefined;
  }

  async readAnswers(): Promise<AnswersFile> {
    return this.answers;
  }

  async writeAnswers(_folder: string, answers: AnswersFile): Promise<void> {
    this.answers = answers;
  }

  /** The runs that others were made part of. */
  readonly folded: string[] = [];
  async foldSaved(_folder: string, projectId: string): Promise<void> {
    this.folded.push(projectId);
  }

  /** The model's answers, by the hash of their request. */
  readonly cached = new Map<string, string>();

  answerCache(): AnswerCache {
    const { cached } = this;
    return { read: async (hash) => cached.get(hash), write: async (hash, text) => void cached.set(hash, text) };
  }

  async clearAnswerCache(): Promise<void> {
    this.cached.clear();
  }

  async lock() {
    if (this.locked)
      throw new PipelineError({ reason: 'locked', userMessage: 'A build of this app is already running.' });
    this.locked = true;
    return {
      release: async () => {
        this.locked = false;
      },
    };
  }
}

/** A whole pipeline on scripted agents. Every part of the script can be replaced before or during a test. */
export function pipeline(given: { readonly store?: ProjectStore; readonly runsBefore?: number } = {}) {
  const store = new MemoryStore();
  const bus = new EventBus(silentLogger);
  const events: PipelineEvent[] = [];
  bus.subscribe((message) => {
    if (isEvent(message)) events.push(message);
  });
  const specAnalysis = new ScriptedAgent<AnalysisInput, AnalysisOutput>('spec_analysis', () => ({
    structuredSpec: structuredSpec(),
    clarifications: [],
  }));
  const coding = new ScriptedCoding('code_generation', ({ folder }) => ({
    generatedProject: { folder, files: [], skipped: [] },
    evidence: evidence(),
    coverage: { items: [] },
  }));
  const devops = new ScriptedAgent<DeploymentInput, Deployment>('deployment', ({ request: { target } }) => ({
    result: { target, url: 'http://127.0.0.1:41000/' },
    stop: async () => undefined,
  }));
  const trust = { given: true };
  let time = 0;
  let ids = given.runsBefore ?? 0;
  const orchestrator = new PipelineOrchestrator({
    agents: { specAnalysis, coding, devops },
    store: given.store ?? store,
    bus,
    logger: silentLogger,
    clock: { now: () => (time += 1000) },
    newId: () => `run-${++ids}`,
    isTrusted: () => trust.given,
  });
  const create = (target?: 'local') =>
    orchestrator.createProject({
      spec: snapshotOf('/specs/notes.md', 'notes.md', '# Notes'),
      folder: '/apps/notes',
      model: 'built-in',
      ...(target && { request: { target } }),
    });
  return { orchestrator, store, bus, events, specAnalysis, coding, devops, create, trust };
}

export function types(events: readonly PipelineEvent[]): string[] {
  return events.map((event) => ('phase' in event ? `${event.type} ${event.phase}` : event.type));
}
