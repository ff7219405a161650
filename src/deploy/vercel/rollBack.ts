/** Makes an earlier deployment the public one again. Nothing is built or uploaded. */
import type { DeploymentResult } from '../../pipeline/schema/build';
import { requireToken } from './account';
import { deployError } from './faults';
import { whyUnchecked } from './finish';
import { type DeployJob, say, show } from './job';
import { readProject } from './project';
import { addressOf, listRecords } from './records';
import { pause } from './retry';
import { anything, type RemoteProject } from './shapes';
import { readDeployment } from './watch';

/** @throws PipelineError with a `deploy_…` reason, or the signal's reason */
export async function rollBack(job: DeployJob, deploymentId: string): Promise<DeploymentResult> {
  const { memory, folder } = job;
  await requireToken(job.api);
  const link = await memory.link(folder);
  if (!link) throw deployError('deploy_gone', 'This app has not been deployed to Vercel yet.');
  const api = link.teamId ? job.api.with({ teamId: link.teamId }) : job.api;
  const deployment = await readDeployment(api, deploymentId);
  await say(job, `Making an earlier deployment the public one of the project ${link.name}.`);
  const path = `/v10/projects/${link.projectId}/promote/${deploymentId}`;
  await api.call({ method: 'POST', path, body: {}, answer: anything, doing: 'change the public deployment' });
  show(job, 'Waiting for the address');
  const project = await untilPublic({ ...job, api }, link.projectId, deploymentId);
  const host = project.targets?.production?.alias?.[0] ?? deployment.url;
  const url = addressOf(api, host);
  const unchecked = await whyUnchecked({ api }, deployment, url);
  const history = await listRecords(api, link.projectId).catch(() => undefined);
  // What is public now is not what lies in the folder: the next look compares with nothing and says so.
  await memory.remember(folder, { live: undefined, ...(history && { history }) });
  return {
    target: 'vercel',
    url,
    production: true,
    projectName: project.name,
    ...(deployment.inspectorUrl && { inspectorUrl: deployment.inspectorUrl }),
    ...(unchecked && { unchecked }),
  };
}

async function untilPublic({ api }: DeployJob, projectId: string, deploymentId: string): Promise<RemoteProject> {
  const { timing, signal } = api.options;
  const begun = performance.now();
  for (;;) {
    const project = await readProject(api, projectId);
    if (!project) throw deployError('deploy_gone', 'The project is no longer there.');
    const { jobStatus, toDeploymentId } = project.lastAliasRequest ?? {};
    if (project.targets?.production?.id === deploymentId) return project;
    if (toDeploymentId === deploymentId && jobStatus === 'failed') {
      throw deployError('deploy_rejected', 'Vercel could not change the public deployment. It stays as it was.');
    }
    if (performance.now() - begun > timing.aliasPatience) {
      throw deployError(
        'deploy_timeout',
        'Vercel has not changed the public deployment yet. Look at it on Vercel, or try again.',
      );
    }
    await pause(timing.poll(performance.now() - begun), signal);
  }
}
