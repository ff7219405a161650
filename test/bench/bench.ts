/** `node out/test/bench/bench.mjs [PART…] [--json]`: measures these parts, or all; exit code 1 if a figure is over its limit. */
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { type Figure, formatFigures, type ReportedFigure, reportFigure } from './figure';

/** A new part is a file that exports such a function, and a line here. Each is loaded only when it is measured. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  app: async () => (await import('./app')).measureApp(),
  activation: async () => (await import('./activation')).measureActivation(),
  change: async () => (await import('./change')).measureChange(),
  engine: async () => (await import('./engine')).measureEngine(),
  deploy: async () => (await import('./deploy')).measureDeploy(),
  reading: async () => (await import('./reading')).measureReading(),
  pipeline: async () => (await import('./pipeline')).measurePipeline(),
  preview: async () => (await import('./preview')).measurePreview(),
  workspace: async () => (await import('./workspace')).measureWorkspace(),
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const wanted = Object.keys(parts).filter((part) => positionals.length === 0 || positionals.includes(part));
  const reported: ReportedFigure[] = [];
  for (const part of wanted) {
    const figures = wanted.length === 1 ? await measureHere(part) : await measureApart(part);
    if (values.json) for (const figure of figures) console.log(JSON.stringify(figure));
    reported.push(...figures);
  }
  if (!values.json) console.log(formatFigures(reported));
  return reported.every(({ ok }) => ok) ? 0 : 1;
}

async function measureHere(part: string): Promise<readonly ReportedFigure[]> {
  return ((await parts[part]?.()) ?? []).map((figure) => reportFigure(part, figure));
}

/** In a process of its own, so that no part pays for what another has loaded. */
async function measureApart(part: string): Promise<readonly ReportedFigure[]> {
  const words = [process.argv[1] ?? '', part, '--json'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1 << 24 }).catch(
    (error: { code?: unknown; stdout: string; stderr: string }) => {
      if (error.code !== 1) throw error;
      return error;
    },
  );
  process.stderr.write(stderr);
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): ReportedFigure => JSON.parse(line));
}
