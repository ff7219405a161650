/** Makes an earlier deployment the public one again. Nothing is built or uploaded. */
import type { DeploymentResult } from '../../pipeline/schema/build';
import { requireToken } from './account';
import { deployError } from './faults';
import { check } from './finish';
import { inspectorOf } from './inspector';
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
  const project = await promote({ ...job, api }, link.projectId, deploymentId);
  const hosts = [...(project.targets?.production?.alias ?? []), deployment.url];
  const seen = await check(
    api,
    deployment,
    hosts.map((host) => addressOf(api, host)),
  );
  const history = await listRecords(api, link.projectId).catch(() => undefined);
  // What is public now is not what lies in the folder: nothing is said of what has changed since.
  await memory.remember(folder, { live: undefined, ...(history && { history }) });
  return {
    target: 'vercel',
    url: seen.url,
    production: true,
    projectName: project.name,
    ...inspectorOf(deployment),
    ...(seen.unchecked && { unchecked: seen.unchecked }),
    ...(seen.warning && { warning: seen.warning }),
  };
}

/** Sent once; where the answer is lost or odd, what has become of it counts. */
async function promote(job: DeployJob, projectId: string, deploymentId: string): Promise<RemoteProject> {
  const { api } = job;
  const path = `/v10/projects/${projectId}/promote/${deploymentId}`;
  const doing = 'change the public deployment';
  try {
    await api.call({ method: 'POST', path, body: {}, answer: anything, doing, once: true, mayBeEmpty: true });
  } catch (error) {
    const project = await readProject(api, projectId).catch(() => undefined);
    if (project?.targets?.production?.id !== deploymentId) throw error;
    return project;
  }
  show(job, 'Waiting for the address');
  return untilPublic(job, projectId, deploymentId);
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
