/** Groups of tests in plain Node, each in a process of its own. */
import { spawn } from 'node:child_process';
import { glob, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { atExit } from './processes';
import { addCounts, countOfGroup, readResults } from './testResults';

/** Of the tests in a browser, those that start no VS Code. They keep the processor busy while those in VS Code wait for it, and the other way round. */
const withoutVSCode = /^(apps|calendar|cli\w*|csv|disk|figures|kill|knockOut|lists|modelApps|offline)\.test/;

interface MochaGroup {
  readonly folder: 'unit' | 'e2e';
  readonly timeout: number;
  readonly resultsFile: string;
  readonly grep?: string | undefined;
  /** Of the names of the files; all if left out. */
  readonly only?: (name: string, index: number) => boolean;
  /** Its report comes when it is complete, so that it is not mixed with another. */
  readonly reportsAtEnd?: boolean;
}

/** Unit tests, on both cores. */
export function runUnitTests(resultsFile: string, grep?: string): Promise<void> {
  return runSideBySide(
    resultsFile,
    [0, 1].map((half) => ({
      folder: 'unit',
      timeout: 30_000,
      grep,
      only: (_, index) => index % 2 === half,
    })),
  );
}

/** The tests in a browser: those in VS Code, and the others meanwhile. */
export function runBrowserTests(resultsFile: string, grep?: string): Promise<void> {
  return runSideBySide(
    resultsFile,
    [true, false].map((isInVSCode) => ({
      folder: 'e2e',
      timeout: 120_000,
      grep,
      only: (name) => withoutVSCode.test(name) !== isInVSCode,
    })),
  );
}

/** The first one reports as it goes. */
async function runSideBySide(
  resultsFile: string,
  parts: readonly Omit<MochaGroup, 'resultsFile' | 'reportsAtEnd'>[],
): Promise<void> {
  const halves = parts.map((part, index) => ({
    ...part,
    resultsFile: resultsFile.replace('.json', `-${index + 1}.json`),
    reportsAtEnd: index > 0,
  }));
  await Promise.all(halves.map((half) => rm(half.resultsFile, { force: true })));
  const ends = await Promise.allSettled(halves.map(runMochaGroup));
  const results = await Promise.all(halves.map((half) => readResults(half.resultsFile)));
  for (const end of ends) if (end.status === 'rejected') console.error((end.reason as Error).message);
  const crashed = ends.map(({ status }) => status === 'rejected');
  const counts = results.map((result, index) => countOfGroup(result, crashed[index] ?? false));
  await writeFile(resultsFile, JSON.stringify(counts.reduce(addCounts)));
}

/** Throws if the process that runs the tests ends with another code than 0. */
async function runMochaGroup({
  folder,
  timeout,
  resultsFile,
  grep = '',
  only,
  reportsAtEnd,
}: MochaGroup): Promise<void> {
  const all: string[] = [];
  for await (const file of glob(`out/test/${folder}/**/*.test.mjs`)) all.push(file);
  const files = all
    .sort()
    .filter((file, index) => only?.(basename(file), index) ?? true)
    .map((file) => join(process.cwd(), file));
  const script = join('out', 'test', 'support', 'executables', 'runMochaFiles.mjs');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', script, resultsFile, String(timeout), grep, ...files],
    { stdio: ['inherit', reportsAtEnd ? 'pipe' : 'inherit', 'inherit'] },
  );
  const report: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => report.push(chunk));
  const forget = atExit(() => child.kill());
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...how) => resolve(how));
  });
  forget();
  process.stdout.write(Buffer.concat(report));
  if (code !== 0) throw new Error(`The ${folder} tests ended with ${signal ?? `exit code ${code}`}.`);
}
