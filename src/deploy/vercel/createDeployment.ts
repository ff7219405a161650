/** Makes a deployment, once: where the answer is lost, what was made is looked for before anything is sent again. */
import { type PipelineError, toPipelineError } from '../../pipeline/errors';
import { failureOf, unreachable } from './answer';
import type { VercelApi } from './api';
import { userAgent } from './api';
import type { CreateRequest } from './client';
import { vercelError } from './faults';
import { final, pause, withRetries } from './retry';
import { attemptKey, contentKey, deploymentListSchema, type RemoteDeployment } from './shapes';
import type { StagedApp } from './stage';

export interface NewDeployment {
  readonly staged: StagedApp;
  readonly projectId: string;
  readonly name: string;
  readonly production: boolean;
  /** See `UnderWay`. */
  readonly attempt: string;
  readonly onUpload: (sent: number, total: number) => void;
  readonly onRemark: (text: string) => void;
}

/** @returns the id of the deployment. @throws PipelineError with a `deploy_…` reason, or the signal's reason */
export async function createOnce(api: VercelApi, wanted: NewDeployment): Promise<string> {
  const { timing, signal } = api.options;
  const options = { delays: timing.retries, longestWait: timing.longestWait, signal };
  try {
    return await withRetries((number) => createUnlessMade(api, wanted, number > 0), options);
  } catch (thrown) {
    signal.throwIfAborted();
    // Nobody has answered; it may have been made all the same.
    const isOpen = toPipelineError(thrown).reason === 'deploy_unreachable';
    const made = isOpen ? await lookRepeatedly(api, wanted).catch(() => undefined) : undefined;
    if (made) return made.id;
    throw thrown;
  }
}

async function createUnlessMade(api: VercelApi, wanted: NewDeployment, isRepeated: boolean): Promise<string> {
  const { create } = await import('./client');
  const made = isRepeated ? await lookRepeatedly(api, wanted) : undefined;
  if (made) return made.id;
  const outcome = await create(requestOf(api, wanted));
  if ('id' in outcome) return outcome.id;
  throw errorOf(outcome.failure);
}

/** Lists may be behind by a moment. */
async function lookRepeatedly(
  api: VercelApi,
  { projectId, attempt }: NewDeployment,
): Promise<RemoteDeployment | undefined> {
  const { timing, signal } = api.options;
  for (const delay of timing.looks) {
    await pause(delay, signal);
    const made = await findAttempt(api, projectId, attempt);
    if (made) return made;
  }
  return undefined;
}

/** The deployment that an attempt has made, whether or not its answer was heard. */
export async function findAttempt(
  api: VercelApi,
  projectId: string,
  attempt: string,
): Promise<RemoteDeployment | undefined> {
  const path = `/v6/deployments?projectId=${projectId}&limit=5&meta-${attemptKey}=${attempt}`;
  const { deployments } = await api.call({ path, answer: deploymentListSchema, doing: 'look for the deployment' });
  return deployments.find(({ meta }) => meta?.[attemptKey] === attempt);
}

function requestOf(api: VercelApi, wanted: NewDeployment): CreateRequest {
  const { staged, projectId, name, production, attempt, onUpload, onRemark } = wanted;
  const { apiUrl, token, teamId, timing, signal, logger } = api.options;
  const options = { delays: timing.retries, longestWait: timing.longestWait, signal };
  return {
    folder: staged.folder,
    settings: staged.settings,
    meta: { [attemptKey]: attempt, [contentKey]: staged.content },
    apiUrl,
    token,
    name,
    projectId,
    production,
    userAgent,
    onUpload,
    onRemark,
    guard: {
      signal,
      teamId,
      timeout: timing.request,
      repeat: (work) =>
        withRetries(work, options).catch((error: unknown) => {
          throw final(error);
        }),
      refused: (status, headers, text) => vercelError(failureOf(status, headers, text), 'take a file'),
      unanswered: (cause, isOutOfTime) => {
        logger.debug('A request to Vercel got no answer', cause);
        const error = unreachable(undefined, 'be reached');
        // Who was waited for so long may still be at it: sent once more, it could be done twice.
        return isOutOfTime ? final(error) : error;
      },
    },
  };
}

/** The client tells errors in many forms: ours, the API's own answer, and whatever was thrown on the way. */
function errorOf(failure: unknown): PipelineError {
  const { name, status, code } = (failure ?? {}) as Record<string, unknown>;
  if (name === 'PipelineError') return toPipelineError(failure);
  // Files that were stored a moment ago and are not there any more: sent again, they will be.
  if (typeof status === 'number' && code !== 'missing_files') {
    return vercelError(failureOf(status, new Headers(), JSON.stringify({ error: failure })), 'create the deployment');
  }
  // What is left is an answer that was no JSON: a gateway has answered in place of Vercel.
  return vercelError({ status: 502 }, 'create the deployment');
}
