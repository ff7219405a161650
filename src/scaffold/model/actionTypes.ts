/** The actions of a description. */
import type { Typed } from '../../expressions/types';
import type { Template } from '../expressions/template';
import type { ValueModel } from './ruleTypes';
import type { EntityModel, FieldModel } from './types';

/** What can be done with a record beside changing it in a form. */
export interface ActionModel {
  /** In a description. */
  readonly id: string;
  /** The kind of the record that it is done with; of one that is done with none a kind that it is about. */
  readonly entity: EntityModel;
  readonly hasRecord: boolean;
  /** What it is called in the code, and its file in `src/actions`. */
  readonly name: string;
  readonly label: string;
  /** When it is offered, to whom it is. */
  readonly when: ValueModel | undefined;
  readonly inputs: readonly InputModel[];
  readonly confirm: Template | undefined;
  readonly message: Template | undefined;
  readonly steps: readonly StepModel[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

export interface InputModel {
  readonly field: FieldModel;
  /** What it begins with: an expression of the record; undefined where the field itself says. */
  readonly begins: Typed | undefined;
}

export type StepModel =
  | {
      readonly kind: 'set';
      readonly each: EachModel | undefined;
      readonly target: Typed;
      readonly entity: EntityModel;
      readonly values: StepValues;
    }
  | {
      readonly kind: 'create';
      readonly each: EachModel | undefined;
      readonly entity: EntityModel;
      readonly called: string | undefined;
      readonly values: StepValues;
    }
  | { readonly kind: 'delete'; readonly target: Typed; readonly entity: EntityModel };

/** A step is done for each of these, which it calls so. */
export interface EachModel {
  readonly list: Typed;
  readonly called: string;
}

export type StepValues = readonly { readonly field: FieldModel; readonly typed: Typed }[];
