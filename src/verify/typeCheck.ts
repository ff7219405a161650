/** Checks the app's types, without what is left out of the checks. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runScript } from './npm';
import type { ToolOptions, ToolResult } from './runTool';

/** Among what is kept for this machine only, so that none of the app's own files has to change for the checks. */
const place = '.build-from-spec/runs/checks.tsconfig.json';

/** The compiler takes no list of files to leave out, only settings: these are the app's but for the list. */
export async function checkTypes(tool: ToolOptions, leftOut: readonly string[]): Promise<ToolResult> {
  if (leftOut.length === 0) return runScript('check', [], tool);
  const path = join(tool.cwd, place);
  await mkdir(dirname(path), { recursive: true });
  const settings = { extends: '../../tsconfig.json', exclude: leftOut.map((each) => `../../${each}`) };
  await writeFile(path, JSON.stringify(settings));
  try {
    return await runScript('check', ['--project', place], tool);
  } finally {
    await rm(path, { force: true });
  }
}
