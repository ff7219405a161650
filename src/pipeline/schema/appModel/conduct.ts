/** What the app does and refuses: checks, actions, who may do what. */
import { z } from 'zod';
import { fieldSchema } from './entities';
import { expressionSchema, nameSchema, oneOrMore, statementsSchema, templateSchema, wordsSchema } from './parts';

export const checkSchema = z.strictObject({
  name: nameSchema,
  entity: nameSchema,
  on: z.enum(['create', 'change', 'save', 'delete']).default('save'),
  /** What can't be said passes. */
  must: expressionSchema,
  message: templateSchema,
  /** Where the message stands in a form. */
  field: nameSchema.optional(),
  statements: statementsSchema,
});

const valuesSchema = z.record(nameSchema, expressionSchema);

/** With `each`, a step is done for each of a list, which it calls what `as` says. */
export const stepSchema = z.union([
  /** A record, or each of a list; its element is `it`. */
  z.strictObject({
    set: expressionSchema,
    each: expressionSchema.optional(),
    as: nameSchema.optional(),
    values: valuesSchema,
  }),
  /** `name`: what later steps call the record. */
  z.strictObject({
    create: nameSchema,
    name: nameSchema.optional(),
    each: expressionSchema.optional(),
    as: nameSchema.optional(),
    values: valuesSchema,
  }),
  z.strictObject({ delete: expressionSchema }),
]);

export const actionSchema = z.strictObject({
  name: nameSchema,
  /** The kind of record that it is done with; left out where it belongs to a page. */
  entity: nameSchema.optional(),
  label: wordsSchema,
  /** What can't be said counts as no. */
  when: expressionSchema.optional(),
  who: oneOrMore(z.string().min(1).max(60)).optional(),
  inputs: z.record(nameSchema, fieldSchema).default({}),
  does: z.array(stepSchema).min(1).max(30),
  /** The question that is asked first; `true`: the usual one. */
  confirm: z.union([z.boolean(), wordsSchema]).default(false),
  message: templateSchema.optional(),
  statements: statementsSchema,
});

export const accessSchema = z.strictObject({
  /** Roles, `signedIn`, `everyone`. */
  who: oneOrMore(z.string().min(1).max(60)),
  entity: oneOrMore(z.string().min(1).max(60)),
  /** read, create, change, delete, names of actions, `*`. */
  can: oneOrMore(z.string().min(1).max(60)),
  where: expressionSchema.optional(),
  statements: statementsSchema,
});

export type WrittenCheck = z.infer<typeof checkSchema>;
export type WrittenAction = z.infer<typeof actionSchema>;
export type WrittenStep = z.infer<typeof stepSchema>;
export type WrittenAccess = z.infer<typeof accessSchema>;
