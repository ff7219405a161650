/** A real VS Code with its extension host, served on loopback to a browser; each one with data and extensions of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { patience } from './eventually';
import { openSideDoor } from './frontDoor';
import { repositoryRoot, temporaryFolder } from './paths';
import { atExit, killTree, listProcesses, stopProcessTree } from './processes';
import { fetchVSCodeServer } from './vscodeDownload';

export interface VSCodeServerOptions {
  /** Restricted Mode and its questions; `off` (the default) trusts every folder. */
  readonly workspaceTrust?: 'on' | 'off';
  /** Added to our environment for the server and so for the extension host; undefined takes a variable out. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Of the machine that the server runs on, where settings of machine scope are read from; others hold, too. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of extensions to have installed, each by a link. This repository's if left out. */
  readonly extensions?: readonly string[];
  /** Packaged extensions to install, as a user would have them: paths of .vsix files. */
  readonly install?: readonly string[];
  /** Lets a window run a test bundle in its extension host (hostRun.ts). Such a window shows no notifications. */
  readonly forHostRuns?: boolean;
  /** 0 (the default) takes any free one. */
  readonly port?: number;
}

export class VSCodeServer {
  private readonly child: ChildProcess;
  /** Where the server keeps its data: settings, logs, state, extensions. */
  readonly folder: string;
  private readonly forget: () => void;
  /** "127.0.0.1:41234" */
  readonly authority: string;

  constructor(
    child: ChildProcess,
    folder: string,
    port: number,
    private readonly sideDoor: { close(): void },
    forget: () => void,
  ) {
    this.child = child;
    this.folder = folder;
    this.forget = forget;
    this.authority = `127.0.0.1:${port}`;
  }

  /** Ends the extension hosts of all windows, as a crash would. Outside Windows only. */
  async killExtensionHosts(): Promise<number> {
    const processes = await listProcesses();
    const hosts = processes.filter(
      ({ parent, command }) => parent === this.child.pid && command.includes('--type=extensionHost'),
    );
    for (const { pid } of hosts) process.kill(pid, 'SIGKILL');
    return hosts.length;
  }

  /** Copies what the server and its extension hosts have logged. */
  copyLogs(folder: string): Promise<void> {
    return cp(join(this.folder, 'server', 'data', 'logs'), folder, { recursive: true, force: true }).catch(
      () => undefined,
    );
  }

  async stop(): Promise<void> {
    this.forget();
    await stopProcessTree(this.child);
    this.sideDoor.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function startVSCodeServer(options: VSCodeServerOptions = {}): Promise<VSCodeServer> {
  const serverFolder = await fetchVSCodeServer();
  const folder = await temporaryFolder('vscode');
  try {
    await writeSettings(folder, options.settings ?? {});
    await linkExtensions(folder, options.extensions ?? [repositoryRoot]);
    for (const vsix of options.install ?? []) await installExtension(serverFolder, folder, vsix);
    return await start(serverFolder, folder, options);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function start(serverFolder: string, folder: string, options: VSCodeServerOptions): Promise<VSCodeServer> {
  const args = [
    ...commonArguments(folder),
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--telemetry-level=off',
    // Makes the page obey the paths of extensions and tests in its address, and hold back every notification.
    ...(options.forHostRuns ? ['--enable-smoke-test-driver'] : []),
    ...(options.workspaceTrust === 'on' ? [] : ['--disable-workspace-trust']),
  ];
  const sideDoor = await openSideDoor();
  const child = spawn(process.execPath, ['out/server-main.js', ...args], {
    cwd: serverFolder,
    env: serverEnvironment({ VSCODE_PROXY_URI: sideDoor.template, ...options.environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const forget = atExit(() => killTree(child, 'SIGKILL'));
  try {
    return new VSCodeServer(child, folder, await portOf(child), sideDoor, forget);
  } catch (error) {
    forget();
    sideDoor.close();
    await stopProcessTree(child);
    throw error;
  }
}

/** The server says on which port it listens as soon as it does. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((found, reject) => {
    let output = '';
    const fail = (reason: string): void => reject(new Error(`The VS Code server ${reason}. Its output:\n${output}`));
    const timer = setTimeout(() => fail(`did not answer within ${patience / 1000} s`), patience);
    child.stderr?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4_000);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(timer);
      found(Number(port));
    });
  });
}

/** VS Code takes what lies in a folder that has no list of extensions yet for installed. */
async function linkExtensions(folder: string, extensions: readonly string[]): Promise<void> {
  const extensionsFolder = join(folder, 'extensions');
  await mkdir(extensionsFolder);
  for (const [index, extension] of extensions.entries()) {
    await symlink(resolve(extension), join(extensionsFolder, `linked-${index}`), 'junction');
  }
}

async function installExtension(serverFolder: string, folder: string, vsix: string): Promise<void> {
  const args = ['out/server-main.js', ...commonArguments(folder), `--install-extension=${vsix}`];
  await promisify(execFile)(process.execPath, args, { cwd: serverFolder, env: serverEnvironment({}) });
}

function commonArguments(folder: string): string[] {
  return [
    '--accept-server-license-terms',
    `--server-data-dir=${join(folder, 'server')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
  ];
}

/**
 * What a person's shell would give to VS Code: without what npm or another VS Code around us has added, and with the Node that
 * runs us first on the path. VSCODE_CLI keeps VS Code from asking a login shell, which would put the machine's Node there.
 */
function serverEnvironment(additions: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(own), PATH: path, VSCODE_CLI: '1', ...additions };
}

/** Of a window that is connected to a server, as in a remote window, the settings of the machine are the server's. */
async function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await writeJson(join(folder, 'server', 'data', 'User', 'settings.json'), quietSettings);
  await writeJson(join(folder, 'server', 'data', 'Machine', 'settings.json'), settings);
}

async function writeJson(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Nothing that a test did not ask for should open, and the modal dialogs are those of the page. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.layoutControl.enabled': false,
};
