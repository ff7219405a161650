/**
 * `node out/test/run.mjs [unit] [kit] [host] [e2e] [--grep TEXT] [--long] [--times N]`: runs these groups of tests, or all; the counts are
 * the last line. `--long` tries more, with new seeds; `--times` runs everything as often as that.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runHostTests } from './support/hostTests';
import { runKitTests } from './support/kitTests';
import { longRunsVariable } from './support/longRuns';
import { runBrowserTests, runUnitTests } from './support/mochaGroups';
import { withSharedPackages } from './support/sharedPackages';
import { addCounts, countOfGroup, formatCount, noTests, readResults, type TestCount } from './support/testResults';

const groups = {
  unit: runUnitTests,
  kit: runKitTests,
  host: (resultsFile: string, grep?: string) => runHostTests({ resultsFile, grep }),
  e2e: runBrowserTests,
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
  console.log(`\n${[...(total.failures ?? []), ...summary, formatCount(total)].join('\n')}`);
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
