/** A deployment from the first look at the token to the address that shows the app. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { DeploymentResult } from '../../pipeline/schema/build';
import type { UnderWay } from '../../pipeline/schema/deployment';
import { type Account, chooseScope, requireToken } from './account';
import { cancelRemote } from './cancelRemote';
import { findAttempt } from './createDeployment';
import { missingVariables, saveVariables } from './environment';
import { finish, whyUnchecked } from './finish';
import { type DeployJob, say, show, warn } from './job';
import { type FoundProject, findProject } from './project';
import { projectName } from './projectName';
import type { Scope } from './prompts';
import { findUnchanged } from './records';
import { contentKey } from './shapes';
import { type StagedApp, stage } from './stage';
import { confirm, upload, weigh } from './upload';

/** @throws PipelineError with a `deploy_…` reason, `not_built`, or the signal's reason */
export async function deployApp(job: DeployJob): Promise<DeploymentResult> {
  const { folder, memory, api } = job;
  show(job, 'Checking the Vercel account');
  const account = await requireToken(api);
  const { underWay } = await memory.recall(folder);
  const resumed = underWay && (await takeUp(job, underWay));
  if (resumed) return resumed;
  show(job, 'Collecting and hashing files');
  // Files are collected while Vercel is asked about the project: the one needs nothing of the other.
  const staging = stage(folder, await memory.generated(folder), api.options.signal);
  staging.catch(() => undefined);
  try {
    const scope = await scopeOf(job, account);
    const scoped = { ...job, api: scope.teamId ? api.with({ teamId: scope.teamId }) : api };
    const found = await projectFor(scoped, scope, staging);
    return await deployTo(scoped, await staging, found, scope);
  } finally {
    await staging.then(({ remove }) => remove()).catch(() => undefined);
  }
}

/** The app's own place, unless another one is named. */
async function scopeOf({ api, memory, folder, team, prompts }: DeployJob, account: Account): Promise<Scope> {
  const link = team === undefined ? await memory.link(folder) : undefined;
  if (!link) return chooseScope(api, account, team, prompts);
  return { name: account.name, ...(link.teamId && { teamId: link.teamId }) };
}

async function projectFor(job: DeployJob, scope: Scope, staging: Promise<StagedApp>): Promise<FoundProject> {
  const { api, memory, folder, prompts, team } = job;
  const link = team === undefined ? await memory.link(folder) : undefined;
  const name = projectName(job.projectName ?? basename(folder));
  const framework = async () => (await staging).settings.framework;
  const found = await findProject(api, { link, name, scope, framework }, prompts);
  const { id: projectId, name: foundName } = found.project;
  await memory.saveLink(folder, { projectId, name: foundName, ...(scope.teamId && { teamId: scope.teamId }) });
  return found;
}

async function deployTo(
  job: DeployJob,
  staged: StagedApp,
  found: FoundProject,
  scope: Scope,
): Promise<DeploymentResult> {
  const { api, memory, folder, request } = job;
  const { project } = found;
  const production = request.production === true;
  const existing = found.isNew ? undefined : await useUnchanged(job, staged, project.id, project.name);
  if (existing) return existing;
  await provideVariables(job, staged, project.id, project.name);
  const load = await weigh(staged);
  await confirm(job, load, staged, found, scope);
  const attempt = randomUUID();
  const { teamId } = api.options;
  const underWay: UnderWay = {
    attempt,
    projectId: project.id,
    production,
    files: staged.files,
    ...(teamId && { teamId }),
  };
  await memory.remember(folder, { underWay });
  const id = await upload(job, staged, load, underWay, project.name);
  await memory.remember(folder, { underWay: { ...underWay, id } });
  return finish(job, { id, projectId: project.id, projectName: project.name, production, files: staged.files });
}

/** A deployment that was begun and not seen to its end, as the window was closed. Undefined where there is none left to watch. */
async function takeUp(job: DeployJob, underWay: UnderWay): Promise<DeploymentResult | undefined> {
  const { memory, folder } = job;
  const { projectId, attempt, production, files, teamId } = underWay;
  const api = teamId ? job.api.with({ teamId }) : job.api;
  if (underWay.cancelled) {
    await cancelRemote(api, underWay);
    await memory.remember(folder, { underWay: undefined });
    return undefined;
  }
  const id = underWay.id ?? (await findAttempt(api, projectId, attempt))?.id;
  if (!id) return undefined;
  await memory.remember(folder, { underWay: { ...underWay, id } });
  await say(job, 'Going on with the deployment that was under way.');
  const link = await memory.link(folder);
  return finish({ ...job, api }, { id, projectId, projectName: link?.name ?? projectId, production, files });
}

/** The result where the same content is deployed already and is wanted as it is. */
async function useUnchanged(
  job: DeployJob,
  staged: StagedApp,
  projectId: string,
  name: string,
): Promise<DeploymentResult | undefined> {
  const { api, request, prompts, memory, folder } = job;
  const production = request.production === true;
  const record = await findUnchanged(api, projectId, staged.content, production);
  if (!record) return undefined;
  const unchecked = await whyUnchecked(job, { meta: { [contentKey]: staged.content } }, record.url).catch(() => false);
  api.options.signal.throwIfAborted();
  // It is not there any more, or shows something else by now.
  if (unchecked === false) return undefined;
  if (!(await prompts.useExisting(record.url, new Date(record.createdAt)))) return undefined;
  await memory.remember(folder, { live: { url: record.url, production, files: staged.files } });
  await say(job, 'Nothing has changed since the last deployment; nothing was uploaded.');
  return {
    target: 'vercel',
    url: record.url,
    projectName: name,
    reused: true,
    ...(production && { production }),
    ...(typeof unchecked === 'string' && { unchecked }),
    ...(record.inspectorUrl && { inspectorUrl: record.inspectorUrl }),
  };
}

/** Asks for what the project lacks, and stores it there. What stays missing is said. */
async function provideVariables(job: DeployJob, staged: StagedApp, projectId: string, name: string): Promise<void> {
  const { api, request, prompts } = job;
  const missing = await missingVariables(api, projectId, staged.environment, request.production === true);
  if (missing.length === 0) return;
  const values = await prompts.environment(missing, name);
  for (const value of Object.values(values)) job.secrets.add(value);
  await saveVariables(api, projectId, values);
  const left = missing.filter((variable) => values[variable] === undefined);
  if (left.length > 0) await warn(job, `The project ${name} has no value for ${left.join(', ')}. The app may need it.`);
}
