/** Whose token it is, and in which of its places the app goes. */
import type { VercelApi } from './api';
import { deployError } from './faults';
import type { DeployPrompts, Scope } from './prompts';
import { teamsSchema, userSchema } from './shapes';

export interface Account {
  readonly name: string;
  /** False where the token sees teams only. */
  readonly isPersonal: boolean;
}

/** Before anything else is done with it. @throws PipelineError `deploy_token_rejected` or `deploy_unreachable` */
export async function requireToken(api: VercelApi): Promise<Account> {
  const timeout = api.options.timing.tokenCheck;
  const { user } = await api.call({ path: '/v2/user', answer: userSchema, doing: 'read the account', timeout });
  return { name: user.name || user.username, isPersonal: !user.limited && user.version !== 'northstar' };
}

/**
 * The team that is named, the only place there is, or the one that the person chooses.
 * @param wanted a team's id or slug
 * @throws PipelineError `deploy_forbidden`
 */
export async function chooseScope(
  api: VercelApi,
  { name, isPersonal }: Account,
  wanted: string | undefined,
  prompts: DeployPrompts,
): Promise<Scope> {
  const { teams } = await api.call({ path: '/v2/teams?limit=100', answer: teamsSchema, doing: 'list the teams' });
  const ofTeams = teams.map((team) => ({ teamId: team.id, slug: team.slug, name: team.name || team.slug }));
  if (wanted !== undefined) return teamNamed(wanted, ofTeams);
  const scopes: Scope[] = [...(isPersonal ? [{ name }] : []), ...ofTeams.map(scopeOf)];
  const [only, another] = scopes;
  if (!only) {
    throw deployError('deploy_forbidden', 'The Vercel token gives access to no account and no team. Set another one.');
  }
  return another ? prompts.chooseScope(scopes) : only;
}

type Team = { readonly teamId: string; readonly slug: string; readonly name: string };

function teamNamed(wanted: string, teams: readonly Team[]): Scope {
  const found = teams.find(({ teamId, slug }) => teamId === wanted || slug === wanted);
  if (found) return scopeOf(found);
  const known = teams.map(({ slug }) => slug).join(', ');
  const rest = known ? `It has access to ${known}.` : 'It has access to no team; name none for the personal account.';
  throw deployError('deploy_forbidden', `The Vercel token has no access to a team ${wanted}. ${rest}`);
}

function scopeOf({ teamId, name }: Team): Scope {
  return { teamId, name };
}
