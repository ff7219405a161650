/** The bundle around Vercel's own client: hashes, uploads and creates, and lists what it would upload. Loaded with the first deployment. */
import { createDeployment, inspectDeploymentFiles } from '@vercel/client';
import type { FetchGuard } from './guardedFetch';
import { guarded } from './guardedFetch';

export interface CreateRequest {
  /** Absolute path of the staged copy. */
  readonly folder: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly name: string;
  readonly projectId: string;
  readonly production: boolean;
  readonly settings: object;
  /** Kept with the deployment, to find it again. */
  readonly meta: Readonly<Record<string, string>>;
  readonly userAgent: string;
  readonly guard: Omit<FetchGuard, 'onBytes'>;
  /** Hears how many of how many bytes have been sent; `total` is what Vercel does not have yet. */
  readonly onUpload: (sent: number, total: number) => void;
  /** Hears what Vercel remarks on the deployment. */
  readonly onRemark: (text: string) => void;
}

/** What went wrong, as the client told it: an error of ours, one of the system's, or the API's own answer. */
export interface CreateFailure {
  readonly failure: unknown;
}

/** The id of the deployment. It is not waited for: what becomes of it is watched apart. */
export async function create(request: CreateRequest): Promise<{ readonly id: string } | CreateFailure> {
  const progress = { sent: 0, total: 0 };
  const onBytes = (count: number) => {
    progress.sent += count;
    request.onUpload(progress.sent, progress.total);
  };
  return guarded({ ...request.guard, onBytes }, () => takeFirstEnd(request, progress));
}

/** What would be uploaded, with sizes in bytes. Without a network. */
export async function dryRun(folder: string): Promise<readonly { readonly path: string; readonly size: number }[]> {
  const { files } = await inspectDeploymentFiles({ path: folder });
  return files.map(({ path, size }) => ({ path, size }));
}

async function takeFirstEnd(request: CreateRequest, progress: { total: number }) {
  const { folder, apiUrl, token, name, projectId, production, settings, meta, userAgent } = request;
  const { teamId } = request.guard;
  // The client changes what it is given, so each call gets objects of its own.
  const client = {
    token,
    path: folder,
    apiUrl,
    userAgent,
    skipAutoDetectionConfirmation: true,
    force: true,
    withCache: true,
  };
  const options = { name, project: projectId, projectSettings: { ...settings }, meta: { ...meta } };
  const target = production ? { target: 'production' } : {};
  for await (const event of createDeployment({ ...client, ...(teamId && { teamId }) }, { ...options, ...target })) {
    const { type, payload } = event;
    if (type === 'file-count') {
      progress.total = sizeOf(payload.uploads);
      request.onUpload(0, progress.total);
    }
    if (type === 'warning' || type === 'notice') request.onRemark(String(payload));
    if (type === 'error') return { failure: payload };
    if (type === 'created') {
      const id: unknown = payload.id ?? payload.deploymentId;
      if (typeof id !== 'string' || !/^[\w-]+$/.test(id)) return { failure: new Error('The deployment has no id.') };
      return { id };
    }
  }
  return { failure: new Error('The client ended without a deployment.') };
}

function sizeOf(uploads: readonly { readonly file?: { readonly size?: number } }[]): number {
  return uploads.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
}
