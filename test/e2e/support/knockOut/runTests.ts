/** Runs the tests of many variants of an app with one installation and in one process. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import type { TestResult } from '../../../../src/pipeline/schema/build';
import { install } from '../../../../src/verify/install';
import { reportedTests } from '../../../../src/verify/testReport';
import { temporaryFolder } from '../../../support/paths';
import type { AppFiles, KnockOut } from './knockOuts';

export interface Results {
  /** Of the whole app, of its tests that quote any of the sentences. */
  readonly whole: readonly TestResult[];
  /** Of each knock-out, in the same order. */
  readonly variants: readonly (readonly TestResult[])[];
}

export async function runTests(whole: AppFiles, knockOuts: readonly KnockOut[]): Promise<Results> {
  const folder = await temporaryFolder('knock-out');
  try {
    await write(folder, whole);
    await installIn(folder);
    const sentences = knockOuts.flatMap((one) => one.sentences);
    const tests = testsOf(whole, sentences);
    for (const [index, { files, sentences: own, test }] of knockOuts.entries()) {
      const wanted = test === undefined ? testsOf(files, own) : [test];
      await write(join(folder, placeOf(index)), reached(files, ['src/kit/testing/setup.ts', ...wanted]));
      tests.push(...wanted.map((path) => `${placeOf(index)}${path}`));
    }
    const all = await run(folder, tests, sentences);
    return {
      whole: all.filter(({ path }) => !path.startsWith('src/variants/')),
      variants: knockOuts.map((_, index) => all.filter(({ path }) => path.startsWith(placeOf(index)))),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function placeOf(index: number): string {
  return `src/variants/${index}/`;
}

/** The test files that quote one of the sentences. */
function testsOf(files: AppFiles, sentences: readonly string[]): string[] {
  const isQuoting = (text: string) => sentences.some((sentence) => text.replaceAll('\\', '').includes(sentence));
  return [...files].filter(([path, text]) => /\.test\.tsx?$/.test(path) && isQuoting(text)).map(([path]) => path);
}

/** Of the files those that some of them import, and these in turn. */
function reached(files: AppFiles, from: readonly string[]): AppFiles {
  const found = new Map<string, string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = files.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, text);
    for (const [, name = ''] of text.matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)) {
      const base = posix.join(posix.dirname(path), name);
      waiting.push(base, `${base}.ts`, `${base}.tsx`);
    }
  }
  return found;
}

async function write(folder: string, files: AppFiles): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function installIn(cwd: string): Promise<void> {
  const { signal } = new AbortController();
  const result = await install({ cwd, env: process.env, signal, onOutput: () => undefined, timeout: 120_000 });
  if (result.exitCode !== 0) throw new Error(result.output);
}

/** Ends with an error where tests fail, as they should: what counts is the report. */
async function run(
  folder: string,
  files: readonly string[],
  sentences: readonly string[],
): Promise<readonly TestResult[]> {
  const names = sentences.map((sentence) => sentence.replaceAll(/[^\p{L} ]/gu, '.')).join('|');
  const { value, tests } = await reportedTests(folder, async (report) => {
    const words = ['run', '--reporter=json', `--outputFile=${report}`, `--testNamePattern=${names}`, ...files];
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    return promisify(execFile)(process.execPath, [vitest, ...words], { cwd: folder }).catch((error: Error) => error);
  });
  if (!tests) throw new Error(`The tests of the apps have no result: ${value instanceof Error ? value.message : ''}`);
  return tests.filter(({ status }) => status !== 'skipped');
}
