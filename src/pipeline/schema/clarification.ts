/** Questions about what a spec leaves open, and the answers to them. */
import { z } from 'zod';
import { fieldSchema, fieldTypeSchema } from './fields';
import { sourceRangeSchema } from './range';

/** What choosing an option changes in the StructuredSpec. Plain data, so that an answer of last week applies again today. */
export const specChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('setFieldType'), entity: z.string(), field: z.string(), type: fieldTypeSchema }),
  z.object({ kind: z.literal('setRequired'), entity: z.string(), field: z.string(), required: z.boolean() }),
  z.object({
    kind: z.literal('setDefault'),
    entity: z.string(),
    field: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
  /** Replaces the fields that the analysis assumed for an entity. */
  z.object({ kind: z.literal('setFields'), entity: z.string(), fields: z.array(fieldSchema).min(1) }),
  z.object({
    kind: z.literal('setOnDelete'),
    entity: z.string(),
    field: z.string(),
    onDelete: z.enum(['refuse', 'deleteAlong', 'clear']),
  }),
  /** The option, the field or the kind of record is one of earlier builds under another name. */
  z.object({
    kind: z.literal('setWas'),
    entity: z.string(),
    field: z.string().optional(),
    /** What is stored for it. */
    option: z.string().optional(),
    was: z.array(z.string()).min(1),
  }),
  /** Every money field without a currency of its own gets this one. */
  z.object({ kind: z.literal('setCurrency'), currency: z.string().length(3) }),
  /** The requirement is left out of this build, knowingly; coverage says so. */
  z.object({ kind: z.literal('leaveOut'), requirementId: z.string(), reason: z.string() }),
  /** Of two statements that contradict each other the one at `holds` is built: the spec is read without the other one. */
  z.object({ kind: z.literal('prefer'), holds: sourceRangeSchema, over: sourceRangeSchema.optional() }),
  /** A decision in words, for whoever writes the code of the requirement. A typed answer becomes one, too. */
  z.object({
    kind: z.literal('decide'),
    requirementId: z.string(),
    decision: z.string(),
    /** The requirement is met in part only, knowingly: what is left out of it, as a sentence. */
    limit: z.string().optional(),
  }),
]);
export type SpecChange = Readonly<z.infer<typeof specChangeSchema>>;

export const clarificationOptionSchema = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  detail: z.string().optional(),
  changes: z.array(specChangeSchema),
});

export const clarificationSchema = z.object({
  /** From the requirement or field that it is about, so that an answer is found again after edits elsewhere: `book.author.onDelete`. */
  id: z.string().min(1),
  question: z.string().min(1),
  /** One sentence on why it matters. */
  why: z.string().min(1),
  options: z.array(clarificationOptionSchema).min(2),
  /** The id of the recommended option; what `--defaults` and "Use Recommended" choose. */
  recommended: z.string(),
  /** Whether an answer in the person's own words is allowed. `wholeNumber` and `text` become InputBoxes with validation. */
  freeText: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), maxLength: z.number().int() }),
      z.object({ kind: z.literal('wholeNumber'), min: z.number().int(), max: z.number().int() }),
    ])
    .optional(),
  /** How much of the app hangs on it; higher is asked first. */
  weight: z.number(),
  range: sourceRangeSchema,
});
export type Clarification = Readonly<z.infer<typeof clarificationSchema>>;

export const answerSchema = z.object({
  clarificationId: z.string(),
  /** An option's id, or the text that the person typed. */
  value: z.string(),
  /** `remembered`: given in an earlier run of this app. */
  how: z.enum(['chosen', 'typed', 'assumed', 'remembered']),
});
export type Answer = Readonly<z.infer<typeof answerSchema>>;

/** `answers.json`: clarification id → option id or text. Also the form of the CLI's `--answers`. */
export const answersFileSchema = z.record(z.string(), z.string());
export type AnswersFile = Readonly<z.infer<typeof answersFileSchema>>;
