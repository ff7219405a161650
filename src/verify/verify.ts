/** Evidence: installs, type checks, builds, tests and opens the generated app, and says of each what came out. */
import type { AgentContext } from '../pipeline/ports';
import type { Evidence, EvidenceId, EvidenceItem } from '../pipeline/schema/build';
import { toolEnvironment } from './environment';
import { evidenceLabels, gatherInstall, gatherSmoke, gatherTests, type Outcome, ofTool } from './gather';
import { runScript } from './npm';
import type { ToolOptions } from './runTool';
import type { Serve } from './smoke';
import { stageBuild } from './stageBuild';
import { checkTypes } from './typeCheck';

export interface VerifyOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly serve: Serve;
  readonly env: NodeJS.ProcessEnv;
  /** Paths within the app of what earlier builds left there and the app has no use for: they are neither checked nor tested. */
  readonly leftOut?: readonly string[];
}

/**
 * Type check, build and tests are independent, and run side by side: one that fails does not hide what the others say. Only an install
 * that fails leaves nothing to do, and only a build that fails leaves no pages to open. What was built takes the place of the build
 * before once its types are right, too: until then that one is what people see.
 * @throws PipelineError `cancelled`
 */
export async function verify(options: VerifyOptions, context: AgentContext): Promise<Evidence> {
  const tool = (label: string) => toolOptions(label, options, context);
  const steps = new Steps(context);
  const built = stageBuild(options.folder);
  try {
    if (await steps.gather('install', () => gatherInstall(tool('Install')))) {
      await allSettled([
        steps.gather('typeCheck', async () =>
          ofTool('typeCheck', await checkTypes(tool('Type Check'), options.leftOut ?? [])),
        ),
        steps
          .gather('build', async () => ofTool('build', await runScript('build', built.words, tool('Build'))))
          .then((ok) => ok && steps.gather('smoke', () => gatherSmoke(built.folder(), options.serve, context.signal))),
        steps.gather('tests', () => gatherTests(tool('Tests'), options.leftOut ?? [])),
      ]);
    }
    const items = evidenceIds.map((id) => steps.done.get(id) ?? notRun(id, steps.done));
    if (['typeCheck', 'build'].every((id) => items.find((item) => item.id === id)?.status === 'passed'))
      built.publish();
    steps.report(items);
    return { items };
  } finally {
    built.discard();
  }
}

const evidenceIds: readonly EvidenceId[] = ['install', 'typeCheck', 'build', 'tests', 'smoke'];

/** The steps that are finished and those that run, told as they come and go. */
class Steps {
  readonly done = new Map<EvidenceId, EvidenceItem>();
  private readonly running = new Set<EvidenceId>();

  constructor(private readonly context: AgentContext) {}

  /** Whether it has passed. */
  async gather(id: EvidenceId, step: () => Promise<Outcome>): Promise<boolean> {
    const { clock } = this.context;
    const started = clock.now();
    this.running.add(id);
    this.report();
    const outcome = await step();
    this.running.delete(id);
    this.done.set(id, { id, milliseconds: clock.now() - started, ...outcome });
    this.report();
    return outcome.status === 'passed';
  }

  report(items = evidenceIds.flatMap((id) => this.done.get(id) ?? [])): void {
    const running = evidenceIds.filter((id) => this.running.has(id));
    this.context.progress({
      current: running.map((id) => evidenceLabels[id]).join(', '),
      done: items.length,
      total: evidenceIds.length,
      stage: 'evidence',
      evidence: items,
      running,
    });
  }
}

/** What has begun is ended before what went wrong is told, so that no tool is left behind. */
async function allSettled(work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function notRun(id: EvidenceId, done: ReadonlyMap<EvidenceId, EvidenceItem>): EvidenceItem {
  const missing = [done.get('install'), done.get('build')].find((item) => item && item.status !== 'passed');
  const because = missing?.skippedBecause ?? 'earlier';
  const message = missing && `Skipped: ${evidenceLabels[missing.id]} did not pass.`;
  return { id, milliseconds: 0, status: 'skipped', skippedBecause: because, ...(message && { message }), log: '' };
}

/** What the tools print is told line by line, with what each line is of: they run side by side. */
function toolOptions(label: string, { folder, env }: VerifyOptions, { signal, logger }: AgentContext): ToolOptions {
  const onOutput = (text: string) => {
    for (const line of text.split(/\r?\n/)) if (line.trim()) logger.info(`  ${label}: ${line}`);
  };
  return { cwd: folder, env: toolEnvironment(env), signal, onOutput, timeout: 5 * 60_000 };
}
