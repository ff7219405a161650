/** The deploy target Vercel: a token and an app's folder in, the address of the running app out, and an honest account of what happened. */
import type { AgentContext, Deployment, DeployTarget } from '../pipeline/ports';
import type { DeployRequest } from '../pipeline/schema/build';
import { VercelApi } from './vercel/api';
import { cancelRemote } from './vercel/cancelRemote';
import { deployApp } from './vercel/deployApp';
import { deployError } from './vercel/faults';
import type { DeployJob, DeploymentMemory } from './vercel/job';
import type { DeployPrompts } from './vercel/prompts';
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

/** What Vercel answers to a cancelled deployment; another 10 seconds are not waited for. */
const cancelPatience = 10_000;

/** Reasons after which nothing is left to be watched. */
const finalReasons = ['deploy_build_failed', 'deploy_stopped_remotely', 'deploy_gone', 'deploy_not_live'];

export class VercelTarget implements DeployTarget {
  readonly id = 'vercel';

  constructor(private readonly options: VercelTargetOptions) {}

  /** @throws PipelineError with a `deploy_…` reason, `not_built`, or the signal's reason */
  async deploy(folder: string, context: AgentContext, request: DeployRequest): Promise<Deployment> {
    const timing = this.options.timing();
    const limit = AbortSignal.timeout(timing.total);
    const job = await this.jobFor(folder, context, request, AbortSignal.any([context.signal, limit]));
    try {
      const result = request.rollBackTo ? await rollBack(job, request.rollBackTo) : await deployApp(job);
      return { result, stop: async () => undefined };
    } catch (error) {
      if (context.signal.aborted) await this.stop(job);
      else if (limit.aborted) throw outOfTime(timing.total);
      else if (finalReasons.includes((error as { reason?: string }).reason ?? '')) await this.forget(folder);
      throw context.signal.aborted ? context.signal.reason : job.secrets.takeOutOfError(error);
    }
  }

  private async jobFor(
    folder: string,
    context: AgentContext,
    request: DeployRequest,
    signal: AbortSignal,
  ): Promise<DeployJob> {
    const { token: readToken, apiUrl, timing, memory, prompts, team, projectName } = this.options;
    const token = await readToken();
    if (!token)
      throw deployError('deploy_token_missing', 'Deploying to Vercel needs a token. Set one, then deploy again.');
    const api = new VercelApi({ apiUrl, token, timing: timing(), signal, logger: context.logger });
    const secrets = new Secrets();
    secrets.add(token);
    return { folder, request, api, context, memory, prompts, secrets, team, projectName };
  }

  /** A person's cancel reaches Vercel, too; a window that closes leaves the deployment for the next start. */
  private async stop({ folder, api, context, memory }: DeployJob): Promise<void> {
    const { underWay } = await memory.recall(folder);
    if ((context.signal.reason as { reason?: string } | undefined)?.reason === 'interrupted' || !underWay) return;
    const { teamId } = underWay;
    const signal = AbortSignal.timeout(cancelPatience);
    try {
      const isKnown = await cancelRemote(api.with({ signal, ...(teamId && { teamId }) }), underWay);
      await memory.remember(folder, { underWay: isKnown ? undefined : { ...underWay, cancelled: true } });
    } catch (error) {
      context.logger.warn('The deployment could not be cancelled at Vercel; it may go on there.', error);
      await this.forget(folder);
    }
  }

  private async forget(folder: string): Promise<void> {
    await this.options.memory.remember(folder, { underWay: undefined });
  }
}

function outOfTime(total: number): Error {
  const minutes = Math.max(1, Math.round(total / 60_000));
  return deployError(
    'deploy_timeout',
    `The deployment has not ended within ${minutes} min. What has reached Vercel goes on there; try again to watch it to its end.`,
  );
}
