/** What people see: pages and the views on them. List, record page and form of each kind are there by themselves. */
import { z } from 'zod';
import { expressionSchema, nameSchema, statementsSchema, templateSchema, wordsSchema } from './parts';

export const viewKinds = ['table', 'cards', 'board', 'calendar', 'figures', 'chart', 'text', 'custom'] as const;
export type ViewKind = (typeof viewKinds)[number];

export const figureSchema = z.strictObject({
  label: wordsSchema,
  value: expressionSchema,
  unit: z.string().min(1).max(20).optional(),
  statements: statementsSchema,
});

/** A name of the kind's fields, with `-` before it from the greatest to the least. */
const sortKeySchema = z.string().regex(/^-?[a-z][A-Za-z0-9.]*$/, 'Write a field, or -field for the other way round.');

export const viewSchema = z.strictObject({
  kind: z.enum(viewKinds).default('table'),
  title: wordsSchema.optional(),
  /** The kind of record; for `custom` the name of the part. */
  of: nameSchema.optional(),
  /** What can't be said counts as no; `self` is the record. */
  where: expressionSchema.optional(),
  sort: z.array(sortKeySchema).max(8).default([]),
  columns: z.array(nameSchema).max(30).optional(),
  search: z.array(nameSchema).max(20).optional(),
  filters: z.array(nameSchema).max(12).optional(),
  /** Board: the field whose options are the columns. */
  group: nameSchema.optional(),
  /** Calendar and charts: the field along the axis; what is summed, left out = counted; a line each. */
  x: expressionSchema.optional(),
  y: expressionSchema.optional(),
  series: nameSchema.optional(),
  chart: z.enum(['bar', 'line', 'pie']).default('bar'),
  figures: z.array(figureSchema).max(20).default([]),
  /** Names of actions, or `create KIND: Label`; `print` and `download` are there by themselves. */
  actions: z.array(wordsSchema).max(20).default([]),
  pageSize: z.number().int().min(1).max(1_000).optional(),
  /** What stands there while there is nothing to show. */
  empty: wordsSchema.optional(),
  text: templateSchema.optional(),
  statements: statementsSchema,
});

export const pageSchema = z.strictObject({
  path: z
    .string()
    .regex(/^\/(?:[a-z0-9_-]+(?:\/[a-z0-9_-]+)*)?$/i, 'A path is letters, digits and hyphens: /overdue-loans.')
    .optional(),
  title: wordsSchema.optional(),
  /** Makes it the page of one record of this kind. */
  of: nameSchema.optional(),
  views: z.array(viewSchema).max(30).default([]),
  actions: z.array(wordsSchema).max(20).default([]),
  statements: statementsSchema,
});

export type WrittenView = z.infer<typeof viewSchema>;
export type WrittenPage = z.infer<typeof pageSchema>;
