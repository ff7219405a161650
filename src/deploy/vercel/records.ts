/** A project's deployments, as Vercel tells them. */
import type { DeploymentRecord } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { readProject } from './project';
import { contentKey, deploymentListSchema, type RemoteDeployment } from './shapes';

const mostRecords = 20;

/** The newest first. */
export async function listRecords(api: VercelApi, projectId: string): Promise<readonly DeploymentRecord[]> {
  const path = `/v6/deployments?projectId=${projectId}&limit=${mostRecords}`;
  const [{ deployments }, project] = await Promise.all([
    api.call({ path, answer: deploymentListSchema, doing: 'list the deployments' }),
    readProject(api, projectId),
  ]);
  const current = project?.targets?.production?.id;
  return deployments.map((deployment) => recordOf(deployment, current, api));
}

/** A deployment of this content that can be used as it is. */
export async function findUnchanged(
  api: VercelApi,
  projectId: string,
  content: string,
  production: boolean,
): Promise<DeploymentRecord | undefined> {
  const path = `/v6/deployments?projectId=${projectId}&limit=${mostRecords}&state=READY&meta-${contentKey}=${content}`;
  const [{ deployments }, project] = await Promise.all([
    api.call({ path, answer: deploymentListSchema, doing: 'list the deployments' }),
    production ? readProject(api, projectId) : undefined,
  ]);
  const current = project?.targets?.production?.id;
  return deployments
    .map((deployment) => recordOf(deployment, current, api))
    .find(
      (record) =>
        record.content === content &&
        record.state === 'ready' &&
        record.production === production &&
        (!production || record.current),
    );
}

/** Such as `https://clinic-abc.vercel.app/`; over the scheme of the API, which is https except in tests. */
export function addressOf(api: VercelApi, host: string): string {
  return `${new URL(api.options.apiUrl).protocol}//${host}/`;
}

function recordOf(deployment: RemoteDeployment, current: string | null | undefined, api: VercelApi): DeploymentRecord {
  const { id, url, target, state, createdAt, inspectorUrl, meta } = deployment;
  const content = meta?.[contentKey];
  return {
    id,
    url: addressOf(api, url),
    production: target === 'production',
    state: state === 'READY' ? 'ready' : state === 'ERROR' ? 'failed' : state === 'CANCELED' ? 'cancelled' : 'building',
    createdAt,
    current: id === current,
    ...(typeof content === 'string' && /^[0-9a-f]{64}$/.test(content) && { content }),
    ...(inspectorUrl && { inspectorUrl }),
  };
}
