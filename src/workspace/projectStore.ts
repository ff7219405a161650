/** What is kept beside an app: journals of its runs, answers, the lock, and facts about this machine. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PipelineError, toPipelineError } from '../pipeline/errors';
import { memoryJournal, openFileJournal, readJournal } from '../pipeline/journal';
import type { AnswerCache, Lock, Logger, ProjectStore } from '../pipeline/ports';
import type { Project } from '../pipeline/project';
import { replay } from '../pipeline/replay';
import { type AnswersFile, answersFileSchema } from '../pipeline/schema/clarification';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { removeTemporaryFiles } from './appTree';
import { atomicWrite, isMissing } from './atomicWrite';
import { foldSaved } from './foldSaved';
import { readJsonFile, writeJsonFile } from './jsonFile';
import {
  journalEnd,
  layoutOf,
  metaFolderName,
  metaGitattributes,
  metaGitignore,
  structuredSpecPath,
  undoEnd,
  undoFolder,
} from './layout';
import { acquireLock } from './lock';
import { makeFolder } from './makeFolder';
import { manifestText } from './manifest';
import { refuseLinks } from './place';
import { namesIn, readOrNothing } from './reading';

/** `where`: what uses the store, for those who find an app locked by it. */
export function createProjectStore(logger: Logger, where: string): ProjectStore {
  return {
    openJournal: async (folder, projectId) => {
      if (folder === '') return memoryJournal();
      await prepare(folder, projectId);
      return openFileJournal(join(layoutOf(folder).runs, `${projectId}${journalEnd}`));
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
    specBefore,
    readKept: async (folder) =>
      folder === '' ? undefined : readOrNothing(join(folder, structuredSpecPath))?.toString('utf8'),
    foldSaved: async (folder, projectId) => {
      if (folder !== '') await foldSaved(folder, projectId);
    },
    answerCache,
    clearAnswerCache: async (folder, projectId) => {
      if (folder !== '') await rm(answersFolder(folder, projectId), { recursive: true, force: true });
    },
    lock: async (folder): Promise<Lock> => {
      if (folder === '') return { release: async () => undefined };
      refuseLinks(folder, metaFolderName);
      const lock = await acquireLock(layoutOf(folder).lock, where);
      if (lock.tookOver) removeTemporaryFiles(folder);
      return lock;
    },
  };
}

/**
 * The state of the app's latest run, replayed from its journal; undefined where there is none. One that was undone counts only where
 * no run before it has left anything: one that only asked, or failed before its first file, says nothing of what is there.
 * Run ids sort by time (see `newRunId`), so the last file is the latest.
 * @throws PipelineError `journal_damaged`, once: it is set aside; `journal_newer` or `journal_older`
 */
export async function latestProject(folder: string): Promise<Project | undefined> {
  let undone: Project | undefined;
  for (const name of listRuns(folder).sort().reverse()) {
    const project = await projectOf(folder, name.slice(0, -journalEnd.length));
    if (project?.undone && project.skipped.length === 0) undone ??= project;
    else if (project && (!undone || hasLeftSomething(project))) return project;
  }
  return undone;
}

function hasLeftSomething({ files, skipped }: Project): boolean {
  return files.length + skipped.length > 0;
}

/** A damaged journal is for others to complain about: here it only means that nothing is known. */
async function specBefore(folder: string, projectId: string): Promise<StructuredSpec | undefined> {
  if (folder === '') return undefined;
  const earlier = listRuns(folder).filter((name) => name < `${projectId}${journalEnd}`);
  for (const name of earlier.sort().reverse()) {
    const journal = await readJournal(join(layoutOf(folder).runs, name)).catch(() => []);
    const spec = journal.length > 0 ? replay(journal)?.structuredSpec : undefined;
    if (spec) return spec;
  }
  return undefined;
}

/** The run whose files can be taken back; undefined where there is none. Throws as `latestProject` does. */
export async function undoableProject(folder: string): Promise<Project | undefined> {
  const run = namesIn(layoutOf(folder).runs).find((name) => name.endsWith(undoEnd));
  return run === undefined ? undefined : projectOf(folder, run.slice(0, -undoEnd.length));
}

async function projectOf(folder: string, runId: string): Promise<Project | undefined> {
  const path = join(layoutOf(folder).runs, `${runId}${journalEnd}`);
  try {
    const project = replay(await readJournal(path));
    // The folder may have been moved or cloned since: what counts is where it lies now.
    return project && { ...project, folder };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toPipelineError(error).reason === 'journal_damaged' ? await setAside(path, toPipelineError(error)) : error;
  }
}

/** Nothing is deleted: somebody may still want to read it. */
async function setAside(path: string, { userMessage, cause }: PipelineError): Promise<PipelineError> {
  const place = `${path}.damaged-${Date.now()}`;
  await rename(path, place);
  return new PipelineError({
    reason: 'journal_damaged',
    userMessage: `${userMessage} The journal was set aside as ${place}.`,
    cause,
  });
}

/** Time first, so that names sort by it; the tail keeps two runs of one millisecond apart. */
export function newRunId(now: number, random: () => number): string {
  const time = new Date(now).toISOString().replace(/[-:.]/g, '');
  return `${time}-${Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, '0')}`;
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
async function prepare(folder: string, runId: string): Promise<void> {
  const { meta, runs, manifest, base, originals } = layoutOf(folder);
  const ours = [runs, base, originals, answersFolder(folder, runId), undoFolder(folder, runId)];
  refuseLinks(folder, metaFolderName, ...ours.map((path) => relative(folder, path)));
  await makeFolder(runs);
  await ensureFile(join(meta, '.gitignore'), metaGitignore);
  await ensureFile(join(meta, '.gitattributes'), metaGitattributes);
  // One that is there stays, also when it can't be read: the build will say so, and nothing of it is lost.
  await writeFile(manifest, manifestText({ spec: '', files: new Map() }), { flag: 'wx' }).catch(unlessThere);
}

async function ensureFile(path: string, content: string): Promise<void> {
  if (readOrNothing(path)?.toString('utf8') !== content) await atomicWrite(path, content);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function listRuns(folder: string): string[] {
  return namesIn(layoutOf(folder).runs).filter((name) => name.endsWith(journalEnd));
}
