/** Starts scripted builds, and looks at what they leave in an app's folder. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import type { ScriptedBuild } from './executables/scriptedBuild';
import { JournalReader } from './journalReader';
import type { Exchange } from './modelServer';
import { repositoryRoot } from './paths';
import { askedFor } from './recordedModel';

export interface BuildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error: string;
}

const script = join(repositoryRoot, 'out', 'test', 'support', 'executables', 'scriptedBuild.mjs');

export function startScriptedBuild(options: ScriptedBuild) {
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let error = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  const ended = new Promise<BuildEnd>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, error })),
  );
  /** Resolves when the build waits; see `waitAtRecord`. */
  const waiting = once(child, 'message');
  return { child, ended, waiting, goOn: () => child.send('go on') };
}

export function scriptedBuild(options: ScriptedBuild): Promise<BuildEnd> {
  return startScriptedBuild(options).ended;
}

/** Every file of the app and of what is kept beside it, but for what belongs to one run: the runs' folder and their ids. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^\.build-from-spec\/(runs|lock)/.test(path))
    .sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path), 'latin1')));
  return Object.fromEntries(
    paths.map((path, index) => [path, inAnyOrder(path, (contents[index] ?? '').replace(/"run":"[^"]*"/g, '"run":""'))]),
  );
}

/** Where these lie; the order of their lines is that in which the files were ready. */
export const originalsPath = '.build-from-spec/originals.ndjson';

function inAnyOrder(path: string, text: string): string {
  return path === originalsPath ? text.split('\n').sort().join('\n') : text;
}

/** Paths of what is half written. */
export async function temporaryFilesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.tmp'));
}

export function eventsIn(folder: string): Promise<PipelineEvent[]> {
  return new JournalReader(folder).next();
}

/**
 * Of files that the journal told of before nothing is requested again, and of those under way at most once; no question is answered
 * twice. `asked`: how many of the exchanges were before.
 */
export function assertNothingTwice(
  before: readonly PipelineEvent[],
  after: readonly PipelineEvent[],
  exchanges: readonly Exchange[],
  asked: number,
): void {
  const requests = exchanges.map(({ body }) => askedFor(body));
  const written = before.flatMap((event) => (event.type === 'file_generated' && event.model ? [event.path] : []));
  assert.deepEqual(
    requests.slice(asked).filter((path) => written.includes(path)),
    [],
    'requested again although written',
  );
  const often = requests.filter((one) => requests.filter((other) => other === one).length > 2);
  assert.deepEqual(often, [], 'requested more than once more');
  const answered = after.flatMap((event) =>
    event.type === 'clarification_answered' ? [event.answer.clarificationId] : [],
  );
  assert.equal(new Set(answered).size, answered.length, 'a question was answered twice');
}
