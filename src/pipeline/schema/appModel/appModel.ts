/**
 * The StructuredSpec as a language: what an app is, as reader and model write it. The checker holds it, the compiler turns it into the
 * app. See src/appModel/ for what it means.
 */
import { z } from 'zod';
import { appSchema, contentSchema, customSchema, exampleSchema, gapSchema, questionSchema, themeSchema } from './about';
import { accessSchema, actionSchema, checkSchema } from './conduct';
import { entitySchema } from './entities';
import { pageSchema } from './pages';
import { wordsSchema } from './parts';

export const sharings = ['oneVisitor', 'shared', 'signIn'] as const;

export const appModelSchema = z.strictObject({
  app: appSchema,
  sharing: z.enum(sharings).default('oneVisitor'),
  entities: z.array(entitySchema).max(500).default([]),
  checks: z.array(checkSchema).max(2_000).default([]),
  actions: z.array(actionSchema).max(200).default([]),
  pages: z.array(pageSchema).max(1_000).default([]),
  content: z.array(contentSchema).max(2_000).default([]),
  /** A choice field `role` of `user`. */
  roles: z.array(wordsSchema).max(20).default([]),
  access: z.array(accessSchema).max(200).default([]),
  custom: z.array(customSchema).max(60).default([]),
  theme: themeSchema.optional(),
  /** By statement. */
  gaps: z.record(z.string().min(1).max(200), gapSchema).default({}),
  questions: z.array(questionSchema).max(60).default([]),
  examples: z.array(exampleSchema).max(300).default([]),
});

/** As written, with what zod fills in. */
export type AppModel = z.infer<typeof appModelSchema>;
