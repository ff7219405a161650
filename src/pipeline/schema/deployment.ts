/** What is kept beside an app about its deployments: where it is deployed to, what is under way, and what has been deployed. */
import { z } from 'zod';
import { sha256Schema, webAddressSchema } from './build';

/** Ids become parts of addresses: what lies in a repository must not lead elsewhere. */
const idSchema = z.string().regex(/^[\w-]{1,100}$/);

/** Which project at Vercel the app belongs to. Committed, so that a rename or another machine does not make a second one. */
export const projectLinkSchema = z.object({
  projectId: idSchema,
  name: z.string().min(1),
  /** Absent for the personal account. */
  teamId: idSchema.optional(),
  teamName: z.string().optional(),
});
export type ProjectLink = Readonly<z.infer<typeof projectLinkSchema>>;

/** SHA-1 by path, relative to the app's folder with forward slashes: Vercel's own way to name content. */
export const fileHashesSchema = z.record(z.string(), z.string());
export type FileHashes = Readonly<z.infer<typeof fileHashesSchema>>;

/** A deployment that has been begun and whose end nobody has seen yet. */
export const underWaySchema = z.object({
  /** Made up by us and sent along, so that a deployment is found whose creation got no answer. */
  attempt: idSchema,
  projectId: idSchema,
  teamId: idSchema.optional(),
  production: z.boolean(),
  files: fileHashesSchema,
  /** Absent until Vercel has answered with one. */
  id: idSchema.optional(),
  /** The person has stopped it while it was being made: should it turn up, it is to be cancelled. */
  cancelled: z.boolean().optional(),
});
export type UnderWay = Readonly<z.infer<typeof underWaySchema>>;

export const deploymentStates = ['building', 'ready', 'failed', 'cancelled'] as const;

export const deploymentRecordSchema = z.object({
  id: idSchema,
  url: webAddressSchema,
  production: z.boolean(),
  state: z.enum(deploymentStates),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  /** The public address shows this one. */
  current: z.boolean(),
  /** SHA-256 of what was deployed, where we deployed it. */
  content: sha256Schema.optional(),
  inspectorUrl: webAddressSchema.optional(),
});
export type DeploymentRecord = Readonly<z.infer<typeof deploymentRecordSchema>>;

/** This machine's memory of an app's deployments. */
export const deploymentsSchema = z.object({
  underWay: underWaySchema.optional(),
  /** What the last deployment that went live consisted of, to tell what has changed since. */
  live: z.object({ url: webAddressSchema, production: z.boolean(), files: fileHashesSchema }).optional(),
  /** The project's deployments as Vercel told them last, the newest first. */
  history: z.array(deploymentRecordSchema).readonly(),
});
export type Deployments = Readonly<z.infer<typeof deploymentsSchema>>;
