/** Evidence: installs, type checks, builds, tests and opens the generated app, and says of each what came out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentContext } from '../pipeline/ports';
import type { Evidence, EvidenceId, EvidenceItem } from '../pipeline/schema/build';
import { complaintAboutFolder } from '../pipeline/usableFolder';
import { runAppTests } from './appTests';
import { toolEnvironment } from './environment';
import { install } from './install';
import { complaintAboutMachine, complaintAboutPackage } from './machine';
import { runScript } from './npm';
import type { ToolOptions, ToolResult } from './runTool';
import { type Serve, smokeRun } from './smoke';
import { checkTypes } from './typeCheck';

export interface VerifyOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly serve: Serve;
  readonly env: NodeJS.ProcessEnv;
  /** Paths within the app of what earlier builds left there and the app has no use for: they are neither checked nor tested. */
  readonly leftOut?: readonly string[];
}

/** In the order in which they are gathered. */
export const evidenceLabels: Readonly<Record<EvidenceId, string>> = {
  install: 'Install',
  typeCheck: 'Type Check',
  build: 'Build',
  tests: 'Tests',
  smoke: 'Pages',
};
const order: readonly EvidenceId[] = ['install', 'typeCheck', 'build', 'tests', 'smoke'];

type Outcome = Pick<EvidenceItem, 'status' | 'log'> & Partial<EvidenceItem>;

/**
 * Type check, build and tests are independent: one that fails does not hide what the next would say. Only an install
 * that fails leaves nothing to do, and only a build that fails leaves no pages to open.
 * @throws PipelineError `cancelled`
 */
export async function verify(options: VerifyOptions, context: AgentContext): Promise<Evidence> {
  const items: EvidenceItem[] = [];
  for (const [done, id] of order.entries()) {
    context.progress({
      current: evidenceLabels[id],
      done,
      total: order.length,
      stage: 'evidence',
      evidence: [...items],
    });
    const started = context.clock.now();
    const outcome = earlierFailure(id, items) ?? (await gather(id, options, context));
    items.push({ id, milliseconds: context.clock.now() - started, ...outcome });
  }
  context.progress({ current: '', done: order.length, total: order.length, stage: 'evidence', evidence: items });
  return { items };
}

function earlierFailure(id: EvidenceId, items: readonly EvidenceItem[]): Outcome | undefined {
  const needed: readonly EvidenceId[] = id === 'install' ? [] : id === 'smoke' ? ['install', 'build'] : ['install'];
  const missing = items.find((item) => needed.includes(item.id) && item.status !== 'passed');
  if (!missing) return undefined;
  const because = missing.skippedBecause ?? 'earlier';
  return {
    status: 'skipped',
    skippedBecause: because,
    message: `Skipped: ${evidenceLabels[missing.id]} did not pass.`,
    log: '',
  };
}

async function gather(id: EvidenceId, options: VerifyOptions, context: AgentContext): Promise<Outcome> {
  const tool = toolOptions(options, context);
  switch (id) {
    case 'install':
      return gatherInstall(tool);
    case 'typeCheck':
      return ofTool(id, await checkTypes(tool, options.leftOut ?? []));
    case 'build':
      return ofTool(id, await runScript('build', [], tool));
    case 'tests':
      return gatherTests(tool, options);
    case 'smoke':
      return gatherSmoke(options, context.signal);
  }
}

async function gatherInstall(tool: ToolOptions): Promise<Outcome> {
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

async function gatherTests(tool: ToolOptions, { leftOut = [] }: VerifyOptions): Promise<Outcome> {
  const { result, tests, note } = await runAppTests(tool, leftOut);
  const outcome = ofTool('tests', result);
  const message = [outcome.message, note].filter(Boolean).join(' ');
  return { ...outcome, ...(message && { message }), ...(tests && { tests: [...tests] }) };
}

async function gatherSmoke({ folder, serve }: VerifyOptions, signal: AbortSignal): Promise<Outcome> {
  if (!existsSync(join(folder, 'dist', 'index.html'))) {
    return { status: 'failed', message: 'Pages failed: the build made no dist/index.html.', log: '' };
  }
  const { problems, checked } = await smokeRun(folder, serve, signal);
  const log = checked
    .map((path) => `${path} ${problems.some((text) => text.startsWith(`${path} `)) ? 'failed' : 'ok'}`)
    .join('\n');
  if (problems.length === 0) return { status: 'passed', log };
  return { status: 'failed', message: `Pages failed: ${problems.join(' ')}`, log: [log, ...problems].join('\n') };
}

function unavailable(message: string, log = message): Outcome {
  return { status: 'skipped', skippedBecause: 'machine', message, log };
}

function ofTool(id: EvidenceId, { exitCode, output, timedOut }: ToolResult): Outcome {
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

function toolOptions({ folder, env }: VerifyOptions, { signal, logger }: AgentContext): ToolOptions {
  const onOutput = (text: string) => {
    for (const line of text.split(/\r?\n/)) if (line.trim()) logger.info(`  ${line}`);
  };
  return { cwd: folder, env: toolEnvironment(env), signal, onOutput, timeout: 5 * 60_000 };
}
