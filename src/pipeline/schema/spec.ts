/** StructuredSpec: what the analysis understood of a spec. Everything in it points back to the lines that it came from. */
import { z } from 'zod';
import { contentSectionSchema, countingPartSchema, themeSchema, toolSchema } from './content';
import { fieldSchema } from './fields';
import { sourceRangeSchema } from './range';
import { ruleSchema } from './rules';

export const entitySchema = z.object({
  /** camelCase ASCII, singular where the spec's language lets us tell: `book`, `fahrrad`. Unique. */
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  /** One record, as a person reads it: "Book". */
  label: z.string().min(1),
  /** Many records: "Books". From the spec where it says one, otherwise made for the language, otherwise equal to `label`. */
  pluralLabel: z.string().min(1),
  fields: z.array(fieldSchema).min(1),
  /** The field that names a record in lists, pickers and titles. */
  titleField: z.string(),
  /** Ids that it had in earlier builds, the latest first: records that are kept under them are shown. */
  was: z.array(z.string()).max(20).optional(),
  requirementIds: z.array(z.string()),
  range: sourceRangeSchema,
});
export type Entity = Readonly<z.infer<typeof entitySchema>>;

/** A record of `from` points at a record of `to` through its field. */
export const relationSchema = z.object({ from: z.string(), field: z.string(), to: z.string() });
export type Relation = Readonly<z.infer<typeof relationSchema>>;

export const sortSchema = z.object({ field: z.string(), direction: z.enum(['ascending', 'descending']) });

export const pageSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  /** A path that the spec names, such as `/authors`. */
  path: z.string().optional(),
  kind: z.enum(['list', 'detail', 'form', 'dashboard', 'content', 'other']),
  /** The entity that the page is about. */
  entity: z.string().optional(),
  /** The order the spec asks for; `createdAt` stands for newest or oldest first. */
  sort: sortSchema.optional(),
  filterBy: z.array(z.string()),
  searchBy: z.array(z.string()),
  /** What the spec calls the page, where that is no list. */
  view: z.literal('calendar').optional(),
  requirementIds: z.array(z.string()),
  range: sourceRangeSchema,
});
export type Page = Readonly<z.infer<typeof pageSchema>>;

export const roleSchema = z.object({ id: z.string().min(1), label: z.string().min(1), range: sourceRangeSchema });
export type Role = Readonly<z.infer<typeof roleSchema>>;

/** What every data app does anyway, each shown by a test of the app whose title begins with this id. */
export const platformSchema = z.enum([
  'confirmDelete',
  'keptOnReload',
  'unsavedGuard',
  'paging',
  'emptyState',
  'fieldErrors',
  'searchIgnoresCase',
  'singleUser',
]);
export type PlatformId = z.infer<typeof platformSchema>;

/** What a requirement, or a part of one, asks for, in words that the built-in engine knows. */
export const meaningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entity'), entity: z.string() }),
  z.object({ kind: z.literal('field'), entity: z.string(), field: z.string() }),
  z.object({ kind: z.literal('rule'), rule: z.string() }),
  z.object({ kind: z.literal('page'), page: z.string() }),
  z.object({
    kind: z.literal('operation'),
    entity: z.string(),
    operation: z.enum(['create', 'edit', 'delete', 'list', 'view', 'search', 'filter', 'sort', 'export', 'import']),
  }),
  /** The records of the entity by day; `field` is the day, where the spec says which. */
  z.object({ kind: z.literal('calendar'), entity: z.string(), field: z.string().optional() }),
  z.object({ kind: z.literal('content'), section: z.string() }),
  /** `parts`: what it tells of the counter. */
  z.object({ kind: z.literal('tool'), tool: z.literal('counter'), parts: z.array(countingPartSchema).optional() }),
  /** Data is still there after the browser was closed. */
  z.object({ kind: z.literal('persistence') }),
  /** The app opens without a network, and can be installed. */
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('theme') }),
  z.object({ kind: z.literal('platform'), id: platformSchema }),
  /** The spec says what must not be there (accounts, tracking), and the engine's app has none of it. */
  z.object({ kind: z.literal('absence'), of: z.string() }),
]);
export type Meaning = Readonly<z.infer<typeof meaningSchema>>;

