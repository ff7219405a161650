/** The examples of a description: scenarios that the app is tried with. */
import type { Typed } from '../../expressions/types';
import type { ActionModel } from './actionTypes';
import type { EntityModel, FieldModel } from './types';

export interface ExampleModel {
  readonly text: string;
  readonly requirementIds: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string | undefined;
  /** Who the person is: the name of a given record. */
  readonly as: string | undefined;
  readonly given: readonly GivenModel[];
  readonly deed: DeedModel;
  /** Of each what has to hold afterwards. */
  readonly then: readonly Typed[];
}

export interface GivenModel {
  readonly name: string;
  readonly entity: EntityModel;
  readonly values: GivenValues;
}

/** As they are stored; of references the names of given records. */
export type GivenValues = readonly { readonly field: FieldModel; readonly value: GivenValue }[];
export type GivenValue = string | number | boolean | readonly string[];

/** `on`: the name of a given record. */
export type DeedModel =
  | { readonly kind: 'create'; readonly entity: EntityModel; readonly values: GivenValues }
  | { readonly kind: 'change'; readonly entity: EntityModel; readonly on: string; readonly values: GivenValues }
  | { readonly kind: 'delete'; readonly entity: EntityModel; readonly on: string }
  | {
      readonly kind: 'act';
      readonly action: ActionModel;
      readonly on: string | undefined;
      readonly values: GivenValues;
    };
