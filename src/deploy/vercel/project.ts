/** The project at Vercel that an app belongs to: found again by its id, otherwise by its name, otherwise made. */
import { toPipelineError } from '../../pipeline/errors';
import type { ProjectLink } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import type { DeployPrompts, Scope } from './prompts';
import { projectSchema, type RemoteProject } from './shapes';

/** Where an app goes: a project that is there, or the name for one that is still to be made. */
export interface Place {
  readonly project?: RemoteProject;
  readonly name: string;
}

/** Makes nothing. `name` is in an allowed form. @throws PipelineError with a `deploy_…` reason */
export async function locateProject(
  api: VercelApi,
  link: ProjectLink | undefined,
  name: string,
  scope: Scope,
  prompts: DeployPrompts,
): Promise<Place> {
  const linked = link && (await readProject(api, link.projectId));
  return linked ? { project: linked, name: linked.name } : byName(api, name, scope, prompts);
}

/** Makes the project where it is not there yet. @throws PipelineError with a `deploy_…` reason */
export async function requireProject(
  api: VercelApi,
  { project, name }: Place,
  framework: string | null,
  scope: Scope,
  prompts: DeployPrompts,
): Promise<RemoteProject> {
  if (project) return project;
  try {
    return await create(api, name, framework);
  } catch (thrown) {
    const error = toPipelineError(thrown);
    if (error.reason !== 'deploy_name_invalid') throw error;
    const another = await prompts.nameRefused(name, error.userMessage);
    return requireProject(api, await byName(api, another, scope, prompts), framework, scope, prompts);
  }
}

/** Undefined where there is none. */
export async function readProject(api: VercelApi, idOrName: string): Promise<RemoteProject | undefined> {
  const path = `/v9/projects/${encodeURIComponent(idOrName)}`;
  try {
    return await api.call({ path, answer: projectSchema, doing: `read the project ${idOrName}` });
  } catch (error) {
    if (toPipelineError(error).reason === 'deploy_gone') return undefined;
    throw error;
  }
}

async function byName(api: VercelApi, name: string, scope: Scope, prompts: DeployPrompts): Promise<Place> {
  const project = await readProject(api, name);
  const another = project && (await prompts.nameTaken(name, scope.name));
  if (another !== undefined) return byName(api, another, scope, prompts);
  return { name, ...(project && { project }) };
}

/** A reply that was lost does no harm: what the first try has made is found by the second. */
async function create(api: VercelApi, name: string, framework: string | null): Promise<RemoteProject> {
  const doing = `create the project ${name}`;
  const body = { name, framework };
  try {
    return await api.call({ method: 'POST', path: '/v11/projects', body, answer: projectSchema, doing });
  } catch (error) {
    const { reason } = toPipelineError(error);
    const made = reason === 'deploy_rejected' ? await readProject(api, name) : undefined;
    if (made) return made;
    throw error;
  }
}
