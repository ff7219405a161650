/** PipelineEvent: everything that happens in a run, as one union of plain JSON. The same object is emitted, journalled and shown. */
import { z } from 'zod';
import { errorReasonSchema } from '../errors';
import {
  coverageSchema,
  deploymentResultSchema,
  deployRequestSchema,
  deployTargetIdSchema,
  type EvidenceItem,
  evidenceSchema,
  fileChangeSchema,
  generatedProjectSchema,
  sha256Schema,
  skipReasonSchema,
  undoKeptSchema,
  usageSchema,
} from './build';
import { answerSchema, clarificationSchema } from './clarification';
import { structuredSpecSchema } from './spec';

export const phaseIdSchema = z.enum(['spec_analysis', 'code_generation', 'deployment']);
export type PhaseId = z.infer<typeof phaseIdSchema>;

/** The spec as it stood when the build began. The build works on this text, whatever happens to the file meanwhile. */
export const specSnapshotSchema = z.object({
  /** Absolute path or URI of the spec; an untitled editor has a name only. */
  source: z.string().min(1),
  /** The file's name, as in "clinic.md". */
  name: z.string().min(1),
  /** Of a folder: all of its files, one after the other. */
  text: z.string(),
  sha256: sha256Schema,
  /** The files of a folder that is one spec, with their paths in it. */
  files: z.array(z.object({ path: z.string().min(1), text: z.string(), sha256: sha256Schema })).optional(),
});
export type SpecSnapshot = Readonly<z.infer<typeof specSnapshotSchema>>;

const phase = { phase: phaseIdSchema };

/** What an event says, before it has a place in the order of its project. */
export const eventBodySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('project_created'),
    spec: specSnapshotSchema,
    /** Absolute path of the app's folder. */
    folder: z.string(),
    model: z.string(),
    /** Base URL of the model's endpoint, where it was named for this run. It is told, never followed: keys go only where the person says. */
    endpoint: z.string().optional(),
    /** Tokens that the run may use in all. */
    budget: z.number().int().min(1).optional(),
    /** Begun because the spec was saved: it asks nobody, sends nothing to a model and deploys nothing. */
    bySaving: z.literal(true).optional(),
    /** All of the app is made by this version of the product, whatever version has made it before. */
    isUpdate: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('phase_started'),
    ...phase,
    /** Set at the start of deployment. */
    request: deployRequestSchema.optional(),
  }),
  z.object({
    type: z.literal('phase_completed'),
    ...phase,
    outcome: z.enum(['completed', 'skipped']),
    /** Set at the end of spec_analysis. */
    structuredSpec: structuredSpecSchema.optional(),
    /** Set at the end of code_generation. */
    generatedProject: generatedProjectSchema.optional(),
  }),
  z.object({
    type: z.literal('agent_message'),
    ...phase,
    level: z.enum(['info', 'warning']),
    message: z.string(),
  }),
  z.object({ type: z.literal('clarification_requested'), clarifications: z.array(clarificationSchema).min(1) }),
  z.object({ type: z.literal('clarification_answered'), answer: answerSchema }),
  z.object({
    type: z.literal('file_generated'),
    path: z.string(),
    sha256: sha256Schema,
    purpose: z.string(),
    requirementIds: z.array(z.string()),
    change: fileChangeSchema,
    /** The id of the language model that wrote it; not set where the built-in engine did. */
    model: z.string().optional(),
    /** The path that it was generated for, where the person has moved the file to `path`. */
    generatedAs: z.string().optional(),
  }),
  z.object({
    type: z.literal('file_skipped'),
    path: z.string(),
    reason: skipReasonSchema,
    message: z.string(),
    /** Of what would have been written; the originals have it, to be compared with what is there. */
    sha256: sha256Schema.optional(),
    /** Of what the person's version was made from, to be merged. */
    base: sha256Schema.optional(),
  }),
  z.object({ type: z.literal('file_removed'), path: z.string() }),
  /** The person has brought both versions together, or wants their own. */
  z.object({ type: z.literal('conflict_resolved'), path: z.string() }),
  z.object({
    type: z.literal('build_undone'),
    /** Files that are again what they were before the build; those that were not there are gone. */
    restored: z.array(z.string()),
    /** Files that the person has changed since, so that they stay as they are. */
    kept: z.array(undoKeptSchema),
  }),
  z.object({ type: z.literal('verification_completed'), evidence: evidenceSchema }),
  z.object({
    type: z.literal('coverage_reported'),
    coverage: coverageSchema,
    /** An earlier version of the product has made the app, and only what the spec's change concerns is of this one. */
    isOlder: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('usage_reported'), usage: usageSchema }),
  z.object({ type: z.literal('deployment_progress'), target: deployTargetIdSchema, message: z.string() }),
  z.object({ type: z.literal('deployment_complete'), result: deploymentResultSchema }),
  /** Only a fatal error changes the project's status. */
  z.object({
    type: z.literal('error'),
    ...phase,
    reason: errorReasonSchema,
    message: z.string(),
    fatal: z.boolean(),
    line: z.number().int().min(1).optional(),
    path: z.string().optional(),
    /** The relevant part of the output that it is about. */
    log: z.string().optional(),
  }),
  z.object({ type: z.literal('run_paused'), reason: z.enum(['interrupted', 'budget']) }),
  /** The person lets the run use more, or less: the new limit, in tokens. */
  z.object({ type: z.literal('budget_changed'), budget: z.number().int().min(1) }),
  /** What is left of the run is done with another model. */
  z.object({ type: z.literal('model_changed'), model: z.string() }),
  z.object({ type: z.literal('run_resumed'), ...phase }),
  z.object({ type: z.literal('run_cancelled') }),
]);
export type EventBody = Readonly<z.infer<typeof eventBodySchema>>;

/** The version of the journal's format; others are refused. What was added since its beginning is optional. */
export const journalVersion = 1;

export const eventEnvelopeSchema = z.object({
  v: z.literal(journalVersion),
  /** Counts from 1 within the project, without gaps. */
  seq: z.number().int().min(1),
  /** ISO 8601 in UTC. */
  at: z.string(),
  projectId: z.string().min(1),
});

export const pipelineEventSchema = z.intersection(eventEnvelopeSchema, eventBodySchema);
export type EventEnvelope = Readonly<z.infer<typeof eventEnvelopeSchema>>;
export type PipelineEvent = EventEnvelope & EventBody;
export type EventOfType<T extends EventBody['type']> = Extract<PipelineEvent, { type: T }>;

/** The app's files are whole and can be looked at; nothing of it is proved yet. On the bus only, never journalled. */
export interface PreviewReadyNotice {
  readonly type: 'preview_ready';
  readonly projectId: string;
}

/** Progress within a phase: on the bus only, never journalled, at most four a second. */
export interface ProgressNotice {
  readonly type: 'progress';
  readonly projectId: string;
  readonly phase: PhaseId;
  /** What is being done now: a path, "Type Check". */
  readonly current: string;
  readonly done: number;
  readonly total: number;
  /** Which part of code_generation: writing files, or proving that they work. Of deployment: sending bytes, or what goes on remotely. */
  readonly stage?: 'files' | 'evidence' | 'upload' | 'remote';
  /** New lines of a build that runs elsewhere. */
  readonly log?: readonly string[];
  /** While evidence is gathered: the items that are finished. */
  readonly evidence?: readonly EvidenceItem[];
  /** And those that are under way. */
  readonly running?: readonly EvidenceItem['id'][];
}
