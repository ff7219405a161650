/** What is read of Vercel's answers: only the fields that count, so that new ones break nothing. */
import { z } from 'zod';

const text = z.string().nullish();

export const userSchema = z.object({
  user: z.object({
    username: z.string(),
    name: text,
    defaultTeamId: text,
    /** The token sees some teams only, and not the account itself. */
    limited: z.boolean().nullish(),
    /** With `northstar` the personal account is itself a team. */
    version: text,
  }),
});

export const teamsSchema = z.object({
  teams: z.array(z.object({ id: z.string(), slug: z.string(), name: text })),
});

export const projectSchema = z.object({
  id: z.string(),
  name: z.string(),
  targets: z.object({ production: z.object({ id: text, alias: z.array(z.string()).nullish() }).nullish() }).nullish(),
  lastAliasRequest: z.object({ jobStatus: text, toDeploymentId: text }).nullish(),
});
export type RemoteProject = z.infer<typeof projectSchema>;

const errorSchema = z.union([z.string(), z.object({ code: text, message: text })]);

export const deploymentSchema = z
  .object({
    id: text,
    uid: text,
    url: z.string(),
    readyState: text,
    state: text,
    target: text,
    alias: z.array(z.string()).nullish(),
    aliasAssigned: z.union([z.boolean(), z.number()]).nullish(),
    aliasError: errorSchema.nullish(),
    errorCode: text,
    errorMessage: text,
    inspectorUrl: text,
    createdAt: z.number().nullish(),
    created: z.number().nullish(),
    meta: z.record(z.string(), z.unknown()).nullish(),
  })
  .transform(({ id, uid, readyState, state, createdAt, created, ...rest }) => ({
    ...rest,
    id: id ?? uid ?? '',
    state: readyState ?? state ?? '',
    createdAt: createdAt ?? created ?? 0,
  }));
export type RemoteDeployment = z.infer<typeof deploymentSchema>;

export const deploymentListSchema = z.object({ deployments: z.array(deploymentSchema) });

export const environmentSchema = z.object({
  envs: z.array(z.object({ key: z.string(), target: z.union([z.string(), z.array(z.string())]).nullish() })),
});

export const environmentSavedSchema = z.object({
  failed: z.array(z.object({ error: z.object({ message: text, key: text }).nullish() })).nullish(),
});

export const anything = z.unknown();

/** One line of a build's log. */
export const logLineSchema = z.object({
  type: z.string(),
  created: z.number().nullish(),
  date: z.number().nullish(),
  id: text,
  text,
  level: text,
  info: z.object({ readyState: text }).nullish(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** Kept with each deployment of ours. */
export const attemptKey = 'buildFromSpecAttempt';
export const contentKey = 'buildFromSpecContent';
