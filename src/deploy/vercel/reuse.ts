/** The same content is deployed already: it need not be once more. */
import { toPipelineError } from '../../pipeline/errors';
import type { DeploymentResult } from '../../pipeline/schema/build';
import { type DeployJob, say } from './job';
import { checkLive, type Seen } from './liveCheck';
import { addressOf, findUnchanged } from './records';
import type { RemoteProject } from './shapes';
import type { StagedApp } from './stage';

/** The result where such a deployment is there, its address shows it, and the person wants it as it is. */
export async function useUnchanged(
  job: DeployJob,
  staged: StagedApp,
  project: RemoteProject,
): Promise<DeploymentResult | undefined> {
  const { api, request, prompts, memory, folder } = job;
  const production = request.production === true;
  const record = await findUnchanged(api, project, staged.content, production);
  if (!record) return undefined;
  const host = production ? project.targets?.production?.alias?.[0] : undefined;
  const seen = await lookAt(job, host ? addressOf(api, host) : record.url, staged.content);
  if (!seen || !(await prompts.useExisting(seen.url, new Date(record.createdAt)))) return undefined;
  const { url, unchecked } = seen;
  await memory.remember(folder, { live: { url, production, files: staged.files } });
  await say(job, 'The same content is deployed already; nothing was uploaded.');
  return {
    target: 'vercel',
    url,
    projectName: project.name,
    reused: true,
    ...(production && { production }),
    ...(unchecked && { unchecked }),
    ...(record.inspectorUrl && { inspectorUrl: record.inspectorUrl }),
  };
}

/** Undefined where it is not there any more, or shows something else by now. */
async function lookAt({ api }: DeployJob, url: string, content: string): Promise<Seen | undefined> {
  const { timing, signal } = api.options;
  try {
    return await checkLive({ urls: [url], content, timing: { ...timing, liveChecks: [0] }, signal });
  } catch (error) {
    if (toPipelineError(error).reason === 'deploy_not_live') return undefined;
    throw error;
  }
}
