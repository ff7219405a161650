/** Deploying from the command line, where nobody can be asked: what is needed is named ahead, or said to be missing. */
import type { CliOptions } from './cliOptions';
import type { CoreVercel, DeployPrompts } from './core';
import type { DeployRequest } from './pipeline/schema/build';

/** Undefined where the app is only built. */
export function requestOf({ deploy, production }: CliOptions): DeployRequest | undefined {
  if (deploy === 'none') return undefined;
  return { target: deploy, ...(production && { production }) };
}

export function vercelAccess(options: CliOptions, env: NodeJS.ProcessEnv): CoreVercel {
  const { team, project, deployTimeout } = options;
  return {
    token: async () => env.VERCEL_TOKEN,
    prompts: promptsFor(options, env),
    patience: () => deployTimeout * 60_000,
    ...(team !== undefined && { team }),
    ...(project !== undefined && { projectName: project }),
  };
}

function promptsFor({ variables, project }: CliOptions, env: NodeJS.ProcessEnv): DeployPrompts {
  return {
    chooseScope: async (scopes) => {
      const names = scopes.map(({ name, teamId }) => (teamId ? `${name} (--team ${teamId})` : `${name} (no team)`));
      throw problem(`The Vercel token leads to several places: ${names.join(', ')}. Name one with --team.`);
    },
    nameTaken: async (name) => {
      if (project !== undefined) return undefined;
      throw problem(
        `There is a project ${name} already, and this app has not been deployed to it. Name it with --project ${name} to deploy there, or name another one.`,
      );
    },
    nameRefused: async (name, why) => {
      throw problem(`${why} Name another project than ${name} with --project.`);
    },
    confirmUpload: async () => undefined,
    environment: async (names) => {
      for (const name of variables.filter((one) => !names.includes(one))) {
        console.error(`--env ${name} was not used: .env.example does not name it, or the project has a value for it.`);
      }
      const given = names.filter((name) => variables.includes(name));
      return Object.fromEntries(given.map((name) => [name, variable(name, env)]));
    },
    useExisting: async () => true,
  };
}

function variable(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value !== undefined) return value;
  throw problem(`--env ${name}: this variable is not set here. Set it, then deploy again.`);
}

/** The words that ask for the same deployment again. */
export function deployWords({ deploy, production, team, project, variables }: CliOptions): string {
  if (deploy === 'none') return '';
  const named = [
    team && `--team ${team}`,
    project && `--project ${project}`,
    ...variables.map((name) => `--env ${name}`),
  ];
  return [`--deploy ${deploy}`, production && '--production', ...named].filter(Boolean).join(' ');
}

/** In the form of the core's own errors, whose class is in another bundle. */
function problem(userMessage: string): Error {
  const error = { name: 'PipelineError', reason: 'deploy_rejected', userMessage, retryable: false };
  return Object.assign(new Error(userMessage), error);
}
