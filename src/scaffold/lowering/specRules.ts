/** The kinds of rules that a spec is read for, with fields that exist and have types that fit. Each becomes a construct. */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { RuleOf } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';

/** Kinds for which an app has more than an expression. */
type Shaped = RuleOf<
  | 'onlyWhen'
  | 'dateOrder'
  | 'noOverlap'
  | 'targetMust'
  | 'onDelete'
  | 'uniqueTogether'
  | 'perMonth'
  | 'today'
  | 'countPerChoice'
>;

export type SpecRule =
  | Shaped
  | { readonly kind: 'inFuture'; entity: EntityModel; field: FieldModel }
  | { readonly kind: 'transitions'; entity: EntityModel; field: FieldModel; allowed: readonly Step[] }
  | {
      readonly kind: 'priceTimesDays';
      entity: EntityModel;
      via: FieldModel;
      target: EntityModel;
      factor: FieldModel;
      start: FieldModel;
      end: FieldModel;
    }
  | {
      readonly kind: 'computed';
      entity: EntityModel;
      label: string;
      factors: readonly Factor[];
      /** The records that are summed up, and their fields that point here. */
      sumOf: { readonly entity: EntityModel; readonly references: readonly FieldModel[] } | undefined;
    }
  | { readonly kind: 'countOfRelated'; entity: EntityModel; of: EntityModel; references: readonly FieldModel[] };

export type SpecRuleOf<Kind extends SpecRule['kind']> = Extract<SpecRule, { kind: Kind }>;

/** Values of options. */
export type Step = Extract<RuleMeaning, { kind: 'transitions' }>['allowed'][number];

/** A number or money field, of the record itself or of what `via` points at. */
export interface Factor {
  readonly via: { readonly field: FieldModel; readonly target: EntityModel } | undefined;
  readonly field: FieldModel;
}
