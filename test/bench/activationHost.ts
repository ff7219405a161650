/** Runs in an extension host in which our extension is not active yet, activates it, and writes down what that cost. */
import { writeFile } from 'node:fs/promises';
import Module from 'node:module';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';

export interface ActivationMeasurement {
  /** Milliseconds to read, compile and run the bundle that package.json names. */
  readonly load: number;
  /** Milliseconds until what `activate()` returned is there. */
  readonly activate: number;
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
  const extension = vscode.extensions.getExtension('build-from-spec.build-from-spec');
  if (!extension) throw new Error('The extension is not there.');
  if (extension.isActive) throw new Error('Something activated the extension before the measurement.');
  const main = vscode.Uri.joinPath(extension.extensionUri, extension.packageJSON.main).fsPath;
  const times = timeLoading(main);
  await extension.activate();
  if (times.load === undefined || times.activate === undefined) throw new Error(`${main} was not loaded.`);
  // A round trip to the window: what activate() left running gets its turn, and would load then.
  await vscode.commands.getCommands(true);
  const loaded = Object.keys(require.cache).filter((file) => dirname(file) === dirname(main));
  return { load: times.load, activate: times.activate, loadedBundles: loaded.map((file) => basename(file)) };
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
