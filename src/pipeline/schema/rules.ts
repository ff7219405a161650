/** What must hold for records, and what is shown about them, beyond the type of a single field. */
import { z } from 'zod';
import { sourceRangeSchema } from './range';

const value = z.union([z.string(), z.number(), z.boolean()]);

export const ruleMeaningSchema = z.discriminatedUnion('kind', [
  /** `field` may be filled only when `when` has the value `equals`. */
  z.object({ kind: z.literal('onlyWhen'), entity: z.string(), field: z.string(), when: z.string(), equals: value }),
  /** `end` must not lie before `start` (equal is allowed where `allowEqual`). Both are fields of the same temporal kind. */
  z.object({
    kind: z.literal('dateOrder'),
    entity: z.string(),
    start: z.string(),
    end: z.string(),
    allowEqual: z.boolean(),
  }),
  /** The field must lie in the future when the record is created. */
  z.object({ kind: z.literal('inFuture'), entity: z.string(), field: z.string() }),
  /**
   * Two records with the same value in `per` (a reference) must not overlap in time. Either `start`..`end` (date or date-time fields,
   * days inclusive), or `date` + `time` + `minutes` (a number or choice field with the length in minutes).
   */
  z.object({
    kind: z.literal('noOverlap'),
    entity: z.string(),
    per: z.string(),
    span: z.union([
      z.object({ start: z.string(), end: z.string() }),
      z.object({ date: z.string(), time: z.string(), minutes: z.string() }),
    ]),
  }),
  /** Through the reference `via`, only targets whose `field` has the value `equals` (with `not`: another value) may be chosen. */
  z.object({
    kind: z.literal('targetMust'),
    entity: z.string(),
    via: z.string(),
    field: z.string(),
    equals: value,
    not: z.literal(true).optional(),
  }),
  /** Deleting a record of `entity` is refused with the count while records of `by` point at it. */
  z.object({ kind: z.literal('refuseDelete'), entity: z.string(), by: z.string() }),
  /** Deleting a record of `entity` deletes the records of `of` that point at it. */
  z.object({ kind: z.literal('deleteAlong'), entity: z.string(), of: z.string() }),
  /** The fields together are unique among the entity's records. */
  z.object({ kind: z.literal('uniqueTogether'), entity: z.string(), fields: z.array(z.string()).min(1) }),
  /** Derived: the field `factor` of the target of `via`, times the days from `start` to `end`, both counted. Shown, not stored. */
  z.object({
    kind: z.literal('priceTimesDays'),
    entity: z.string(),
    via: z.string(),
    factor: z.string(),
    start: z.string(),
    end: z.string(),
  }),
  /** The choice field of a saved record changes only in these steps; option values. */
  z.object({
    kind: z.literal('transitions'),
    entity: z.string(),
    field: z.string(),
    allowed: z.array(z.object({ from: z.string(), to: z.string() })).min(1),
  }),
  /**
   * Derived: the product of number or money fields, each of the record itself or of the target of `via`. With `of`, the sum of these
   * products over the records of `of` that point here. Shown, not stored.
   */
  z.object({
    kind: z.literal('computed'),
    entity: z.string(),
    /** What the spec calls it; empty where it gives no name. */
    label: z.string(),
    of: z.string().optional(),
    factors: z.array(z.object({ via: z.string().optional(), field: z.string() })).min(1),
  }),
  /** Shown above the list and on the overview: for each month of `date` the sum of `field`, or without it how many records. */
  z.object({ kind: z.literal('perMonth'), entity: z.string(), date: z.string(), field: z.string().optional() }),
  /** Shown above the list and on the overview: the records whose `date` is today, in the order of their times. */
  z.object({ kind: z.literal('today'), entity: z.string(), date: z.string() }),
  /** Shown above the list: how many records there are for each option of the choice field. */
  z.object({ kind: z.literal('countPerChoice'), entity: z.string(), field: z.string() }),
  /** Shown in the list: how many records of `of` point at each record of `entity`. */
  z.object({ kind: z.literal('countOfRelated'), entity: z.string(), of: z.string() }),
]);
export type RuleMeaning = Readonly<z.infer<typeof ruleMeaningSchema>>;

export const ruleSchema = z.object({
  /** Unique in the spec, made from the meaning: `book-rating-onlyWhen`. */
  id: z.string().min(1),
  meaning: ruleMeaningSchema,
  /** The spec's own words. */
  text: z.string(),
  /** The requirements that ask for it. */
  requirementIds: z.array(z.string()),
  range: sourceRangeSchema,
});
export type Rule = Readonly<z.infer<typeof ruleSchema>>;
