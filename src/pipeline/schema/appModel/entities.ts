/** Kinds of records and their fields, as they are written. */
import { z } from 'zod';
import { expressionSchema, fieldTypes, nameSchema, statementsSchema, wasSchema, wordsSchema } from './parts';

export const optionSchema = z.strictObject({
  /** What is stored; from the label if left out. */
  value: wordsSchema.optional(),
  label: wordsSchema,
  tone: z.string().optional(),
  was: wasSchema,
});

const deletionSchema = z.enum(['refuse', 'deleteAlong', 'clear']);

export const fieldObjectSchema = z.strictObject({
  label: wordsSchema.optional(),
  /** The kind of record that is referred to. */
  to: nameSchema.optional(),
  /** `in repair:danger | good:success`, or one by one. */
  options: z.union([z.string().min(1).max(2_000), z.array(z.union([wordsSchema, optionSchema])).max(1_000)]).optional(),
  /** Several of the options may be chosen. */
  several: z.boolean().optional(),
  type: z.enum(fieldTypes).optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Limits that are not allowed themselves. */
  above: z.number().optional(),
  below: z.number().optional(),
  minLength: z.number().int().min(0).max(100_000).optional(),
  maxLength: z.number().int().min(1).max(100_000).optional(),
  /** `TL-0000`: digits vary, letters as given; a run of one repeated letter A, X or N is any letter. */
  format: z.string().min(1).max(40).optional(),
  unit: z.string().min(1).max(60).optional(),
  /** Evaluated at creation; follows its fields while nobody has typed. */
  default: expressionSchema.optional(),
  computed: expressionSchema.optional(),
  shownWhen: expressionSchema.optional(),
  lockedWhen: expressionSchema.optional(),
  /** Of the record that is referred to; an object where statements ask for it. */
  onDelete: z
    .union([deletionSchema, z.strictObject({ does: deletionSchema, statements: statementsSchema })])
    .optional(),
  was: wasSchema,
  statements: statementsSchema,
});

/** `text!`, `out:warning | back:success`, `member!`; or an object. */
export const fieldSchema = z.union([z.string().min(1).max(2_000), fieldObjectSchema]);

export const uniqueTogetherSchema = z.union([
  z.array(nameSchema).min(1).max(8),
  z.strictObject({
    fields: z.array(nameSchema).min(1).max(8),
    where: expressionSchema.optional(),
    statements: statementsSchema,
  }),
]);

export const entitySchema = z.strictObject({
  name: nameSchema,
  label: wordsSchema.optional(),
  /** As it stands in expressions, and from it what people read. */
  plural: nameSchema.optional(),
  pluralLabel: wordsSchema.optional(),
  /** What a record is called. */
  title: expressionSchema.optional(),
  fields: z.record(nameSchema, fieldSchema),
  /** The kind whose records these are lines of: edited within them, and going with them. */
  partOf: nameSchema.optional(),
  unique: z.array(uniqueTogetherSchema).max(20).default([]),
  lockedWhen: expressionSchema.optional(),
  /** One record: settings, or a tool such as a counter. `session`: it is not kept. */
  single: z.union([z.boolean(), z.literal('session')]).default(false),
  was: wasSchema,
  statements: statementsSchema,
});

export type WrittenOption = z.infer<typeof optionSchema>;
export type WrittenField = z.infer<typeof fieldObjectSchema>;
export type WrittenEntity = z.infer<typeof entitySchema>;
