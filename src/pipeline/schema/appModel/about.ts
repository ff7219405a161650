/** What stands beside the app's own constructs: gaps, questions, examples, parts in free code. */
import { z } from 'zod';
import { contentSectionSchema } from '../content';
import { fieldSchema } from './entities';
import { expressionSchema, nameSchema, oneOrMore, statementsSchema, wordsSchema } from './parts';

export const appSchema = z.strictObject({
  title: wordsSchema,
  summary: z.string().max(4_000).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write the language as de, en, fr.')
    .default('en'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write the currency as EUR, USD, CHF.')
    .default('EUR'),
  timeZone: z.string().min(1).max(60).optional(),
  /** Those on the app as a whole, such as on who shares it. */
  statements: statementsSchema,
});

export const customSchema = z.strictObject({
  name: nameSchema,
  kind: z.enum(['view', 'page', 'action', 'value', 'app']),
  of: nameSchema.optional(),
  reads: z.array(nameSchema).max(30).default([]),
  calls: z.array(nameSchema).max(30).default([]),
  /** What a person enters in it, as in an action's `inputs`; an empty list is nothing as well. */
  asks: z.preprocess(
    (asks) => (Array.isArray(asks) && asks.length === 0 ? {} : asks),
    z.record(nameSchema, fieldSchema).default({}),
  ),
  contract: z.string().min(1).max(20_000),
  statements: statementsSchema,
});

/** `partly: …`, `outOfScope: …`, `background`, `quality`, `platform: ID`, `question`. */
export const gapSchema = oneOrMore(z.string().min(1).max(4_000));

export const questionSchema = z.strictObject({
  statements: statementsSchema,
  ask: wordsSchema,
  options: z.array(wordsSchema).max(8).default([]),
  /** Its place in `options`. */
  recommended: z.number().int().min(0).optional(),
  /** What is built until it is answered. */
  assumed: wordsSchema,
});

const givenSchema = z.tuple([nameSchema, z.record(nameSchema, z.unknown())]);

export const exampleSchema = z.strictObject({
  statements: statementsSchema,
  /** The name of a given record of the kind `user`. */
  as: nameSchema.optional(),
  today: z.string().optional(),
  /** By name: its kind and values, which may name those given before. */
  given: z.record(nameSchema, givenSchema).default({}),
  /** An action's name, or create, change, delete, open. */
  do: z.string().min(1).max(60),
  on: z.string().min(1).max(200).optional(),
  values: z.record(nameSchema, z.unknown()).default({}),
  // biome-ignore lint/suspicious/noThenProperty: the word of scenarios; nobody awaits an example.
  then: z.array(expressionSchema).min(1).max(30),
});

export const themeSchema = z.strictObject({
  accent: z.string().max(40).optional(),
  background: z.string().max(40).optional(),
  font: z.string().max(80).optional(),
  scheme: z.enum(['light', 'dark', 'system']).optional(),
  statements: statementsSchema,
});

/** What is to be read as it stands, on a page of its own: no requirements met. */
export const contentSchema = contentSectionSchema.omit({ id: true, requirementIds: true, range: true }).extend({
  name: z.string().min(1).max(300),
  /** The path of the page. */
  page: z.string().min(1).max(300),
  statements: statementsSchema,
});

export type WrittenContent = z.infer<typeof contentSchema>;
export type WrittenExample = z.infer<typeof exampleSchema>;
export type WrittenCustom = z.infer<typeof customSchema>;
export type WrittenQuestion = z.infer<typeof questionSchema>;
