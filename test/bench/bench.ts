/** `node out/test/bench/bench.mjs [PART…] [--json]`: measures these parts, or all; exit code 1 if a figure is over its limit. */
import { parseArgs } from 'node:util';
import { measureActivation } from './activation';
import { measureEngine } from './engine';
import { type Figure, formatFigures, type ReportedFigure, reportFigure } from './figure';

/** A new part is a file that exports such a function, and a line here. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  activation: measureActivation,
  engine: measureEngine,
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const reported: ReportedFigure[] = [];
  for (const [part, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(part)) continue;
    const figures = (await measure()).map((figure) => reportFigure(part, figure));
    if (values.json) for (const figure of figures) console.log(JSON.stringify(figure));
    reported.push(...figures);
  }
  if (!values.json) console.log(formatFigures(reported));
  return reported.every(({ ok }) => ok) ? 0 : 1;
}
