/** A project's deployments, as Vercel tells them. */
import { sha256Schema } from '../../pipeline/schema/build';
import { type DeploymentRecord, deploymentRecordSchema } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import { inspectorOf } from './inspector';
import { readProject } from './project';
import { contentKey, deploymentListSchema, type RemoteDeployment, type RemoteProject } from './shapes';

const mostRecords = 20;

/** The newest first. */
export async function listRecords(api: VercelApi, projectId: string): Promise<readonly DeploymentRecord[]> {
  const path = `/v6/deployments?projectId=${projectId}&limit=${mostRecords}`;
  const [{ deployments }, project] = await Promise.all([
    api.call({ path, answer: deploymentListSchema, doing: 'list the deployments' }),
    readProject(api, projectId),
  ]);
  const current = project?.targets?.production?.id;
  return deployments.flatMap((deployment) => recordOf(deployment, current, api));
}

/** A deployment of this content that can be used as it is. */
export async function findUnchanged(
  api: VercelApi,
  { id: projectId, targets }: RemoteProject,
  content: string,
  production: boolean,
): Promise<DeploymentRecord | undefined> {
  const path = `/v6/deployments?projectId=${projectId}&limit=${mostRecords}&state=READY&meta-${contentKey}=${content}`;
  const { deployments } = await api.call({ path, answer: deploymentListSchema, doing: 'list the deployments' });
  return deployments
    .flatMap((deployment) => recordOf(deployment, targets?.production?.id, api))
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

/** None for one that could not be read back: what Vercel tells is not ours to trust. */
function recordOf(
  deployment: RemoteDeployment,
  current: string | null | undefined,
  api: VercelApi,
): readonly DeploymentRecord[] {
  const { id, url, target, state, createdAt, meta } = deployment;
  const content = sha256Schema.safeParse(meta?.[contentKey]).data;
  const parsed = deploymentRecordSchema.safeParse({
    id,
    url: addressOf(api, url),
    production: target === 'production',
    state: stateOf(state),
    createdAt,
    current: id === current,
    ...(content && { content }),
    ...inspectorOf(deployment),
  });
  return parsed.success ? [parsed.data] : [];
}

function stateOf(state: string): DeploymentRecord['state'] {
  if (state === 'READY') return 'ready';
  if (state.endsWith('ERROR')) return 'failed';
  return ['CANCELED', 'DELETED', 'BLOCKED'].includes(state) ? 'cancelled' : 'building';
}
