/** Runs in an extension host in which our extension is not active yet, activates it after empty ones, and writes down what each cost. */
import { writeFile } from 'node:fs/promises';
import Module from 'node:module';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { emptyExtensions } from './emptyExtensions';

export interface ActivationMeasurement {
  /** Milliseconds to read, compile and run the bundle that package.json names. */
  readonly load: number;
  /** Milliseconds until what `activate()` returned is there. */
  readonly activate: number;
  /** Milliseconds until VS Code says that it is active, its own messages among them: of ours, and of an extension that does nothing. */
  readonly whole: number;
  readonly emptyWhole: number;
  /** Names of the files in dist/ that are loaded afterwards. */
  readonly loadedBundles: readonly string[];
}

interface ExtensionModule {
  readonly activate: (context: unknown) => unknown;
}

export async function run(): Promise<void> {
  const resultsFile = process.env.BUILD_FROM_SPEC_BENCH_RESULTS;
  if (!resultsFile) throw new Error('BUILD_FROM_SPEC_BENCH_RESULTS is not set.');
  const result = await measure().catch((error: Error) => ({ error: error.message }));
  await writeFile(resultsFile, JSON.stringify(result));
}

async function measure(): Promise<ActivationMeasurement> {
  const [warmUp, empty, ours] = emptyExtensions.concat('build-from-spec.build-from-spec').map(inactive);
  if (!warmUp || !empty || !ours) throw new Error('An extension is missing.');
  // The first one pays for what VS Code itself loads then.
  await timesOf(warmUp);
  const emptyTimes = await timesOf(empty);
  const times = await timesOf(ours);
  // A round trip to the window: what activate() left running gets its turn, and would load then.
  await vscode.commands.getCommands(true);
  const loaded = Object.keys(require.cache).filter((file) => dirname(file) === dirname(mainOf(ours)));
  return { ...times, emptyWhole: emptyTimes.whole, loadedBundles: loaded.map((file) => basename(file)) };
}

function inactive(id: string): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension) throw new Error(`${id} is not there.`);
  if (extension.isActive) throw new Error(`Something activated ${id} before the measurement.`);
  return extension;
}

function mainOf({ extensionUri, packageJSON }: vscode.Extension<unknown>): string {
  return vscode.Uri.joinPath(extensionUri, packageJSON.main).fsPath;
}

async function timesOf(extension: vscode.Extension<unknown>) {
  const main = mainOf(extension);
  const times = timeLoading(main);
  const start = performance.now();
  await extension.activate();
  const whole = performance.now() - start;
  if (times.load === undefined || times.activate === undefined) throw new Error(`${main} was not loaded.`);
  return { load: times.load, activate: times.activate, whole };
}

/** Around `extension.activate()` alone the time of VS Code's own messages between its processes would count as ours. */
function timeLoading(main: string): { load?: number; activate?: number } {
  const times: { load?: number; activate?: number } = {};
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const originalLoad = loader._load;
  loader._load = (request, ...rest) => {
    if (request !== main) return originalLoad(request, ...rest);
    loader._load = originalLoad;
    const start = performance.now();
    const loaded = originalLoad(request, ...rest) as ExtensionModule;
    times.load = performance.now() - start;
    return { ...loaded, activate: (context: unknown) => timeActivation(loaded, context, times) };
  };
  return times;
}

async function timeActivation(
  extension: ExtensionModule,
  context: unknown,
  times: { activate?: number },
): Promise<unknown> {
  const start = performance.now();
  const api = await extension.activate(context);
  times.activate = performance.now() - start;
  return api;
}
