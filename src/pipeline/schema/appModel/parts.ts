/** What the constructs of an app's description are made of. Everything that can be derived may be left out. */
import { z } from 'zod';

/** As it stands in expressions and in code. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'A name begins with a small letter and has only letters and digits: dueDate.')
  .max(200)
  .refine((name) => !(name in {}), 'Objects have this name already. Choose another one.');

/** Of CEL; see `expressions/`. A number or yes and no may stand by themselves. */
export const expressionSchema = z.union([z.string().min(1).max(20_000), z.number(), z.boolean()]).transform(String);

/** What a person reads. */
export const wordsSchema = z.string().min(1).max(300);

/** Words with expressions in braces: "{self.tool.name} is still out." */
export const templateSchema = z.string().min(1).max(4_000);

/** The ids of the statements that a construct carries. */
export const statementsSchema = z.array(z.string().min(1).max(200)).max(5_000).default([]);

/** Names that it had before, the latest first: data that is kept under them is read. */
export const wasSchema = z.array(z.string().min(1).max(60)).max(20).default([]);

export const fieldTypes = [
  'text',
  'longText',
  'number',
  'integer',
  'money',
  'percent',
  'date',
  'dateTime',
  'time',
  'boolean',
  'choice',
  'email',
  'phone',
  'url',
  'color',
  'image',
  'reference',
  'references',
] as const;
export type FieldTypeName = (typeof fieldTypes)[number];

export const tones = ['success', 'warning', 'danger', 'info'] as const;
export type Tone = (typeof tones)[number];

/** One or several. */
export function oneOrMore<T extends z.ZodType>(schema: T) {
  return z.union([schema.transform((one) => [one]), z.array(schema).min(1).max(100)]);
}
