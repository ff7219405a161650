/** What people see: lists, the pages and views of a description, the overview, and what is shown as it stands. */
import type { Typed } from '../../expressions/types';
import type { ContentSection } from '../../pipeline/schema/content';
import type { ValueExample } from '../expressions/example';
import type { Template } from '../expressions/template';
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
  /** What can be done there with no record, or with the only one of its kind. */
  readonly actions: readonly ActionModel[];
  readonly prints: boolean;
  readonly text: string;
  readonly requirementIds: readonly string[];
}

export type ViewModel = TableModel | FiguresModel | ChartModel | DaysModel | TextModel | CustomModel;

interface AnyView {
  /** The page can be printed. */
  readonly prints: boolean;
  /** What can be done below it with no record, or with the only one of its kind. */
  readonly bar: readonly ActionModel[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

/** Records in a table. Several on the page of a record, or of any other. */
export interface TableModel extends AnyView {
  readonly kind: 'table';
  readonly look: 'table' | 'cards' | 'board' | 'groups';
  /** A board: the field whose options are its columns. */
  readonly group: FieldModel | undefined;
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
  /** What is listed can be saved as a file. */
  readonly downloads: boolean;
  /** They are parts of the record on whose page they stand: the words that ask for it. */
  readonly parts:
    | { readonly field: FieldModel; readonly text: string; readonly requirementIds: readonly string[] }
    | undefined;
}

/** What no construct says: a component that is written for this app alone. */
export interface CustomModel extends AnyView {
  readonly kind: 'custom';
  readonly title: string | undefined;
  readonly part: PartModel;
}

export interface PartModel {
  /** As the description names it. */
  readonly id: string;
  /** The component, and its file in `src/custom`. */
  readonly component: string;
  readonly contract: string;
  /** The kind on the page of whose records it stands. */
  readonly own: EntityModel | undefined;
  readonly reads: readonly EntityModel[];
  readonly calls: readonly ActionModel[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

/** Numbers about all the data. */
export interface FiguresModel extends AnyView {
  readonly kind: 'figures';
  readonly title: string | undefined;
  readonly figures: readonly FigureModel[];
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

/** Amounts along an axis. */
export interface ChartModel extends AnyView {
  readonly kind: 'chart';
  readonly title: string;
  readonly chart: 'bar' | 'line' | 'pie';
  readonly entity: EntityModel;
  readonly where: ValueModel | undefined;
  readonly x: Typed;
  /** Whose options are the points of the axis, where it is one field. */
  readonly xField: FieldModel | undefined;
  /** What is summed; undefined: records are counted. */
  readonly y: Typed | undefined;
  /** What the amounts are told apart by. */
  readonly series: SeriesModel | undefined;
  /** As what the amounts are shown. */
  readonly shown: FieldModel;
  readonly empty: string;
}

export interface SeriesModel {
  readonly field: FieldModel;
  readonly typed: Typed;
}

/** Records by the day on which they take place. */
export interface DaysModel extends AnyView {
  readonly kind: 'days';
  readonly title: string | undefined;
  readonly entity: EntityModel;
  readonly where: ValueModel | undefined;
  readonly day: Typed;
  /** The field that a new record on a day begins with, where the day is one. */
  readonly dayField: FieldModel | undefined;
}

export interface TextModel extends AnyView {
  readonly kind: 'text';
  readonly title: string | undefined;
  readonly template: Template;
}
