/** What our extension costs a window that it is not used in: time, size, and that nothing heavy is loaded. */
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser';
import { runInHost } from '../support/hostRun';
import { repositoryRoot, temporaryFolder } from '../support/paths';
import { startVSCodeServer } from '../support/vscodeServer';
import type { ActivationMeasurement } from './activationHost';
import { writeEmptyExtensions } from './emptyExtensions';
import { type Figure, median } from './figure';

const windows = 5;

export async function measureActivation(): Promise<readonly Figure[]> {
  const measurements = await measureInWindows();
  const heavy = new Set(measurements.flatMap(({ loadedBundles }) => loadedBundles));
  heavy.delete('extension.js');
  const size = (await stat(join(repositoryRoot, 'dist', 'extension.js'))).size;
  const ratios = measurements.map(({ whole, emptyWhole }) => whole / emptyWhole);
  const times = measurements.map(({ load, activate }) => load + activate);
  console.error(`load and activate: ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  return [
    { name: 'activation over that of an empty extension, median', value: median(ratios), unit: '×', limit: 3 },
    { name: 'size of extension.js', value: size / 1024, unit: 'KB', limit: 100 },
    { name: ['other bundles loaded', ...heavy].join(' '), value: heavy.size, unit: 'files', limit: 0 },
  ];
}

/** One server, one window after another: each has an extension host of its own. */
async function measureInWindows(): Promise<ActivationMeasurement[]> {
  const folder = await temporaryFolder('activation');
  const resultsFile = join(folder, 'measurement.json');
  const server = await startVSCodeServer({
    extensions: await writeEmptyExtensions(folder),
    forHostRuns: true,
    environment: { BUILD_FROM_SPEC_BENCH_RESULTS: resultsFile },
  });
  // The window has no folder, so that nothing in it could activate the extension earlier.
  const developmentPaths = [repositoryRoot];
  try {
    const browser = await launchBrowser();
    try {
      const measurements: ActivationMeasurement[] = [];
      for (let window = 0; window < windows; window++) {
        measurements.push(
          await measureOnce(() => runInHost({ server, browser, developmentPaths, testsPath }), resultsFile),
        );
      }
      return measurements;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const testsPath = join(repositoryRoot, 'out', 'test', 'bench', 'activationHost.js');

async function measureOnce(run: () => Promise<number>, resultsFile: string): Promise<ActivationMeasurement> {
  await rm(resultsFile, { force: true });
  await run();
  const result = JSON.parse(await readFile(resultsFile, 'utf8')) as ActivationMeasurement | { readonly error: string };
  if ('error' in result) throw new Error(`The activation could not be measured: ${result.error}`);
  return result;
}
