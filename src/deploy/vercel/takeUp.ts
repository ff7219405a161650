/** A deployment that was begun and not seen to its end: found again at Vercel, and watched on, or put away. */
import { toPipelineError } from '../../pipeline/errors';
import type { DeploymentResult } from '../../pipeline/schema/build';
import type { UnderWay } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { cancelRemote } from './cancelRemote';
import { findAttempt } from './createDeployment';
import { finish } from './finish';
import { type DeployJob, say, warn } from './job';
import { attemptKey, contentKey, type RemoteDeployment } from './shapes';
import type { StagedApp } from './stage';
import { readDeployment } from './watch';

export interface Found {
  readonly underWay: UnderWay;
  readonly deployment: RemoteDeployment;
  /** In the scope in which it was begun. */
  readonly api: VercelApi;
}

/** Undefined where there is none, or none that can be reached: then it is forgotten, so that it stands in nobody's way. */
export async function findUnderWay(job: DeployJob): Promise<Found | undefined> {
  const { memory, folder } = job;
  const { underWay } = await memory.recall(folder);
  if (!underWay) return undefined;
  const api = underWay.teamId ? job.api.with({ teamId: underWay.teamId }) : job.api;
  const deployment = await lookFor(job, api, underWay);
  if (deployment && !underWay.cancelled) return { underWay: { ...underWay, id: deployment.id }, deployment, api };
  if (deployment) await cancelRemote(api, { ...underWay, id: deployment.id });
  await memory.remember(folder, { underWay: undefined });
  return undefined;
}

/** Whether it is what is asked for now: the same content, for the same place. */
export function isWanted(
  { underWay, deployment }: Found,
  job: DeployJob,
  projectId: string,
  staged: StagedApp,
): boolean {
  const isOver = deployment.state === 'ERROR' || deployment.state === 'CANCELED';
  const isSamePlace =
    isProduction(deployment) === (job.request.production === true) && underWay.projectId === projectId;
  return !isOver && isSamePlace && deployment.meta?.[contentKey] === staged.content;
}

export async function goOn(job: DeployJob, { underWay, deployment, api }: Found): Promise<DeploymentResult> {
  const { memory, folder } = job;
  await memory.remember(folder, { underWay });
  await say(job, 'Going on with the deployment that was under way.');
  const link = await memory.link(folder);
  const { projectId, files } = underWay;
  const projectName = link?.name ?? projectId;
  return finish(
    { ...job, api },
    { id: deployment.id, projectId, projectName, production: isProduction(deployment), files },
  );
}

/** Another deployment takes its place: what is not built yet need not be. */
export async function putAway({ memory, folder, context }: DeployJob, { underWay, api }: Found): Promise<void> {
  await cancelRemote(api, underWay).catch((error: unknown) =>
    context.logger.warn('The deployment before this one could not be cancelled', error),
  );
  await memory.remember(folder, { underWay: undefined });
}

/** What lies beside the app may come from anywhere: only a deployment that carries the mark of the attempt is ours. */
async function lookFor(job: DeployJob, api: VercelApi, underWay: UnderWay): Promise<RemoteDeployment | undefined> {
  const { id, projectId, attempt } = underWay;
  try {
    const deployment = id ? await readDeployment(api, id) : await findAttempt(api, projectId, attempt);
    return deployment?.meta?.[attemptKey] === attempt ? deployment : undefined;
  } catch (thrown) {
    const error = toPipelineError(thrown);
    if (!['deploy_gone', 'deploy_forbidden', 'deploy_rejected'].includes(error.reason)) throw error;
    await warn(job, `The deployment that was under way can't be watched any more. ${error.userMessage}`);
    return undefined;
  }
}

function isProduction({ target }: RemoteDeployment): boolean {
  return target === 'production';
}
