/** What the emulated API makes of a request for a deployment. */
import { z } from 'zod';
import type { RemoteDeployment } from '../vercelServer';
import type { Account, StoredProject } from './account';
import { type Call, parseBody, Refusal } from './calls';

const fileSchema = z.object({
  file: z.string().refine((path) => !path.split('/').includes('..'), 'leads out of the folder'),
  /** An entry with neither this nor data is a folder. */
  sha: z.string().optional(),
  data: z.string().optional(),
  encoding: z.enum(['base64', 'utf-8']).default('utf-8'),
});
type FileEntry = z.infer<typeof fileSchema>;

const deploymentSchema = z.object({
  name: z.string(),
  project: z.string().optional(),
  target: z.string().nullish(),
  meta: z.record(z.string(), z.string()).default({}),
  projectSettings: z.looseObject({ framework: z.string().nullish() }).optional(),
  files: z.array(fileSchema),
});
type DeploymentBody = z.infer<typeof deploymentSchema>;

/** @throws Refusal as Vercel does, for files that were not uploaded, an unknown project, or a new one without settings */
export async function createDeployment(account: Account, call: Call): Promise<RemoteDeployment> {
  const body = parseBody(deploymentSchema, call.body);
  const given = body.project === undefined ? undefined : account.project(body.project, call.teamId);
  const missing = body.files.flatMap(({ sha }) => (sha === undefined || account.blobs.has(sha) ? [] : [sha]));
  if (missing.length > 0) throw new Refusal(400, 'missing_files', 'Missing files', { missing: [...new Set(missing)] });
  const { meta, projectSettings } = body;
  return account.deploy(given ?? findOrMakeProject(account, body, call), {
    target: body.target === 'production' ? 'production' : null,
    meta,
    projectSettings,
    files: new Map(body.files.filter(isFile).map((entry) => [entry.file, contentOf(entry, account.blobs)])),
    folders: body.files.filter((entry) => !isFile(entry)).map(({ file }) => file),
  });
}

function findOrMakeProject(account: Account, { name, projectSettings }: DeploymentBody, call: Call): StoredProject {
  const found = account.findProject(name, call.teamId);
  if (found) return found;
  if (!projectSettings && call.query.skipAutoDetectionConfirmation !== '1') {
    const details = { framework: null, projectSettings: {} };
    throw new Refusal(
      400,
      'missing_project_settings',
      'The `projectSettings` object is required for new projects.',
      details,
    );
  }
  return account.makeProject({ name, teamId: call.teamId, framework: projectSettings?.framework ?? null });
}

function isFile({ sha, data }: FileEntry): boolean {
  return sha !== undefined || data !== undefined;
}

function contentOf({ sha, data, encoding }: FileEntry, blobs: ReadonlyMap<string, Buffer>): Buffer {
  return (sha === undefined ? undefined : blobs.get(sha)) ?? Buffer.from(data ?? '', encoding);
}
