/** Whether this machine has what evidence needs: npm, and Node.js in a version that the app's tools run on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { z } from 'zod';
import { runNpm } from './npm';
import { runTool, type ToolOptions } from './runTool';

/** What is wrong with the app's own package files, as what to do about it; undefined when they can be read. */
export async function complaintAboutPackage(folder: string): Promise<string | undefined> {
  for (const name of ['package.json', 'package-lock.json']) {
    try {
      JSON.parse(await readFile(join(folder, name), 'utf8'));
    } catch (error) {
      const problem = error instanceof SyntaxError ? 'is not valid JSON' : 'is missing';
      return `${name} ${problem}. Restore it, then verify again.`;
    }
  }
  return undefined;
}

/** Why evidence can't be had on this machine, as what to do about it; undefined when it can. The app's own package.json says which Node.js. */
export async function complaintAboutMachine(options: ToolOptions): Promise<string | undefined> {
  return complaintAboutTools(await neededNode(options.cwd), options);
}

/** The same of a range of versions of Node.js, before there is an app. */
export async function complaintAboutTools(range: string, options: ToolOptions): Promise<string | undefined> {
  const needed = `Node.js ${minVersion(range)?.version ?? range} or newer`;
  const node = await runTool('node', ['--version'], options);
  if (node.notFound) return `Node.js was not found. Install ${needed}, then verify again.`;
  const version = node.output.trim();
  if (!satisfies(version, range)) {
    return `Node.js ${version} does not run this app's tools. Install ${needed}, then verify again.`;
  }
  const npm = await runNpm(['--version'], options);
  if (npm.notFound || npm.exitCode !== 0) return 'npm was not found. Install Node.js, then verify again.';
  return undefined;
}

const packageSchema = z.object({ engines: z.object({ node: z.string() }).optional() });

/** The range that the app's own package.json names; any version where it names none. */
async function neededNode(folder: string): Promise<string> {
  const found = packageSchema.safeParse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  return found.data?.engines?.node ?? '*';
}
