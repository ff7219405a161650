/** A deployment from the first look at the token to the address that shows the app. Nothing leaves the machine before the person agrees. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { DeploymentResult } from '../../pipeline/schema/build';
import type { ProjectLink, UnderWay } from '../../pipeline/schema/deployment';
import { type Account, chooseScope, requireToken } from './account';
import { askForVariables, saveVariables } from './environment';
import { finish } from './finish';
import { type DeployJob, show, warn } from './job';
import { locateProject, type Place, requireProject } from './project';
import { projectName } from './projectName';
import type { Scope } from './prompts';
import { useUnchanged } from './reuse';
import type { RemoteProject } from './shapes';
import { type StagedApp, stage } from './stage';
import { type Found, findUnderWay, goOn, isWanted, putAway } from './takeUp';
import { confirm, explainMissing, type Load, upload, weigh } from './upload';

/** @throws PipelineError with a `deploy_…` reason, `not_built`, or the signal's reason */
export async function deployApp(job: DeployJob): Promise<DeploymentResult> {
  const { folder, memory, api } = job;
  // Files are collected and weighed while Vercel is asked about the account and the project: the one needs nothing of the other.
  const staging = stage(folder, await memory.generated(folder), api.options.signal);
  const ready = staging.then(async (staged) => ({ staged, load: await weigh(staged) }));
  ready.catch(() => undefined);
  try {
    return await deployStaged(job, ready);
  } finally {
    await ready.catch(() => undefined);
    await staging.then(({ remove }) => remove()).catch(() => undefined);
  }
}

interface Ready {
  readonly staged: StagedApp;
  readonly load: Load;
}

async function deployStaged(job: DeployJob, ready: Promise<Ready>): Promise<DeploymentResult> {
  const { folder, memory, api, request } = job;
  show(job, 'Checking the Vercel account');
  const account = await requireToken(api);
  const found = await findUnderWay(job);
  if (found && request.goOn) return goOn(job, found);
  show(job, 'Collecting and hashing files');
  const link = await memory.link(folder);
  const scope = await scopeOf(job, account, link);
  const scoped = { ...job, api: scope.teamId ? api.with({ teamId: scope.teamId }) : api };
  const own = link?.teamId === scope.teamId ? link : undefined;
  if (own && job.projectName && job.projectName !== own.name) {
    await warn(job, `This app belongs to the project ${own.name}; ${job.projectName} is not used.`);
  }
  const name = projectName(job.projectName ?? basename(folder));
  const place = await locateProject(scoped.api, own, name, scope, job.prompts);
  return deployTo(scoped, await ready, place, scope, found);
}

/** The app's own place, unless another one is named. */
async function scopeOf(
  { api, team, prompts }: DeployJob,
  account: Account,
  link: ProjectLink | undefined,
): Promise<Scope> {
  if (!link || team !== undefined) return chooseScope(api, account, team, prompts);
  return { name: link.teamName ?? account.name, ...(link.teamId && { teamId: link.teamId }) };
}

async function deployTo(
  job: DeployJob,
  { staged, load }: Ready,
  place: Place,
  scope: Scope,
  found: Found | undefined,
): Promise<DeploymentResult> {
  if (found && place.project && isWanted(found, job, place.project.id, staged)) return goOn(job, found);
  const variables = await askForVariables(job, place, staged.environment);
  const hasValues = variables.some(({ value }) => value !== undefined);
  // What a person has just given changes the app, although not a file of it.
  const existing = place.project && !hasValues ? await useUnchanged(job, staged, place.project) : undefined;
  if (existing) return existing;
  await confirm(job, load, staged, place, scope);
  if (found) await putAway(job, found);
  const { api, prompts } = job;
  const project = await requireProject(api, place, staged.settings.framework, scope, prompts);
  await rememberLink(job, project, scope);
  await saveVariables(job, project, variables);
  return make(job, staged, load, project);
}

function rememberLink({ memory, folder }: DeployJob, { id, name }: RemoteProject, scope: Scope): Promise<void> {
  const team = scope.teamId ? { teamId: scope.teamId, teamName: scope.name } : {};
  return memory.saveLink(folder, { projectId: id, name, ...team });
}

async function make(
  job: DeployJob,
  staged: StagedApp,
  load: Load,
  { id: projectId, name }: RemoteProject,
): Promise<DeploymentResult> {
  const { memory, folder, request, api } = job;
  const { teamId } = api.options;
  const { files } = staged;
  const production = request.production === true;
  const underWay: UnderWay = { attempt: randomUUID(), projectId, production, files, ...(teamId && { teamId }) };
  await memory.remember(folder, { underWay });
  const id = await upload(job, staged, load, underWay, name);
  await memory.remember(folder, { underWay: { ...underWay, id } });
  return finish(job, { id, projectId, projectName: name, production, files }).catch((error: unknown) => {
    throw explainMissing(error, staged.leftOut);
  });
}
