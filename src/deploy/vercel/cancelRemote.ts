/** Cancels at Vercel what a person has stopped here. */
import { toPipelineError } from '../../pipeline/errors';
import type { UnderWay } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { findAttempt } from './createDeployment';
import { pause } from './retry';
import { anything } from './shapes';

/** Milliseconds before it is looked for once more: what was being made when the person stopped it may turn up a moment later. */
const secondLook = 500;

/** False where there is nothing of it at Vercel, as far as can be seen now. @throws PipelineError with a `deploy_…` reason */
export async function cancelRemote(api: VercelApi, underWay: UnderWay): Promise<boolean> {
  const id = underWay.id ?? (await lookTwice(api, underWay));
  if (!id) return false;
  const path = `/v12/deployments/${id}/cancel`;
  try {
    await api.call({ method: 'PATCH', path, answer: anything, doing: 'cancel the deployment', mayBeEmpty: true });
  } catch (error) {
    // Refused, as it has ended by itself: then there is nothing left to cancel.
    if (!['deploy_rejected', 'deploy_gone'].includes(toPipelineError(error).reason)) throw error;
  }
  return true;
}

async function lookTwice(api: VercelApi, { projectId, attempt }: UnderWay): Promise<string | undefined> {
  const found = await findAttempt(api, projectId, attempt);
  if (found) return found.id;
  await pause(secondLook, api.options.signal);
  return (await findAttempt(api, projectId, attempt))?.id;
}
