/** Runs a test bundle inside the extension host of a real VS Code, the way `--extensionTestsPath` does on a desktop. */
import type { Browser, Page } from 'playwright-core';
import { patience, withTimeLimit } from './eventually';
import type { VSCodeServer } from './vscodeServer';

export interface HostRunOptions {
  /** Started with `forHostRuns` and without installed extensions. */
  readonly server: VSCodeServer;
  readonly browser: Browser;
  /** Absolute paths, all of them; no folder opens an empty window. */
  readonly folder?: string;
  readonly developmentPaths: readonly string[];
  /** A CommonJS bundle that exports `run()`. */
  readonly testsPath: string;
  /** Receives each line that is logged in the extension host. */
  readonly log?: (line: string) => void;
  /** Milliseconds after which the run is given up. */
  readonly timeout?: number;
}

/** Returns the exit code: 0 if `run()` resolved, another if it rejected. */
export async function runInHost(options: HostRunOptions): Promise<number> {
  const context = await options.browser.newContext();
  try {
    const page = await context.newPage();
    const exitCode = receiveAutomation(page, options.log ?? (() => undefined));
    await page.goto(hostRunAddress(options), { timeout: patience });
    return await withTimeLimit('the run in VS Code ended', exitCode, options.timeout ?? 300_000);
  } finally {
    await context.close();
  }
}

/** The workbench reports by calling these two functions of its page, if it finds them. */
async function receiveAutomation(page: Page, log: (line: string) => void): Promise<number> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => log(logLine(args)));
  return new Promise((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
  });
}

function logLine(args: unknown): string {
  const parts: unknown[] = Array.isArray(args) ? args : [args];
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}

export function hostRunAddress(
  options: Pick<HostRunOptions, 'folder' | 'developmentPaths' | 'testsPath'> & {
    readonly server: Pick<VSCodeServer, 'authority'>;
  },
): string {
  const { authority } = options.server;
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...options.developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(options.testsPath)],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder) query.set('folder', options.folder);
  return `http://${authority}/?${query}`;
}
