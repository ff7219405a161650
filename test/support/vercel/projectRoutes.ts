/** The emulated endpoints for projects: make, look up, change, their variables, and which deployment is in production. */
import { z } from 'zod';
import type { EnvVariable } from '../vercelServer';
import { type Account, makeProduction, type StoredProject } from './account';
import { type Answer, type Call, ok, parseBody, Refusal, type Route } from './calls';

const projectSchema = z.object({ name: z.string(), framework: z.string().nullish() });
const variableSchema = z.object({ key: z.string(), value: z.string(), type: z.string(), target: z.array(z.string()) });

export function projectRoutes(account: Account): Route[] {
  const named = ({ names: [idOrName = ''], teamId }: Call): StoredProject => account.project(idOrName, teamId);
  return [
    ['GET', /^\/v9\/projects\/([^/]+)$/, (call) => ok(viewOf(named(call), account))],
    ['PATCH', /^\/v9\/projects\/([^/]+)$/, (call) => changeProject(account, named(call), call)],
    ['POST', /^\/v11\/projects$/, (call) => addProject(account, call)],
    ['GET', /^\/v10\/projects\/([^/]+)\/env$/, (call) => ok({ envs: named(call).env.map(withoutValue) })],
    ['POST', /^\/v10\/projects\/([^/]+)\/env$/, (call) => addVariables(named(call), call)],
    ['POST', /^\/v10\/projects\/([^/]+)\/promote\/([^/]+)$/, (call) => promote(account, named(call), call)],
  ];
}

function viewOf(
  { id, name, framework, teamId, production, host, lastAliasRequest }: StoredProject,
  account: Account,
): object {
  const deployed = account.deployments.find((deployment) => deployment.id === production);
  const targets = deployed ? { production: { id: deployed.id, alias: [host], url: deployed.url } } : {};
  return { id, name, framework, accountId: teamId ?? account.user.id, targets, lastAliasRequest };
}

function addProject(account: Account, { body, teamId }: Call): Answer {
  return ok(viewOf(account.makeProject({ ...parseBody(projectSchema, body), teamId }), account));
}

function changeProject(account: Account, project: StoredProject, { body }: Call): Answer {
  const { name = project.name, framework = project.framework } = parseBody(projectSchema.partial(), body);
  if (name !== project.name) account.checkName(name, project.teamId);
  Object.assign(project, { name, framework });
  return ok(viewOf(project, account));
}

function addVariables(project: StoredProject, { body, query }: Call): Answer {
  const variables = parseBody(z.union([variableSchema, z.array(variableSchema)]), body);
  const given = [variables].flat();
  const clashing = query.upsert === 'true' ? [] : given.filter((one) => project.env.some((other) => clash(one, other)));
  const added = given.filter((one) => !clashing.includes(one));
  project.env = [...project.env.filter((old) => !added.some((one) => clash(one, old))), ...added];
  const created = added.map(withoutValue);
  const failed = clashing.map(({ key }) => ({
    error: { code: 'ENV_CONFLICT', message: `${key} already exists.`, key },
  }));
  return ok({ created: Array.isArray(variables) ? created : created[0], failed }, 201);
}

function clash(one: EnvVariable, other: EnvVariable): boolean {
  return one.key === other.key && one.target.some((target) => other.target.includes(target));
}

function withoutValue({ key, type, target }: EnvVariable): object {
  return { id: `env_${key}_${target.join('_')}`, key, type, target };
}

function promote(account: Account, project: StoredProject, { names: [, id = ''] }: Call): Answer {
  const { record } = account.run(id);
  if (record.projectId !== project.id) throw new Refusal(404, 'not_found', 'The deployment could not be found.');
  if (record.readyState !== 'READY') throw new Refusal(400, 'bad_request', 'The deployment is not ready.');
  const fromDeploymentId = project.production;
  makeProduction(project, record);
  project.lastAliasRequest = { fromDeploymentId, toDeploymentId: id, jobStatus: 'succeeded', type: 'promote' };
  return { status: 201 };
}
