/** Watches a deployment until it is live or has failed. It never makes one, so it can be begun anew at any time. */
import { type PipelineError, toPipelineError } from '../../pipeline/errors';
import type { VercelApi } from './api';
import { readBuildLog } from './buildLog';
import { reasonIn, relevantPart } from './failedBuild';
import { deployError } from './faults';
import { pause } from './retry';
import { deploymentSchema, type RemoteDeployment } from './shapes';

export type RemoteStage = 'queued' | 'building' | 'ready';

export interface WatchEnd {
  readonly deployment: RemoteDeployment;
  /** What is wrong with the deployment's address, as a sentence. */
  readonly warning?: string;
}

export interface Watching {
  readonly onStage: (stage: RemoteStage) => void;
  /** Resolves when something may have changed, ahead of the next look. */
  readonly news: () => Promise<void>;
  /** Takes out of a text what nobody may read. */
  readonly clean: (text: string) => string;
}

/**
 * @throws PipelineError `deploy_build_failed` (with the log), `deploy_stopped_remotely`, `deploy_gone`, `deploy_unreachable`, or the signal's reason
 */
export async function watch(api: VercelApi, id: string, { onStage, news, clean }: Watching): Promise<WatchEnd> {
  const { timing, signal } = api.options;
  const begun = performance.now();
  let readySince: number | undefined;
  for (;;) {
    const deployment = await look(api, id);
    const { state, aliasAssigned } = deployment;
    if (state.endsWith('ERROR')) throw await buildFailed(api, deployment, clean);
    if (endedThere.includes(state))
      throw deployError(
        'deploy_stopped_remotely',
        'The deployment was cancelled at Vercel. Deploy again to make another.',
      );
    onStage(stageOf(state));
    const aliasProblem = aliasErrorOf(deployment);
    if (aliasProblem) return { deployment, warning: aliasProblem };
    if (state === 'READY') {
      if (aliasAssigned) return { deployment };
      readySince ??= performance.now();
      if (performance.now() - readySince > timing.aliasPatience) return { deployment, warning: neverAssigned };
    }
    await Promise.race([pause(timing.poll(performance.now() - begun), signal), news()]);
    signal.throwIfAborted();
  }
}

export async function readDeployment(api: VercelApi, id: string): Promise<RemoteDeployment> {
  return api.call({ path: `/v13/deployments/${id}`, answer: deploymentSchema, doing: 'look at the deployment' });
}

const endedThere: readonly string[] = ['CANCELED', 'DELETED', 'BLOCKED'];

const neverAssigned =
  'Vercel has not given the deployment its address yet. It answers at an address of its own; the other one may follow.';

/** The build goes on at Vercel while it can't be reached: that is waited for, for a while. */
async function look(api: VercelApi, id: string): Promise<RemoteDeployment> {
  const { timing, signal } = api.options;
  const since = performance.now();
  for (;;) {
    try {
      return await readDeployment(api, id);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toPipelineError(thrown);
      const waited = performance.now() - since;
      const isOver = waited > timing.outage;
      // What was made a moment ago may not be known everywhere yet.
      const isNew = error.reason === 'deploy_gone' && waited < timing.settling;
      if (!(error.retryable || isNew) || isOver) throw isOver ? stillBuilding(error) : error;
      await pause(Math.max(timing.poll(Number.POSITIVE_INFINITY), error.retryAfter ?? 0), signal);
    }
  }
}

function stillBuilding(cause: PipelineError): PipelineError {
  return deployError(
    'deploy_unreachable',
    `${cause.userMessage.split('.')[0]}. The deployment goes on at Vercel; try again to watch it to its end.`,
  );
}

async function buildFailed(
  api: VercelApi,
  { id, errorMessage }: RemoteDeployment,
  clean: (text: string) => string,
): Promise<PipelineError> {
  const lines = (await readBuildLog(api, id).catch(() => [])).map(clean);
  const reason = reasonIn(lines) ?? errorMessage ?? 'Vercel gives no reason';
  return deployError(
    'deploy_build_failed',
    `The build on Vercel failed: ${reason.replace(/\.$/, '')}.`,
    relevantPart(lines) || errorMessage || undefined,
  );
}

function stageOf(state: string): RemoteStage {
  if (state === 'READY') return 'ready';
  return state === 'BUILDING' || state === 'DEPLOYING' || state === 'ANALYZING' ? 'building' : 'queued';
}

function aliasErrorOf({ aliasError }: RemoteDeployment): string | undefined {
  if (!aliasError) return undefined;
  const why =
    typeof aliasError === 'string' ? aliasError : (aliasError.message ?? aliasError.code ?? 'no reason given');
  return `Vercel could not give the deployment its address: ${why.replace(/\.$/, '')}. It answers at one of its own.`;
}
