/** Whether this machine has what evidence needs: Node.js in a version that the app's tools run on, and npm. */
import { runTool, type ToolOptions } from './runTool';

/** What Vite 8 asks for in its package.json (engines.node). */
export const neededNode = '20.19, or 22.12 or newer';

/** Why evidence can't be had on this machine, as what to do about it; undefined when it can. */
export async function complaintAboutMachine(options: ToolOptions): Promise<string | undefined> {
  const node = await runTool('node', ['--version'], options);
  if (node.notFound) return `Node.js was not found. Install Node.js ${neededNode}, then verify again.`;
  const version = node.output.trim();
  if (!isSupported(version)) return `Node.js ${version} is too old. Install Node.js ${neededNode}, then verify again.`;
  const npm = await runTool('npm', ['--version'], options);
  if (npm.notFound || npm.exitCode !== 0) return 'npm was not found. Install Node.js, then verify again.';
  return undefined;
}

/** `v22.12.0` and the like. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}
