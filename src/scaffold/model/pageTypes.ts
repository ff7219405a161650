/** What people see: lists, the pages and views of a description, the overview, and what is shown as it stands. */
import type { Typed } from '../../expressions/types';
import type { ContentSection } from '../../pipeline/schema/content';
import type { ValueExample } from '../expressions/example';
import type { ActionModel } from './actionTypes';
import type { ValueModel } from './ruleTypes';
import type { EntityModel, FieldModel } from './types';

export interface ListModel {
  readonly entity: EntityModel;
  /** What the spec says of it; undefined for a list that the engine adds. */
  readonly page: AskedList | undefined;
  readonly component: string;
  readonly title: string;
  readonly path: string;
  /** The first list of its entity holds the columns that the others use. */
  readonly first: boolean;
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' };
  readonly searchBy: readonly FieldModel[];
  readonly filterBy: readonly FieldModel[];
  /** What the page opens with. */
  readonly view: 'list' | 'calendar';
}

/** Fields that are named in vain are left out. */
export interface AskedList {
  readonly id: string;
  readonly isSorted: boolean;
  readonly searchBy: readonly FieldModel[];
  readonly filterBy: readonly FieldModel[];
}

/** A page that a description asks for. */
export interface PageModel {
  readonly title: string;
  readonly path: string;
  /** The component, and its file in `src/pages`. */
  readonly component: string;
  readonly views: readonly ViewModel[];
  /** Kinds of records of which it leads to a new one, with what the way is called. */
  readonly creates: readonly { readonly entity: EntityModel; readonly label: string }[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

export type ViewModel = TableModel | FiguresModel;

/** Records in a table. Several on the page of a record, or of any other. */
export interface TableModel {
  readonly kind: 'table';
  readonly entity: EntityModel;
  readonly title: string | undefined;
  readonly where: ValueModel | undefined;
  readonly sort: readonly { readonly column: string; readonly direction: 'ascending' | 'descending' }[];
  readonly columns: readonly FieldModel[];
  readonly searchBy: readonly FieldModel[];
  readonly filterBy: readonly FieldModel[];
  readonly empty: string;
  readonly pageSize: number | undefined;
  /** In each row. */
  readonly actions: readonly ActionModel[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

/** Numbers about all the data. */
export interface FiguresModel {
  readonly kind: 'figures';
  readonly title: string | undefined;
  readonly figures: readonly FigureModel[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

export interface FigureModel {
  readonly label: string;
  readonly typed: Typed;
  readonly kinds: readonly EntityModel[];
  /** As what it is shown. */
  readonly field: FieldModel;
  /** The kind of a record that shows it, where any was found. */
  readonly of: EntityModel;
  readonly examples: readonly ValueExample[];
}

export interface OverviewModel {
  /** Of the page of the spec. */
  readonly id: string | undefined;
  readonly title: string;
  readonly path: string;
}

export interface AboutModel {
  readonly title: string;
  readonly path: string;
  readonly sections: readonly ContentSection[];
}
