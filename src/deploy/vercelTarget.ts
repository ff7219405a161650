/** The deploy target Vercel: a token and an app's folder in, the address of the running app out, and an honest account of what happened. */
import type { AgentContext, Deployment, DeployTarget } from '../pipeline/ports';
import type { DeploymentResult, DeployRequest } from '../pipeline/schema/build';
import { VercelApi } from './vercel/api';
import { cancelRemote } from './vercel/cancelRemote';
import { deployApp } from './vercel/deployApp';
import { deployError } from './vercel/faults';
import { type DeployJob, type DeploymentMemory, warn } from './vercel/job';
import { Patience } from './vercel/patience';
import { patientPrompts } from './vercel/patientPrompts';
import type { DeployPrompts } from './vercel/prompts';
import { pause } from './vercel/retry';
import { rollBack } from './vercel/rollBack';
import { Secrets } from './vercel/secrets';
import type { VercelTiming } from './vercel/timing';

export interface VercelTargetOptions {
  /** Read when a deployment begins. */
  readonly token: () => Promise<string | undefined>;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** Read when a deployment begins. */
  readonly timing: () => VercelTiming;
  readonly memory: DeploymentMemory;
  readonly prompts: DeployPrompts;
  /** Id or slug of the team to deploy to; the app's own, or a question, where it is not set. */
  readonly team?: string;
  /** The name for a new project; that of the app's folder where it is not set. */
  readonly projectName?: string;
}

/** Milliseconds in which Vercel may answer to a cancel, and in which somebody waits for that. */
const cancelPatience = 10_000;
const promptAnswer = 700;

/** Reasons after which nothing is left to be watched. */
const finalReasons = ['deploy_build_failed', 'deploy_stopped_remotely', 'deploy_gone', 'deploy_not_live'];

export class VercelTarget implements DeployTarget {
  readonly id = 'vercel';
  /** Of all deployments of this process: what was given to one may be printed by the next. */
  private readonly secrets = new Secrets();
  private readonly cancelling = new Set<Promise<unknown>>();

  constructor(private readonly options: VercelTargetOptions) {}

  /** @throws PipelineError with a `deploy_…` reason, `not_built`, or the signal's reason */
  async deploy(folder: string, context: AgentContext, request: DeployRequest): Promise<Deployment> {
    const timing = this.options.timing();
    const patience = new Patience(timing.total);
    const job = await this.jobFor(folder, context, request, patience);
    try {
      return { result: await perform(job), stop: async () => undefined };
    } catch (error) {
      if (context.signal.aborted) {
        if (!request.rollBackTo) await this.stopRemote(job);
        throw context.signal.reason;
      }
      throw await this.explain(error, job, patience, timing.total);
    } finally {
      patience.stop();
    }
  }

  /** Resolves when nothing is under way any more that was cancelled here and is still to be cancelled at Vercel. */
  async settled(): Promise<void> {
    await Promise.all(this.cancelling);
  }

  /** A person's cancel reaches Vercel, too, but nobody waits long for it; a window that closes leaves the deployment for the next start. */
  private async stopRemote(job: DeployJob): Promise<void> {
    const { folder, api, context, memory } = job;
    const { underWay } = await memory.recall(folder);
    if ((context.signal.reason as { reason?: string } | undefined)?.reason === 'interrupted' || !underWay) return;
    await memory.remember(folder, { underWay: { ...underWay, cancelled: true } });
    const signal = AbortSignal.timeout(cancelPatience);
    const { teamId } = underWay;
    const remote = api.with({ signal, ...(teamId && { teamId }) });
    const cancelling = cancelRemote(remote, underWay).catch((error: unknown) => {
      context.logger.warn('The deployment could not be cancelled at Vercel', error);
      return 'failed' as const;
    });
    this.cancelling.add(cancelling);
    void cancelling.finally(() => this.cancelling.delete(cancelling));
    const outcome = await Promise.race([cancelling, pause(promptAnswer, signal)]);
    if (outcome === true) await memory.remember(folder, { underWay: undefined });
    if (typeof outcome === 'boolean') return;
    const what =
      outcome === 'failed'
        ? 'The deployment could not be cancelled at Vercel and may go on there. It'
        : 'Vercel has not confirmed the cancel. The deployment may go on there; it';
    await warn(job, `${what} is cancelled before the next one.`);
  }

  private async jobFor(
    folder: string,
    context: AgentContext,
    request: DeployRequest,
    patience: Patience,
  ): Promise<DeployJob> {
    const { token: readToken, apiUrl, timing, memory, prompts, team, projectName } = this.options;
    const token = requireToken(await readToken());
    // Tokens are long; a short one is none, and would take words out of everything.
    if (token.length >= 10) this.secrets.add(token);
    const signal = AbortSignal.any([context.signal, patience.signal]);
    const api = new VercelApi({ apiUrl, token, timing: timing(), signal, logger: context.logger });
    const asking = patientPrompts(prompts, patience, signal);
    return { folder, request, api, context, memory, prompts: asking, secrets: this.secrets, team, projectName };
  }

  private async explain(error: unknown, { folder, memory }: DeployJob, patience: Patience, total: number) {
    const isUnderWay = (await memory.recall(folder)).underWay !== undefined;
    if (patience.signal.aborted) return outOfTime(total, isUnderWay);
    const { reason = '' } = error as { reason?: string };
    if (finalReasons.includes(reason)) await memory.remember(folder, { underWay: undefined });
    return this.secrets.takeOutOfError(error);
  }
}

function perform(job: DeployJob): Promise<DeploymentResult> {
  const { rollBackTo } = job.request;
  return rollBackTo ? rollBack(job, rollBackTo) : deployApp(job);
}

/** What would not even go into a header is no token. */
function requireToken(given: string | undefined): string {
  const token = given?.trim() ?? '';
  if (token === '') {
    throw deployError('deploy_token_missing', 'Deploying to Vercel needs a token. Set one, then deploy again.');
  }
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw deployError(
    'deploy_token_rejected',
    'This is no Vercel token: it has spaces or signs that none has. Set another one.',
  );
}

function outOfTime(total: number, isUnderWay: boolean): Error {
  const minutes = Math.max(1, Math.round(total / 60_000));
  const rest = isUnderWay
    ? 'What has reached Vercel goes on there; try again to watch it to its end.'
    : 'Nothing was deployed. Try again.';
  return deployError('deploy_timeout', `The deployment has not ended within ${minutes} min. ${rest}`);
}
