/** Runs npm for the app alone. */
import { runTool, type ToolOptions, type ToolResult } from './runTool';

/**
 * From an app inside an npm workspace npm would climb to the workspace's root, and replace what is installed there.
 * @throws PipelineError `cancelled`, as `runTool` does
 */
export function runNpm([command, ...args]: readonly [string, ...string[]], options: ToolOptions): Promise<ToolResult> {
  return runTool('npm', [command, '--no-workspaces', ...args], options);
}

/** Runs a script of the app's package.json; `words` go to the tool that it starts. */
export function runScript(name: string, words: readonly string[], options: ToolOptions): Promise<ToolResult> {
  return runNpm(['run', '--silent', name, ...(words.length > 0 ? ['--', ...words] : [])], options);
}
