/**
 * A whole build in a process of its own, without its verification: builds or goes on, answers what is asked as recommended, and can
 * kill itself on the way. Takes its options as JSON. Exit code 0 when the app is built, 1 with the error on the error stream.
 */
import { once } from 'node:events';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import { openAiModel } from '../../../src/models/openai';
import { EventBus } from '../../../src/pipeline/eventBus';
import { PipelineOrchestrator } from '../../../src/pipeline/orchestrator';
import type { Journal, ProjectStore } from '../../../src/pipeline/ports';
import { openClarifications, type Project } from '../../../src/pipeline/project';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { createProjectStore, latestProject, newRunId } from '../../../src/workspace/projectStore';
import { nobodyAsked } from '../nobodyAsked';

export interface ScriptedBuild {
  readonly folder: string;
  readonly spec: string;
  /** Base URL of the model's endpoint; the built-in engine where it is not set. */
  readonly endpoint?: string;
  /** Builds anew where the last build is completed. */
  readonly rebuild?: boolean;
  /** The process dies when so many records of the journal are written. */
  readonly killAfterRecord?: number;
  /** The process dies in the middle of writing the so-manieth file: it is there under its temporary name only. */
  readonly killInWrite?: number;
  /** When so many records are written the process says so over its channel, and waits for a message. */
  readonly waitAtRecord?: number;
  /** What comes after the waiting is done as this user: root may write everywhere. */
  readonly thenAsUser?: number;
  /** From the so-manieth file on writing fails with this code. */
  readonly failInWrite?: { readonly from: number; readonly code: 'ENOSPC' | 'EROFS' };
}

const options: ScriptedBuild = JSON.parse(process.argv[2] ?? '{}');
const nothing = () => undefined;
const logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

if (options.killInWrite) dieInWrite(options.killInWrite);
if (options.failInWrite) failInWrite(options.failInWrite);
run().then(
  (project) => {
    if (project.status !== 'completed') console.error(`${project.error?.reason}: ${project.error?.message}`);
    process.exit(project.status === 'completed' ? 0 : 1);
  },
  (error: { reason?: string; message: string }) => {
    console.error(`${error.reason}: ${error.message}`);
    process.exit(1);
  },
);

async function run(): Promise<Project> {
  const orchestrator = createOrchestrator();
  const latest = await latestProject(options.folder);
  const cutOff = options.rebuild && latest?.status === 'completed' ? undefined : latest;
  const project = cutOff ? await orchestrator.adopt(cutOff) : await orchestrator.createProject(await newProject());
  const { id, status } = project;
  const after = status === 'clarifying' ? project : await orchestrator.run(id);
  if (after.status !== 'clarifying') return after;
  const answers = openClarifications(after).map(({ id: clarificationId, recommended: value }) => ({
    clarificationId,
    value,
    how: 'assumed' as const,
  }));
  return orchestrator.resumeAfterClarification(id, answers);
}

async function newProject() {
  const { folder, spec, endpoint } = options;
  const name = basename(spec);
  const model = endpoint ? 'openai:scripted' : 'built-in';
  return { spec: snapshotOf(spec, name, await readFile(spec, 'utf8')), folder, model };
}

function createOrchestrator(): PipelineOrchestrator {
  const { endpoint = '' } = options;
  const open = async (id: string) =>
    id === 'built-in' ? undefined : openAiModel('scripted', { baseUrl: endpoint, idleTimeout: 10_000 });
  const models = { source: { open }, parallel: () => 4 };
  return new PipelineOrchestrator({
    bus: new EventBus(logger),
    clock: { now: Date.now },
    logger,
    isTrusted: () => true,
    newId: () => newRunId(Date.now(), Math.random),
    store: deadly(createProjectStore(logger, 'in a test')),
    agents: {
      specAnalysis: new SpecAnalysisAgent(models),
      coding: new CodingAgent({
        models,
        buffers: { textOf: () => undefined, replace: async () => false },
        person: nobodyAsked,
        testApart: async () => undefined,
        gatherEvidence: async () => ({ items: [] }),
      }),
      devops: {
        phase: 'deployment',
        run: () => Promise.reject(new Error('Nothing is deployed here.')),
      },
    },
  });
}

/** Around the journal: what it has written is on the disk, and nothing after it happens. */
function deadly(store: ProjectStore): ProjectStore {
  let records = 0;
  const openJournal = async (folder: string, projectId: string): Promise<Journal> => {
    const journal = await store.openJournal(folder, projectId);
    return {
      size: () => journal.size(),
      read: () => journal.read(),
      sync: () => journal.sync(),
      close: () => journal.close(),
      append: async (event) => {
        await journal.append(event);
        if (++records === options.killAfterRecord) process.kill(process.pid, 'SIGKILL');
        if (records === options.waitAtRecord) await waitForParent();
      },
    };
  };
  return { ...store, openJournal };
}

async function waitForParent(): Promise<void> {
  const told = once(process, 'message');
  process.send?.('waiting');
  await told;
  process.disconnect();
  if (options.thenAsUser === undefined) return;
  process.setgid?.(options.thenAsUser);
  process.setuid?.(options.thenAsUser);
}

function dieInWrite(number: number): void {
  const { renameSync } = fs;
  let renames = 0;
  fs.renameSync = (from, to) => {
    if (++renames === number) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}

/** As a disk does that is full: an empty file is made, and nothing goes into it. */
function failInWrite({ from, code }: NonNullable<ScriptedBuild['failInWrite']>): void {
  const { writeFileSync } = fs;
  const { writeFile } = fs.promises;
  let files = 0;
  const fault = () => Object.assign(new Error(`${code}: scripted`), { code });
  fs.writeFileSync = (...words) => {
    if (++files < from) return writeFileSync(...words);
    if (code === 'ENOSPC') writeFileSync(words[0], '', words[2]);
    throw fault();
  };
  fs.promises.writeFile = async (...words) => {
    if (++files < from) return writeFile(...words);
    throw fault();
  };
  syncBuiltinESMExports();
}
