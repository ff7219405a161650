/** The emulated endpoints for deployments: look up, list, follow, cancel; making one is in a file of its own. */
import type { ServerResponse } from 'node:http';
import type { RemoteDeployment } from '../vercelServer';
import type { Account } from './account';
import { type Answer, type Call, ok, Refusal, type Route } from './calls';
import { createDeployment } from './createDeployment';
import type { DeploymentRecord, DeploymentRun, LogLine } from './deploymentRun';

export function deploymentRoutes(account: Account): Route[] {
  const named = ({ names: [idOrHost = ''], teamId }: Call): DeploymentRun => {
    const run = account.run(idOrHost);
    if (run.record.teamId !== teamId) throw new Refusal(404, 'not_found', 'The deployment could not be found.');
    return run;
  };
  return [
    ['POST', /^\/v13\/deployments$/, async (call) => ok(viewOf(await createDeployment(account, call), account))],
    ['GET', /^\/v13\/deployments\/([^/]+)$/, (call) => ok(viewOf(named(call).record, account))],
    ['PATCH', /^\/v12\/deployments\/([^/]+)\/cancel$/, (call) => ok(viewOf(cancel(named(call)), account))],
    ['GET', /^\/v3\/deployments\/([^/]+)\/events$/, (call) => events(named(call), call)],
    ['GET', /^\/v2\/deployments\/([^/]+)\/aliases$/, (call) => ok(aliasesOf(named(call).record, account))],
    ['GET', /^\/v6\/deployments$/, (call) => ok(list(account, call))],
  ];
}

function viewOf({ files, ...deployment }: RemoteDeployment, account: Account) {
  const { id, name, teamId, projectId, readyState } = deployment;
  const owner = account.teams.find((team) => team.id === teamId)?.slug ?? account.user.username;
  return {
    ...deployment,
    version: 2,
    state: readyState,
    status: readyState,
    project: { id: projectId, name },
    inspectorUrl: `https://vercel.com/${owner}/${name}/${id.replace('dpl_', '')}`,
  };
}

function cancel(run: DeploymentRun): DeploymentRecord {
  const { record } = run;
  if (record.readyState === 'READY' || record.readyState === 'ERROR') {
    throw new Refusal(400, 'bad_request', `The deployment is already ${record.readyState} and cannot be canceled.`);
  }
  if (record.readyState !== 'CANCELED') run.change({ readyState: 'CANCELED' });
  return record;
}

function events(run: DeploymentRun, { query }: Call): Answer {
  const backlog = select(run.log, query);
  return query.follow === '1' ? { stream: (response) => follow(run, backlog, response) } : ok(backlog);
}

function select(log: readonly LogLine[], { since = '0', limit = '-1', direction }: Call['query']): LogLine[] {
  const lines = log.filter(({ created }) => created >= Number(since));
  if (direction === 'backward') lines.reverse();
  return Number(limit) < 0 ? lines : lines.slice(0, Number(limit));
}

/** Sends one line of JSON for each line of the log, those to come included. */
function follow({ news, over }: DeploymentRun, backlog: readonly LogLine[], response: ServerResponse): void {
  const write = (line: LogLine): boolean => response.write(`${JSON.stringify(line)}\n`);
  const end = (): unknown => response.end();
  response.writeHead(200, { 'content-type': 'application/stream+json' }).flushHeaders();
  backlog.forEach(write);
  if (over) return void end();
  news.on('line', write).once('over', end);
  response.once('close', () => news.off('line', write).off('over', end));
}

function aliasesOf({ id, alias, createdAt }: DeploymentRecord, { projects }: Account): object {
  const assigned = projects.some(({ production }) => production === id) ? alias : [];
  return { aliases: assigned.map((host) => ({ uid: `alias_${host}`, alias: host, created: createdAt })) };
}

/** Newest first, 20 unless told otherwise. */
function list(account: Account, { query, teamId }: Call): object {
  const { limit = '20' } = query;
  const found = account.deployments.filter((one) => one.teamId === teamId && matches(one, query));
  return {
    deployments: found
      .reverse()
      .slice(0, Number(limit))
      .map((one) => entryOf(one, account)),
    pagination: {},
  };
}

function matches({ projectId, readyState, target, meta }: RemoteDeployment, query: Call['query']): boolean {
  if (query.projectId !== undefined && query.projectId !== projectId) return false;
  if (query.state !== undefined && !query.state.split(',').includes(readyState)) return false;
  if (query.target !== undefined && query.target !== (target ?? 'preview')) return false;
  const wanted = Object.entries(query).filter(([key]) => key.startsWith('meta-'));
  return wanted.every(([key, value]) => meta[key.slice('meta-'.length)] === value);
}

function entryOf(deployment: RemoteDeployment, account: Account): object {
  const { id, name, url, createdAt, readyState, target, meta, aliasAssigned, projectId } = deployment;
  const { inspectorUrl } = viewOf(deployment, account);
  const state = readyState;
  return {
    uid: id,
    name,
    url,
    created: createdAt,
    state,
    readyState,
    target,
    meta,
    inspectorUrl,
    aliasAssigned,
    projectId,
  };
}
