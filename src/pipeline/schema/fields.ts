/** The fields of an entity: what kind of value each holds, and what is always true of it. */
import { z } from 'zod';
import { sourceRangeSchema } from './range';

export const choiceOptionSchema = z.object({
  /** What is stored: lower-case words joined by hyphens, unique within the field. */
  value: z.string().min(1),
  /** What a person reads, spelled as in the spec. */
  label: z.string().min(1),
  /** What earlier builds of the app stored for it, the latest first. */
  was: z.array(z.string().min(1)).optional(),
});
export type ChoiceOption = Readonly<z.infer<typeof choiceOptionSchema>>;

export const fieldTypeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    /** In characters (UTF-16 code units, as HTML's maxlength counts them). */
    minLength: z.number().int().min(0).optional(),
    maxLength: z.number().int().min(1).optional(),
    /** An example of how it is made up, `TL-0000`: digits vary, a group of only A, X or N stands for as many letters of its case, other signs for themselves. */
    format: z
      .string()
      .regex(/^[A-Za-z0-9 ./_:#+-]{1,40}$/)
      .optional(),
  }),
  /** Its lengths count as those of a text. */
  z.object({
    kind: z.literal('longText'),
    minLength: z.number().int().min(0).optional(),
    maxLength: z.number().int().min(1).optional(),
  }),
  z.object({
    kind: z.literal('number'),
    integer: z.boolean(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** The limits of what is no whole number that are not allowed themselves: "greater than 0". */
    open: z.array(z.enum(['min', 'max'])).optional(),
    /** Shown behind the value: "kg", "min". */
    unit: z.string().optional(),
  }),
  z.object({
    kind: z.literal('money'),
    /** ISO 4217, such as EUR. */
    currency: z.string().length(3),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** A calendar day, kept as YYYY-MM-DD. */
  z.object({ kind: z.literal('date') }),
  /** A local day and time, kept as YYYY-MM-DDTHH:MM. */
  z.object({ kind: z.literal('dateTime') }),
  /** A time of day, kept as HH:MM. */
  z.object({ kind: z.literal('time') }),
  z.object({ kind: z.literal('boolean') }),
  z.object({
    kind: z.literal('choice'),
    options: z.array(choiceOptionSchema).min(1),
    /** True where several options may be chosen. */
    multiple: z.boolean(),
  }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('url') }),
  z.object({
    kind: z.literal('reference'),
    /** The id of the entity that is pointed at. */
    entity: z.string().min(1),
    /** What deleting the target does: refuse with a count, delete these along, or empty the field. */
    onDelete: z.enum(['refuse', 'deleteAlong', 'clear']),
  }),
]);
export type FieldType = Readonly<z.infer<typeof fieldTypeSchema>>;

export const fieldSchema = z.object({
  /** camelCase ASCII, unique in its entity; never `id`, `createdAt` or `updatedAt`, which every record has. */
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  /** As a person reads it, in the spec's language. */
  label: z.string().min(1),
  type: fieldTypeSchema,
  required: z.boolean(),
  unique: z.boolean(),
  /** The stored form of the default: choice value, true/false, number, or text; `today` and `now` for dates. */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  /** Ids that it had in earlier builds, the latest first: data that is kept under them is shown. */
  was: z.array(z.string()).max(20).optional(),
  range: sourceRangeSchema,
});
export type Field = Readonly<z.infer<typeof fieldSchema>>;