/**
 * Why a requirement is not understood in full. `needsModel`: only a model's code could do it. `accounts`, `sharedData`, `api`: one visitor's
 * browser cannot. `measurement`: nothing in a build shows it. `leftOut`: decided, or still open. `conflict`: the spec says the opposite, too.
 * `unknownWords`: a phrase that is known, with words that it does not hold.
 */
export const gapKindSchema = z.enum([
  'needsModel',
  'accounts',
  'sharedData',
  'api',
  'measurement',
  'leftOut',
  'conflict',
  'unknownWords',
]);
export type GapKind = z.infer<typeof gapKindSchema>;

export const requirementSchema = z.object({
  /** The spec's own (FR-001, SC-2, US1), otherwise `R-` and eight characters of a hash of the text: edits elsewhere leave it alone. */
  id: z.string().min(1),
  text: z.string().min(1),
  /** `scenario`: one example of its parent, with all its steps. */
  kind: z.enum(['requirement', 'story', 'rule', 'criterion', 'page', 'content', 'operation', 'quality', 'scenario']),
  /** The id of the statement that it is a part of: a scenario's story, a criterion's requirement. */
  parent: z.string().optional(),
  /** As the spec writes it: P1. */
  priority: z.string().optional(),
  /** Under a heading such as "Bonus" or "Nice to have". */
  optional: z.boolean(),
  meanings: z.array(meaningSchema),
  /** True only where `meanings` is all that the text asks for. */
  understood: z.boolean(),
  /** Where not understood: what is missing, as a sentence that a person can read, in the spec's language where the engine knows it. */
  missing: z.string().optional(),
  /** Where not understood: why. */
  gap: gapKindSchema.optional(),
  /** The words that no phrase consumed, as written, in order; absent where there are none. */
  left: z.array(z.string()).optional(),
  /** What the engine leaves is for the language model to write; then it is not among `notUnderstood`. */
  by: z.literal('model').optional(),
  /** What was decided about it when the person was asked. */
  decisions: z.array(z.string()).optional(),
  /** What was left out of it knowingly, as a sentence: then it is met in part, whatever a check says. */
  limit: z.string().optional(),
  /** The headings that it stands under, outermost first; absent where it stands under none. */
  section: z.array(z.string()).optional(),
  range: sourceRangeSchema,
});
export type Requirement = Readonly<z.infer<typeof requirementSchema>>;

/** What the spec tells beside its requirements: it asks for nothing, or asks the writer. */
export const asideSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  sort: z.enum(['background', 'question']),
  parent: z.string().optional(),
  section: z.array(z.string()).optional(),
  range: sourceRangeSchema,
});
export type Aside = Readonly<z.infer<typeof asideSchema>>;

export const notUnderstoodSchema = z.object({
  text: z.string(),
  /** A sentence: why, or what would help. */
  reason: z.string(),
  requirementId: z.string().optional(),
  range: sourceRangeSchema,
});
export type NotUnderstood = Readonly<z.infer<typeof notUnderstoodSchema>>;

export const structuredSpecSchema = z.object({
  title: z.string().min(1),
  /** The first sentences under the title; empty where there are none. */
  summary: z.string(),
  /** BCP 47 primary language of the text, such as `en` or `de`. */
  language: z.string().min(2),
  /** `data`: records to keep. `tool`: one small tool. `content`: pages to read. */
  kind: z.enum(['data', 'tool', 'content']),
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  pages: z.array(pageSchema),
  roles: z.array(roleSchema),
  rules: z.array(ruleSchema),
  requirements: z.array(requirementSchema),
  asides: z.array(asideSchema).optional(),
  /** What a model made of it: the app's description, as it is written down. Then kinds, pages and rules are in it alone. */
  description: z.record(z.string(), z.unknown()).optional(),
  /** What was answered to the questions about it, by their ids: it is applied already. */
  answers: z.record(z.string(), z.string()).optional(),
  content: z.array(contentSectionSchema),
  tool: toolSchema.optional(),
  theme: themeSchema,
  /** What the analysis could not make sense of; never dropped without a word. */
  notUnderstood: z.array(notUnderstoodSchema),
});
export type StructuredSpec = Readonly<z.infer<typeof structuredSpecSchema>>;
