/** What a spec says to show as it stands: the blocks of a content page, and the colours of the whole app. */
import { z } from 'zod';
import { sourceRangeSchema } from './range';

const inlineLink = z.object({ label: z.string().min(1), href: z.string().min(1) });

export const contentBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** Things with a name, a sentence where the spec gives one, and a price where it gives one. */
  z.object({
    kind: z.literal('offers'),
    currency: z.string().length(3).optional(),
    items: z.array(z.object({ name: z.string().min(1), text: z.string().optional(), price: z.number().optional() })),
  }),
  z.object({ kind: z.literal('openingHours'), text: z.string() }),
  z.object({ kind: z.literal('address'), text: z.string() }),
  /** tel:, mailto: or https: only. */
  z.object({ kind: z.literal('link'), link: inlineLink }),
]);
export type ContentBlock = Readonly<z.infer<typeof contentBlockSchema>>;

export const contentSectionSchema = z.object({
  id: z.string().min(1),
  role: z.enum(['header', 'section', 'footer']),
  heading: z.string(),
  blocks: z.array(contentBlockSchema),
  requirementIds: z.array(z.string()),
  range: sourceRangeSchema,
});
export type ContentSection = Readonly<z.infer<typeof contentSectionSchema>>;

export const themeSchema = z.object({
  /** CSS hexadecimal colours that the spec names; the scaffold chooses the rest and keeps contrast. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});
export type Theme = Readonly<z.infer<typeof themeSchema>>;

/** What a statement tells of a counter. */
export const countingPartSchema = z.enum([
  'counter',
  'up',
  'down',
  'low',
  'notNegative',
  'high',
  'stops',
  'start',
  'reset',
  'resetAsks',
  'asks',
  'kept',
  'shown',
]);
export type CountingPart = z.infer<typeof countingPartSchema>;

/** The small tools that the built-in engine can make when a spec holds no data. */
export const toolSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counter'),
    label: z.string(),
    step: z.number(),
    min: z.number().optional(),
    max: z.number().optional(),
    start: z.number(),
    canDecrease: z.boolean(),
    reset: z.enum(['none', 'direct', 'asksFirst']),
    /** What the spec calls its button. */
    resetLabel: z.string().min(1).max(60).optional(),
    /** Kept in the browser between visits. */
    persistent: z.boolean(),
    requirementIds: z.array(z.string()),
  }),
]);
export type Tool = Readonly<z.infer<typeof toolSchema>>;
