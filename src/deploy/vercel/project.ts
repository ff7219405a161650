/** The project at Vercel that an app belongs to: found again by its id, otherwise by its name, otherwise made. */
import { toPipelineError } from '../../pipeline/errors';
import type { ProjectLink } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import type { DeployPrompts, Scope } from './prompts';
import { projectSchema, type RemoteProject } from './shapes';

export interface ProjectWish {
  /** What is known from earlier deployments. */
  readonly link: ProjectLink | undefined;
  /** The name for a new project, in an allowed form. */
  readonly name: string;
  /** Known once the files are collected; needed only where a project is made. */
  readonly framework: () => Promise<string | null>;
  readonly scope: Scope;
}

export interface FoundProject {
  readonly project: RemoteProject;
  readonly isNew: boolean;
}

/** @throws PipelineError with a `deploy_…` reason */
export async function findProject(api: VercelApi, wish: ProjectWish, prompts: DeployPrompts): Promise<FoundProject> {
  const linked = wish.link && (await readProject(api, wish.link.projectId));
  if (linked) return { project: linked, isNew: false };
  return byName(api, wish, wish.name, prompts);
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

async function byName(api: VercelApi, wish: ProjectWish, name: string, prompts: DeployPrompts): Promise<FoundProject> {
  const there = await readProject(api, name);
  if (there) {
    const another = await prompts.nameTaken(name, wish.scope.name);
    return another === undefined ? { project: there, isNew: false } : byName(api, wish, another, prompts);
  }
  try {
    return { project: await create(api, name, await wish.framework()), isNew: true };
  } catch (thrown) {
    const error = toPipelineError(thrown);
    if (error.reason !== 'deploy_name_invalid') throw error;
    return byName(api, wish, await prompts.nameRefused(name, error.userMessage), prompts);
  }
}

/** A reply that was lost does no harm: what the first try has made is found by the second. */
async function create(api: VercelApi, name: string, framework: string | null): Promise<RemoteProject> {
  const doing = `create the project ${name}`;
  try {
    return await api.call({
      method: 'POST',
      path: '/v11/projects',
      body: { name, framework },
      answer: projectSchema,
      doing,
    });
  } catch (error) {
    const { reason } = toPipelineError(error);
    const made = reason === 'deploy_rejected' ? await readProject(api, name) : undefined;
    if (made) return made;
    throw error;
  }
}
