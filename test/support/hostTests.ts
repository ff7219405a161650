/** Runs the tests in test/host in a VS Code: the desktop one where there is one to be had, else the one from npm. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cacheFolder, repositoryRoot, samplesFolder } from './paths';

/** The oldest version that package.json promises to work with. */
const desktopVersion = '1.105.0';

export interface HostTestOptions {
  /** Where run() in test/host/index.ts writes its results. */
  readonly resultsFile: string;
  readonly grep?: string | undefined;
}

/** Throws if a test failed or VS Code did not come up. BUILD_FROM_SPEC_TEST_VSCODE=desktop or =server forces the choice. */
export async function runHostTests(options: HostTestOptions): Promise<void> {
  const desktop = await useDesktop();
  console.log(`Host tests run in ${desktop ? `desktop VS Code ${desktopVersion}` : 'VS Code from npm'}.`);
  await rm(options.resultsFile, { force: true });
  await runTests({
    vscodeExecutablePath: desktop ? await downloadAndUnzipVSCode(desktopVersion) : await writeStandIn(),
    // The second one gives the tests language models.
    extensionDevelopmentPath: [repositoryRoot, join(repositoryRoot, 'test', 'fixtures', 'modelProvider')],
    extensionTestsPath: join(repositoryRoot, 'out', 'test', 'host', 'index.js'),
    launchArgs: [samplesFolder],
    extensionTestsEnv: {
      BUILD_FROM_SPEC_TEST_RESULTS: options.resultsFile,
      BUILD_FROM_SPEC_TEST_GREP: options.grep ?? '',
    },
  });
}

async function useDesktop(): Promise<boolean> {
  const forced = process.env.BUILD_FROM_SPEC_TEST_VSCODE;
  if (forced === 'desktop' || forced === 'server') return forced === 'desktop';
  if (forced) throw new Error(`BUILD_FROM_SPEC_TEST_VSCODE is "${forced}"; it can be "desktop" or "server".`);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasDisplay && (await answersSoon('https://update.code.visualstudio.com/api/releases/stable'));
}

/** The download itself would try for a long time on a machine without network. */
function answersSoon(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** An executable that runs executables/vscodeStandIn.ts with the Node that runs us. */
async function writeStandIn(): Promise<string> {
  const script = join(repositoryRoot, 'out', 'test', 'support', 'executables', 'vscodeStandIn.mjs');
  const command = `"${process.execPath}" --enable-source-maps "${script}"`;
  await mkdir(cacheFolder, { recursive: true });
  if (process.platform === 'win32') {
    const file = join(cacheFolder, 'vscode-stand-in.cmd');
    await writeFile(file, `@${command} %*\r\n`);
    return file;
  }
  const file = join(cacheFolder, 'vscode-stand-in');
  await writeFile(file, `#!/bin/sh\nexec ${command} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
