/** Environment variables: what an app says it needs, beside what its project at Vercel has. Values go there and nowhere else. */
import type { VercelApi } from './api';
import { deployError } from './faults';
import { type DeployJob, warn } from './job';
import type { Place } from './project';
import { environmentSavedSchema, environmentSchema, type RemoteProject } from './shapes';

/** A variable that the project has no value for, where the app would look for it. */
export interface Variable {
  readonly name: string;
  /** Those that have none: a value that is there is somebody's, and stays. */
  readonly targets: readonly Target[];
  /** What the person has given; undefined to do without. */
  readonly value?: string;
}

type Target = 'production' | 'preview';
const targets: readonly Target[] = ['production', 'preview'];

/** Asks for what is missing. Nothing is sent yet. */
export async function askForVariables(
  job: DeployJob,
  { project, name }: Place,
  wanted: readonly string[],
): Promise<readonly Variable[]> {
  const { api, request, prompts, secrets } = job;
  for (const variable of wanted) secrets.addName(variable);
  const target: Target = request.production ? 'production' : 'preview';
  const all = wanted.length === 0 ? [] : await withoutValue(api, project, wanted);
  const missing = all.filter((variable) => variable.targets.includes(target));
  if (missing.length === 0) return [];
  const values = await prompts.environment(
    missing.map((variable) => variable.name),
    name,
  );
  for (const value of Object.values(values)) secrets.add(value);
  return missing.map((variable) => ({ ...variable, ...pick(values[variable.name]) }));
}

/** Stores what was given, and says what stays missing. @throws PipelineError `deploy_rejected` where Vercel did not take one of them */
export async function saveVariables(
  job: DeployJob,
  { id, name }: RemoteProject,
  variables: readonly Variable[],
): Promise<void> {
  const left = variables.filter(({ value }) => value === undefined).map((variable) => variable.name);
  if (left.length > 0) await warn(job, `The project ${name} has no value for ${left.join(', ')}. The app may need it.`);
  const body = variables
    .filter(({ value }) => value !== undefined)
    .map(({ name: key, value, targets: target }) => ({ key, value, type: 'sensitive', target }));
  if (body.length === 0) return;
  const path = `/v10/projects/${id}/env?upsert=true`;
  const doing = 'store the variables';
  const { failed } = await job.api.call({ method: 'POST', path, body, answer: environmentSavedSchema, doing });
  const [first] = failed ?? [];
  if (!first) return;
  const why = first.error?.message ?? 'no reason was given';
  throw deployError('deploy_rejected', `Vercel did not store ${first.error?.key ?? 'a variable'}: ${why}`);
}

async function withoutValue(
  api: VercelApi,
  project: RemoteProject | undefined,
  names: readonly string[],
): Promise<readonly Variable[]> {
  if (!project) return names.map((name) => ({ name, targets }));
  const path = `/v10/projects/${project.id}/env`;
  const { envs } = await api.call({ path, answer: environmentSchema, doing: "read the project's variables" });
  const has = (name: string, target: Target) =>
    envs.some((variable) => variable.key === name && [variable.target ?? []].flat().includes(target));
  return names.map((name) => ({ name, targets: targets.filter((target) => !has(name, target)) }));
}

function pick(value: string | undefined): { readonly value?: string } {
  return value === undefined ? {} : { value };
}
