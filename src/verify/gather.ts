/** What each step of the evidence comes to. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceId, EvidenceItem } from '../pipeline/schema/build';
import { complaintAboutFolder } from '../pipeline/usableFolder';
import { runAppTests } from './appTests';
import { install } from './install';
import { complaintAboutMachine, complaintAboutPackage } from './machine';
import type { ToolOptions, ToolResult } from './runTool';
import { type Serve, smokeRun } from './smoke';

export type Outcome = Pick<EvidenceItem, 'status' | 'log'> & Partial<EvidenceItem>;

export const evidenceLabels: Readonly<Record<EvidenceId, string>> = {
  install: 'Install',
  typeCheck: 'Type Check',
  build: 'Build',
  tests: 'Tests',
  smoke: 'Pages',
};

export async function gatherInstall(tool: ToolOptions): Promise<Outcome> {
  const unusable = complaintAboutFolder(tool.cwd);
  if (unusable) return unavailable(unusable);
  const broken = await complaintAboutPackage(tool.cwd);
  if (broken) return { status: 'failed', message: broken, log: broken };
  const complaint = await complaintAboutMachine(tool);
  if (complaint) return unavailable(complaint);
  const result = await install(tool);
  if (result.offline)
    return unavailable(
      "Couldn't reach the npm registry. Your files are kept. Verify again when you are online.",
      result.output,
    );
  return ofTool('install', result);
}

export async function gatherTests(tool: ToolOptions, leftOut: readonly string[]): Promise<Outcome> {
  const { result, tests, note } = await runAppTests(tool, leftOut);
  const outcome = ofTool('tests', result);
  const message = [outcome.message, note].filter(Boolean).join(' ');
  return { ...outcome, ...(message && { message }), ...(tests && { tests: [...tests] }) };
}

/** `built`: absolute path of what the build has made. */
export async function gatherSmoke(built: string, serve: Serve, signal: AbortSignal): Promise<Outcome> {
  if (!existsSync(join(built, 'index.html'))) {
    return { status: 'failed', message: 'Pages failed: the build made no index.html.', log: '' };
  }
  const { problems, checked } = await smokeRun(built, serve, signal);
  const log = checked
    .map((path) => `${path} ${problems.some((text) => text.startsWith(`${path} `)) ? 'failed' : 'ok'}`)
    .join('\n');
  if (problems.length === 0) return { status: 'passed', log };
  return { status: 'failed', message: `Pages failed: ${problems.join(' ')}`, log: [log, ...problems].join('\n') };
}

function unavailable(message: string, log = message): Outcome {
  return { status: 'skipped', skippedBecause: 'machine', message, log };
}

export function ofTool(id: EvidenceId, { exitCode, output, timedOut }: ToolResult): Outcome {
  const log = output.trim().slice(-16_000);
  if (exitCode === 0) return { status: 'passed', log };
  const label = sentenceCase(evidenceLabels[id]);
  if (timedOut) return { status: 'failed', message: `${label} took longer than five minutes and was stopped.`, log };
  const count = countOf(id, log);
  return { status: 'failed', message: count ? `${label} failed: ${count}` : `${label} failed. The log says why.`, log };
}

function countOf(id: EvidenceId, log: string): string | undefined {
  const counted = (n: number, what: string) => (n > 0 ? `${n} ${what}${n === 1 ? '' : 's'}` : undefined);
  if (id === 'typeCheck') return counted(log.match(/\berror TS\d+/g)?.length ?? 0, 'error');
  if (id === 'tests') return counted(Number(/Tests\s+(\d+) failed/.exec(log)?.[1] ?? 0), 'test');
  return undefined;
}

function sentenceCase(label: string): string {
  return label.charAt(0) + label.slice(1).toLowerCase();
}
