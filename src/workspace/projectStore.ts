/** What is kept beside an app: journals of its runs, answers, the lock, and facts about this machine. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { memoryJournal, openFileJournal, readJournal, replay } from '../pipeline/journal';
import type { AnswerCache, Lock, Logger, ProjectStore } from '../pipeline/ports';
import type { Project } from '../pipeline/project';
import { type AnswersFile, answersFileSchema } from '../pipeline/schema/clarification';
import { atomicWrite, isMissing } from './atomicWrite';
import { readJsonFile, writeJsonFile } from './jsonFile';
import { layoutOf, metaGitattributes, metaGitignore } from './layout';
import { acquireLock } from './lock';
import { makeFolder } from './makeFolder';
import { manifestText } from './manifest';

export function createProjectStore(logger: Logger): ProjectStore {
  return {
    openJournal: async (folder, projectId) => {
      if (folder === '') return memoryJournal();
      await prepare(folder);
      return openFileJournal(join(layoutOf(folder).runs, `${projectId}.ndjson`));
    },
    readAnswers: async (folder): Promise<AnswersFile> => {
      if (folder === '') return {};
      const warn = (problem: Error) => logger.warn('answers.json is not readable and is ignored', problem);
      return (await readJsonFile(layoutOf(folder).answers, answersFileSchema, warn)) ?? {};
    },
    writeAnswers: async (folder, answers) => {
      if (folder === '') return;
      const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
      await writeJsonFile(layoutOf(folder).answers, sorted);
    },
    answerCache,
    clearAnswerCache: async (folder, projectId) => {
      if (folder !== '') await rm(answersFolder(folder, projectId), { recursive: true, force: true });
    },
    lock: async (folder): Promise<Lock> =>
      folder === '' ? { release: async () => undefined } : acquireLock(layoutOf(folder).lock),
  };
}

/**
 * The state of the app's latest run, replayed from its journal; undefined where no run left a readable one.
 * Run ids sort by time (see `newRunId`), so the last file is the latest.
 */
export async function latestProject(folder: string, logger: Logger): Promise<Project | undefined> {
  const names = (await listRuns(folder)).sort().reverse();
  for (const name of names) {
    try {
      const project = replay(await readJournal(join(layoutOf(folder).runs, name)));
      // The folder may have been moved or cloned since: what counts is where it lies now.
      if (project) return { ...project, folder };
    } catch (error) {
      logger.warn(`The journal ${name} was passed over`, error);
    }
  }
  return undefined;
}

/** Time first, so that names sort by it; the tail keeps two runs of one millisecond apart. */
export function newRunId(now: number, random: () => number): string {
  const time = new Date(now).toISOString().replace(/[-:.]/g, '');
  return `${time}-${Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, '0')}`;
}

const localSchema = z.object({ port: z.number().int().optional(), specSource: z.string().optional() }).loose();
export type LocalFacts = z.infer<typeof localSchema>;

/** Facts that hold on this machine only, such as the preview's port. */
export async function readLocalFacts(folder: string): Promise<LocalFacts> {
  return (await readJsonFile(layoutOf(folder).local, localSchema)) ?? {};
}

export async function updateLocalFacts(folder: string, facts: LocalFacts): Promise<void> {
  await writeJsonFile(layoutOf(folder).local, { ...(await readLocalFacts(folder)), ...facts });
}

/** One file an answer, named by the hash of its request. An app without a folder keeps them in memory. */
function answerCache(folder: string, projectId: string): AnswerCache {
  if (folder === '') {
    const answers = new Map<string, string>();
    return { read: async (hash) => answers.get(hash), write: async (hash, text) => void answers.set(hash, text) };
  }
  const pathOf = (hash: string) => join(answersFolder(folder, projectId), hash);
  return {
    read: (hash) => readFile(pathOf(hash), 'utf8').catch(() => undefined),
    write: (hash, text) => atomicWrite(pathOf(hash), text),
  };
}

function answersFolder(folder: string, projectId: string): string {
  return join(layoutOf(folder).runs, `${projectId}.answers`);
}

/** Makes the folder an app of ours: with git's files for what is private, and a manifest by which the editor finds it again. */
async function prepare(folder: string): Promise<void> {
  const { meta, runs, manifest } = layoutOf(folder);
  await makeFolder(runs);
  await writeFile(join(meta, '.gitignore'), metaGitignore);
  await writeFile(join(meta, '.gitattributes'), metaGitattributes);
  // One that is there stays, also when it can't be read: the build will say so, and nothing of it is lost.
  await writeFile(manifest, manifestText({ version: 1, spec: '', files: {} }), { flag: 'wx' }).catch(unlessThere);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function listRuns(folder: string): Promise<string[]> {
  try {
    return (await readdir(layoutOf(folder).runs)).filter((name) => name.endsWith('.ndjson'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
