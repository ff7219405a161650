/** Stands in for the desktop VS Code that @vscode/test-electron starts, where that cannot be downloaded or has no display. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser';
import { runInHost } from '../hostRun';
import { repositoryRoot } from '../paths';
import { reportMark } from '../reportMark';
import { parseStandInArguments } from '../standInArguments';
import { startVSCodeServer } from '../vscodeServer';

const logFile = join(repositoryRoot, 'out', 'test-results', 'host.log');

process.exitCode = await runTests(process.argv.slice(2));

async function runTests(args: readonly string[]): Promise<number> {
  const { workspaceTrust, developmentPaths, ...run } = parseStandInArguments(args);
  // This host finds none of several paths under development, so all but the first are installed.
  const [developed = '', ...extensions] = developmentPaths;
  const server = await startVSCodeServer({ workspaceTrust, extensions, forHostRuns: true });
  try {
    const browser = await launchBrowser();
    try {
      const exitCode = await runInHost({
        ...run,
        developmentPaths: [developed],
        server,
        browser,
        log: await openLog(),
      });
      if (exitCode !== 0)
        console.log(`VS Code ended with exit code ${exitCode}. Everything it logged is in ${logFile}`);
      return exitCode;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** What the tests report is printed; the rest, which VS Code has plenty of, goes to a file. */
async function openLog(): Promise<(line: string) => void> {
  await mkdir(join(repositoryRoot, 'out', 'test-results'), { recursive: true });
  const file = createWriteStream(logFile);
  return (line) => {
    file.write(`${line}\n`);
    if (line.startsWith(reportMark)) console.log(line.slice(reportMark.length));
  };
}
