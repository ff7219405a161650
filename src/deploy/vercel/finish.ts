/** From a deployment that has been made to an app that is live: follows it, looks whether its address shows it, and remembers it. */
import type { DeploymentResult } from '../../pipeline/schema/build';
import type { FileHashes } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { followBuildLog } from './buildLog';
import { inspectorOf } from './inspector';
import { type DeployJob, say, show, warn } from './job';
import { LineBatch } from './lineBatch';
import { checkLive, type Seen } from './liveCheck';
import { addressOf, listRecords } from './records';
import { contentKey, type RemoteDeployment } from './shapes';
import { type RemoteStage, type WatchEnd, watch } from './watch';

export interface Made {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly production: boolean;
  readonly files: FileHashes;
}

/** @throws PipelineError with a `deploy_…` reason; see `watch` and `checkLive` */
export async function finish(job: DeployJob, made: Made): Promise<DeploymentResult> {
  const { deployment, warning } = await follow(job, made.id);
  const { api, folder, memory } = job;
  const { production, files } = made;
  show(job, 'Checking the address');
  const urls = urlsOf(api, deployment, production && warning === undefined);
  const [seen, history] = await Promise.all([
    check(api, deployment, urls).catch((error: unknown) => ({ error })),
    listRecords(api, made.projectId).catch(() => undefined),
  ]);
  // Seen or not, it is there: what the views show of it does not depend on the look.
  await memory.remember(folder, { underWay: undefined, ...(history && { history }) });
  if ('error' in seen) throw seen.error;
  await memory.remember(folder, { live: { url: seen.url, production, files } });
  const problem = warning ?? seen.warning;
  if (problem) await warn(job, problem);
  return {
    target: 'vercel',
    url: seen.url,
    projectName: made.projectName,
    ...(production && { production: true }),
    ...inspectorOf(deployment),
    ...(seen.unchecked && { unchecked: seen.unchecked }),
    ...(problem && { warning: problem }),
  };
}

/** @throws PipelineError `deploy_not_live`, or the signal's reason */
export async function check(
  api: VercelApi,
  { meta }: Pick<RemoteDeployment, 'meta'>,
  urls: readonly string[],
): Promise<Seen> {
  const content = meta?.[contentKey];
  const [url = ''] = urls;
  if (typeof content !== 'string') {
    return { url, unchecked: 'It was not made by Build from Spec, so its content could not be checked.' };
  }
  const { timing, signal } = api.options;
  return checkLive({ urls, content, timing, signal });
}

const stageTexts: Record<RemoteStage, string> = {
  queued: 'Waiting for a place to build',
  building: 'Building on Vercel',
  ready: 'Built. Waiting for the address',
};

/** With the log of the build as it grows. */
async function follow(job: DeployJob, id: string): Promise<WatchEnd> {
  const { api, context } = job;
  const ended = new AbortController();
  let wake: () => void = () => undefined;
  const news = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const lines = new LineBatch((log) => {
    for (const line of log) context.logger.info(`[vercel] ${line}`);
    context.progress({ current: log.at(-1) ?? '', done: 0, total: 0, stage: 'remote', log });
  });
  const listener = { onLine: (line: string) => lines.add(job.secrets.takeOutOfLog(line)), onChange: () => wake() };
  const following = followBuildLog(api, id, listener, AbortSignal.any([api.options.signal, ended.signal]));
  let last: RemoteStage | undefined;
  const said: Promise<void>[] = [];
  const onStage = (stage: RemoteStage) => {
    if (stage === last) return;
    last = stage;
    said.push(
      say(job, stageTexts[stage]).catch((error: unknown) => context.logger.warn('A step was not recorded', error)),
    );
    show(job, stageTexts[stage]);
  };
  try {
    return await watch(api, id, { onStage, news, clean: (text) => job.secrets.takeOutOfLog(text) });
  } finally {
    ended.abort();
    await following;
    lines.flush();
    await Promise.all(said);
  }
}

/** What visitors are given first: the project's public address for production, else the deployment's own. Never made from the name. */
function urlsOf(api: VercelApi, { alias, url }: RemoteDeployment, isPublic: boolean): readonly string[] {
  const hosts = isPublic ? [...(alias ?? []), url] : [url];
  return hosts.map((host) => addressOf(api, host));
}
