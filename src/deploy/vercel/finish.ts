/** From a deployment that has been made to an app that is live: follows it, looks whether its address shows it, and remembers it. */
import type { DeploymentResult } from '../../pipeline/schema/build';
import type { FileHashes } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { followBuildLog } from './buildLog';
import { type DeployJob, say, show, warn } from './job';
import { LineBatch } from './lineBatch';
import { checkLive } from './liveCheck';
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
  const url = urlOf(api, deployment, made.production && warning === undefined);
  show(job, 'Checking the address');
  const [unchecked, history] = await Promise.all([
    whyUnchecked(job, deployment, url),
    listRecords(api, made.projectId).catch(() => undefined),
  ]);
  const live = { url, production: made.production, files: made.files };
  await memory.remember(folder, { underWay: undefined, live, ...(history && { history }) });
  if (warning) await warn(job, warning);
  return {
    target: 'vercel',
    url,
    projectName: made.projectName,
    ...(made.production && { production: true }),
    ...(deployment.inspectorUrl && { inspectorUrl: deployment.inspectorUrl }),
    ...(unchecked && { unchecked }),
    ...(warning && { warning }),
  };
}

/** Undefined where the address was seen to show the content. */
export async function whyUnchecked(
  { api }: Pick<DeployJob, 'api'>,
  { meta }: Pick<RemoteDeployment, 'meta'>,
  url: string,
): Promise<string | undefined> {
  const content = meta?.[contentKey];
  if (typeof content !== 'string') return 'It was not made by Build from Spec, so its content could not be checked.';
  const { timing, signal } = api.options;
  const liveness = await checkLive({ url, content, timing, signal });
  if (liveness === 'live') return undefined;
  return "Its content could not be checked: the address asks for a Vercel login (the project's Deployment Protection).";
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
  const listener = { onLine: (line: string) => lines.add(job.secrets.takeOutOf(line)), onChange: () => wake() };
  const following = followBuildLog(api, id, listener, AbortSignal.any([api.options.signal, ended.signal]));
  let last: RemoteStage | undefined;
  const said: Promise<void>[] = [];
  const onStage = (stage: RemoteStage) => {
    if (stage === last) return;
    last = stage;
    said.push(say(job, stageTexts[stage]));
    show(job, stageTexts[stage]);
  };
  try {
    return await watch(api, id, onStage, news);
  } finally {
    ended.abort();
    await following;
    lines.flush();
    await Promise.all(said);
  }
}

/** What visitors are given: the project's public address for production, else the deployment's own. Never made from the name. */
function urlOf(api: VercelApi, { alias, url }: RemoteDeployment, isPublic: boolean): string {
  return addressOf(api, (isPublic && alias?.[0]) || url);
}
