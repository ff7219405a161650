/** Rules whose entities and fields exist and have types that fit them, and what of them are expressions. */
import type { Typed } from '../../expressions/types';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Examples, ValueExample } from '../expressions/example';
import type { Template } from '../expressions/template';
import type { EntityModel, FieldModel } from './types';

/** A rule whose entity and fields exist and have types that fit it. */
export interface RuleModel {
  readonly id: string;
  /** The spec's own words; empty where there are none. */
  readonly text: string;
  readonly requirementIds: readonly string[];
  /** What it is called in the code. */
  readonly name: string;
  readonly use: RuleUse;
  /** Where all that it asks for is an expression over the record. */
  readonly check?: CheckModel;
  /** Where it derives a number for each record. */
  readonly value?: ValueModel;
}

export interface CheckModel {
  readonly entity: EntityModel;
  /** Where a form says it. */
  readonly field: FieldModel;
  /** The field of which a form offers only what the check lets pass. */
  readonly offers?: FieldModel | undefined;
  /** `save`: of a new record, and of a change of what it reads. */
  readonly on: 'save' | 'create' | 'change' | 'delete';
  /** What can't be said passes. */
  readonly typed: Typed;
  readonly message: Template;
  /** The kinds of records that it reads, its own among them. */
  readonly kinds: readonly EntityModel[];
  /** Undefined where nothing was found that would show that it holds. */
  readonly examples: Examples | undefined;
}

export interface ValueModel {
  readonly entity: EntityModel;
  readonly typed: Typed;
  /** Its label, and as what the value is kept and shown. */
  readonly field: FieldModel;
  readonly kinds: readonly EntityModel[];
  readonly examples: readonly ValueExample[];
  /** Whether other rules read it. */
  readonly isRead: boolean;
}

export type RuleUse =
  /** What an expression says, and nothing beside it. */
  | { readonly kind: 'check'; entity: EntityModel }
  | { readonly kind: 'value'; entity: EntityModel; field: FieldModel }
  /** When a field is there, when it can't be changed any more (left out: all of them), and what it begins with. */
  | { readonly kind: 'shown' | 'default'; entity: EntityModel; field: FieldModel }
  | { readonly kind: 'locked'; entity: EntityModel; field: FieldModel | undefined }
  /** What a record is called, where that is more than a field of it. */
  | { readonly kind: 'title'; entity: EntityModel }
  | { readonly kind: 'onlyWhen'; entity: EntityModel; field: FieldModel; when: FieldModel; equals: Scalar }
  | { readonly kind: 'dateOrder'; entity: EntityModel; start: FieldModel; end: FieldModel; allowEqual: boolean }
  | { readonly kind: 'noOverlap'; entity: EntityModel; per: FieldModel; span: Span }
  | {
      readonly kind: 'targetMust';
      entity: EntityModel;
      via: FieldModel;
      target: EntityModel;
      field: FieldModel;
      equals: Scalar;
      /** Any value but this one. */
      isNot: boolean;
    }
  | {
      readonly kind: 'onDelete';
      entity: EntityModel;
      by: EntityModel;
      references: readonly FieldModel[];
      onDelete: 'refuse' | 'deleteAlong';
    }
  | { readonly kind: 'uniqueTogether'; entity: EntityModel; fields: readonly FieldModel[] }
  | { readonly kind: 'perMonth'; entity: EntityModel; date: FieldModel; field: FieldModel | undefined }
  | { readonly kind: 'today'; entity: EntityModel; date: FieldModel; time: FieldModel | undefined }
  | { readonly kind: 'countPerChoice'; entity: EntityModel; field: FieldModel };

export type RuleOf<Kind extends RuleUse['kind']> = Extract<RuleUse, { kind: Kind }>;

export type Scalar = Extract<RuleMeaning, { kind: 'onlyWhen' }>['equals'];

export type Span =
  | { readonly start: FieldModel; readonly end: FieldModel }
  | { readonly date: FieldModel; readonly time: FieldModel; readonly minutes: FieldModel };
