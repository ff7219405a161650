/** The emulated endpoints: who may call, which one is meant, and those for the user, the teams and the uploads. */
import { createHash } from 'node:crypto';
import type { ApiRequest } from '../vercelServer';
import type { Account } from './account';
import { type Answer, type Call, ok, Refusal, type Route } from './calls';
import { deploymentRoutes } from './deploymentRoutes';
import type { Work } from './front';
import { projectRoutes } from './projectRoutes';

export function answerFrom(account: Account): Work {
  const routes = [...accountRoutes(account), ...projectRoutes(account), ...deploymentRoutes(account)];
  return (request, data) => {
    checkToken(request, account);
    const teamId = scopeOf(request, account);
    for (const [method, path, answer] of routes) {
      const match = method === request.method ? path.exec(request.path) : null;
      if (match) return answer({ ...request, names: match.slice(1).map(decodeURIComponent), teamId, data });
    }
    throw new Refusal(404, 'not_found', `No endpoint ${request.method} ${request.path}.`);
  };
}

function checkToken({ path, headers }: ApiRequest, { token }: Account): void {
  if (/^\/v\d+\//.test(path) && headers.authorization !== `Bearer ${token}`) {
    throw new Refusal(403, 'forbidden', 'Not authorized', { invalidToken: true });
  }
}

function scopeOf({ query: { teamId } }: ApiRequest, { teams }: Account): string | undefined {
  if (!teamId) return undefined;
  if (!teams.some(({ id }) => id === teamId)) throw new Refusal(403, 'forbidden', 'Not authorized');
  return teamId;
}

function accountRoutes({ user, teams, blobs }: Account): Route[] {
  return [
    ['GET', /^\/v2\/user$/, () => ok({ user })],
    ['GET', /^\/v2\/teams$/, () => ok({ teams, pagination: { count: teams.length, next: null, prev: null } })],
    ['POST', /^\/v2\/files$/, (call) => storeFile(blobs, call)],
  ];
}

function storeFile(blobs: Map<string, Buffer>, { data, headers }: Call): Answer {
  const sha = createHash('sha1').update(data).digest('hex');
  if (headers['x-now-digest'] !== sha) throw new Refusal(400, 'invalid_sha', 'The SHA-1 is not that of the content.');
  blobs.set(sha, data);
  return ok({});
}
