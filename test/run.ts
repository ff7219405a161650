/**
 * `node out/test/run.mjs [unit] [host] [e2e] [--grep TEXT] [--long] [--times N]`: runs these groups of tests, or all; the counts are
 * the last line. `--long` tries more, with new seeds; `--times` runs everything as often as that.
 */
import { spawn } from 'node:child_process';
import { glob, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runHostTests } from './support/hostTests';
import { longRunsVariable } from './support/longRuns';
import { atExit } from './support/processes';
import { withSharedPackages } from './support/sharedPackages';
import { addCounts, countOfGroup, formatCount, noTests, readResults, type TestCount } from './support/testResults';

/** Of the tests in a browser, those that start no VS Code. They keep the processor busy while those in VS Code wait for it, and the other way round. */
const withoutVSCode = /^(apps|calendar|cli\w*|csv|disk|figures|kill|lists|modelApps|offline)\.test/;

const groups = {
  unit: (resultsFile: string, grep?: string) => runMochaGroup({ folder: 'unit', timeout: 10_000, resultsFile, grep }),
  host: (resultsFile: string, grep?: string) => runHostTests({ resultsFile, grep }),
  e2e: runSideBySide,
};
type Group = keyof typeof groups;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { grep: { type: 'string' }, long: { type: 'boolean' }, times: { type: 'string', default: '1' } },
  });
  const names = Object.keys(groups) as Group[];
  const unknown = positionals.filter((name) => !names.includes(name as Group));
  if (unknown.length > 0) {
    console.error(`Unknown group: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
    return 2;
  }
  Object.assign(process.env, await withSharedPackages(), values.long && { [longRunsVariable]: '1' });
  const chosen = names.filter((name) => positionals.length === 0 || positionals.includes(name));
  return runAll(Array<Group[]>(Number(values.times)).fill(chosen).flat(), values.grep);
}

async function runAll(chosen: readonly Group[], grep?: string): Promise<number> {
  let total = noTests;
  const summary: string[] = [];
  for (const name of chosen) {
    const start = performance.now();
    const count = await runGroup(name, grep);
    total = addCounts(total, count);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    summary.push(`${name.padEnd(5)}${seconds.padStart(7)} s  ${formatCount(count)}`);
  }
  if (total.passed + total.failed === 0) summary.push('No test ran.');
  console.log(`\n${[...summary, formatCount(total)].join('\n')}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runGroup(name: Group, grep?: string): Promise<TestCount> {
  console.log(`\n== ${name}`);
  const resultsFile = join('out', 'test-results', `${name}.json`);
  await rm(resultsFile, { force: true });
  let crashed = false;
  try {
    await groups[name](join(process.cwd(), resultsFile), grep);
  } catch (error) {
    crashed = true;
    console.error((error as Error).message);
  }
  return countOfGroup(await readResults(resultsFile), crashed);
}

interface MochaGroup {
  readonly folder: 'unit' | 'e2e';
  readonly timeout: number;
  readonly resultsFile: string;
  readonly grep?: string | undefined;
  /** Of the names of the files; all if left out. */
  readonly only?: (name: string) => boolean;
  /** Its report comes when it is complete, so that it is not mixed with another. */
  readonly reportsAtEnd?: boolean;
}

async function runSideBySide(resultsFile: string, grep?: string): Promise<void> {
  const halves = [true, false].map((isInVSCode) => ({
    folder: 'e2e' as const,
    timeout: 120_000,
    resultsFile: resultsFile.replace('.json', isInVSCode ? '-vscode.json' : '-rest.json'),
    grep,
    only: (name: string) => withoutVSCode.test(name) !== isInVSCode,
    reportsAtEnd: !isInVSCode,
  }));
  await Promise.all(halves.map((half) => rm(half.resultsFile, { force: true })));
  const ends = await Promise.allSettled(halves.map(runMochaGroup));
  const results = await Promise.all(halves.map((half) => readResults(half.resultsFile)));
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
  const files: string[] = [];
  for await (const file of glob(`out/test/${folder}/**/*.test.mjs`)) {
    if (only?.(basename(file)) ?? true) files.push(join(process.cwd(), file));
  }
  const script = join('out', 'test', 'support', 'executables', 'runMochaFiles.mjs');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', script, resultsFile, String(timeout), grep, ...files.sort()],
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
