/** What code generation leaves behind: files, evidence that they work, and which requirements they meet. */
import { z } from 'zod';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** An address that may be opened: whatever a file says, no other scheme is. */
export const webAddressSchema = z.url({ protocol: /^https?$/ });

export const generatedFileSchema = z.object({
  /** Relative to the app's folder, with forward slashes. */
  path: z.string().min(1),
  content: z.string(),
  /** What the file is for, in one short phrase. */
  purpose: z.string(),
  requirementIds: z.array(z.string()),
  /** The id of the language model that wrote it; not set where the built-in engine did. */
  model: z.string().optional(),
  /** A hash of what the model was asked: where it is asked the same, the file is there already. */
  asked: z.string().optional(),
});
export type GeneratedFile = Readonly<z.infer<typeof generatedFileSchema>>;

/**
 * What became of a generated file. `unchanged`: the same content was there already. `merged`: with what the person had changed.
 * `mergedUnsaved`: with unsaved changes, in the editor; the disk stays as it is.
 */
export const fileChangeSchema = z.enum(['created', 'updated', 'unchanged', 'merged', 'mergedUnsaved']);
export type FileChange = z.infer<typeof fileChangeSchema>;

export const skipReasonSchema = z.enum(['conflict', 'rejected', 'deleted', 'exists', 'locked']);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** A file that an undo has left as it is. */
export const undoKeptSchema = z.object({
  path: z.string(),
  message: z.string(),
  /** Of what the build had put there, and of what was there before it: what a merge needs. */
  built: sha256Schema.optional(),
  before: sha256Schema.optional(),
});
export type UndoKept = Readonly<z.infer<typeof undoKeptSchema>>;

export const generatedProjectSchema = z.object({
  /** Absolute path of the app's folder on the machine that ran the build. */
  folder: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: sha256Schema, requirementIds: z.array(z.string()) })),
  skipped: z.array(z.object({ path: z.string(), reason: skipReasonSchema, message: z.string() })),
});
export type GeneratedProject = Readonly<z.infer<typeof generatedProjectSchema>>;

export const evidenceIdSchema = z.enum(['install', 'typeCheck', 'build', 'tests', 'smoke']);
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

/** What one test of the app came to. */
export const testResultSchema = z.object({
  /** Relative to the app's folder, with forward slashes. */
  path: z.string(),
  title: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  /** Why it failed. */
  message: z.string().optional(),
});
export type TestResult = Readonly<z.infer<typeof testResultSchema>>;

export const evidenceItemSchema = z.object({
  id: evidenceIdSchema,
  status: z.enum(['passed', 'failed', 'skipped']),
  /** `machine`: npm, Node or the network is missing, so nothing is proved. `earlier`: an earlier item failed. */
  skippedBecause: z.enum(['machine', 'earlier', 'cancelled']).optional(),
  /** What happened and what to do, where the status is not `passed`. */
  message: z.string().optional(),
  milliseconds: z.number().min(0),
  /** The last lines of the output; the whole of it goes to the log. */
  log: z.string(),
  /** Of the item `tests`: one by one, where the app's runner told. */
  tests: z.array(testResultSchema).optional(),
});
export type EvidenceItem = Readonly<z.infer<typeof evidenceItemSchema>>;

export const evidenceSchema = z.object({ items: z.array(evidenceItemSchema) });
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** `partly`: files serve a part of it. `needsModel`: the built-in engine cannot make it. `outOfScope`: no app of this kind could. */
export const gapSchema = z.enum(['partly', 'needsModel', 'outOfScope']);
export type Gap = z.infer<typeof gapSchema>;

export const coverageItemSchema = z.object({
  requirementId: z.string(),
  text: z.string(),
  status: z.enum(['implemented', 'notImplemented']),
  optional: z.boolean(),
  files: z.array(z.string()),
  /** The test file whose result decided, where the requirement has a check of its own. */
  check: z.string().optional(),
  /** What a person should know of that check, as a sentence. */
  note: z.string().optional(),
  /** For `notImplemented`: what is missing, as a sentence, and what kind of gap that is, unless the evidence did not pass. */
  reason: z.string().optional(),
  gap: gapSchema.optional(),
  line: z.number().int().min(1),
  /** Where the spec is a folder: the file that the line is in. */
  file: z.string().optional(),
});
export type CoverageItem = Readonly<z.infer<typeof coverageItemSchema>>;

export const coverageSchema = z.object({ items: z.array(coverageItemSchema) });
export type Coverage = Readonly<z.infer<typeof coverageSchema>>;

export const usageSchema = z.object({
  model: z.string(),
  /** What was asked for: "plan", or the path of a file. */
  label: z.string().optional(),
  /** Tokens of what was sent, those that the provider had in its cache among them. */
  input: z.number().int().min(0),
  cached: z.number().int().min(0),
  output: z.number().int().min(0),
});
export type Usage = Readonly<z.infer<typeof usageSchema>>;

export const deployTargetIdSchema = z.enum(['local', 'vercel']);
export type DeployTargetId = z.infer<typeof deployTargetIdSchema>;

/** What is to be done in the phase `deployment`. */
export const deployRequestSchema = z.object({
  target: deployTargetIdSchema,
  /** Goes to the project's public address, not to one of its own. */
  production: z.boolean().optional(),
  /** What was begun earlier is watched to its end, where it is still there. */
  goOn: z.boolean().optional(),
  /** Makes this earlier deployment the public one, instead of making another. */
  rollBackTo: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
});
export type DeployRequest = Readonly<z.infer<typeof deployRequestSchema>>;

export const deploymentResultSchema = z.object({
  target: deployTargetIdSchema,
  /** For `local` always the loopback address. */
  url: webAddressSchema,
  production: z.boolean().optional(),
  /** The name of the project at Vercel. */
  projectName: z.string().optional(),
  /** The page that shows the deployment to those who may see it. */
  inspectorUrl: webAddressSchema.optional(),
  /** The same content had been deployed before: nothing was uploaded. */
  reused: z.boolean().optional(),
  /** Why it could not be seen that the address shows this build, as a sentence. Absent where it was seen. */
  unchecked: z.string().optional(),
  /** What is not as it should be although the app is live, as a sentence. */
  warning: z.string().optional(),
});
export type DeploymentResult = Readonly<z.infer<typeof deploymentResultSchema>>;
