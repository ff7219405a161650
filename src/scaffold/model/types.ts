/** AppModel: what an app is, made ready for writing code, with names chosen, paths settled and links resolved. */
import type { Typed } from '../../expressions/types';
import type { ContentSection } from '../../pipeline/schema/content';
import type { FieldType as SpecFieldType } from '../../pipeline/schema/fields';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Requirement } from '../../pipeline/schema/spec';
import type { Examples, ValueExample } from '../expressions/example';
import type { Template } from '../expressions/template';
import type { Words } from '../words/words';

export interface AppModel {
  /** What the spec asks for, as tests quote it. */
  readonly requirements: readonly Requirement[];
  /** Where the browser keeps the data: it stays the same for good. */
  readonly storageKey: string;
  /** Where earlier versions of the app kept it, if that was elsewhere. */
  readonly formerStorageKey: string | undefined;
  readonly title: string;
  /** A BCP 47 tag that is safe to write anywhere. */
  readonly language: string;
  readonly words: Words;
  readonly entities: readonly EntityModel[];
  readonly references: readonly ReferenceModel[];
  readonly rules: readonly RuleModel[];
  readonly lists: readonly ListModel[];
  readonly pages: readonly PageModel[];
  readonly actions: readonly ActionModel[];
  /** What the page of a record shows below its fields, where a description says. */
  readonly recordViews: ReadonlyMap<EntityModel, readonly ViewModel[]>;
  readonly overview: OverviewModel | undefined;
  readonly about: AboutModel | undefined;
  readonly dataPath: string;
}

export interface EntityModel {
  /** What requirements call it. */
  readonly id: string;
  /** In camelCase: the folder and the first part of the names in it. */
  readonly name: string;
  /** In PascalCase: the type of a record. */
  readonly typeName: string;
  readonly label: string;
  readonly plural: string;
  /** The name of the list of all its records in expressions. */
  readonly listName: string;
  readonly fields: readonly FieldModel[];
  /** What follows from others: shown like a field, never entered nor stored. A rule says what each comes to. */
  readonly computed: readonly FieldModel[];
  /** What names a record; where it is a reference, the target's title does. Undefined: the day it was added. */
  titleField: FieldModel | undefined;
  /** Where the first list is. */
  listPath: string;
  basePath: string;
  createPath: string;
  /** What the spec wants the list to do with CSV files, beside the page that does it for all kinds of records. */
  readonly listExports: boolean;
  readonly listImports: boolean;
  /** Undefined where its records have no day on which they take place. */
  calendar: CalendarModel | undefined;
  rules: readonly RuleModel[];
}

/** When the records of an entity take place. */
export interface CalendarModel {
  /** A date, or a date with a time. */
  readonly start: FieldModel;
  /** Of the same kind as `start`, where records go on for days. */
  readonly end: FieldModel | undefined;
  /** The time of day, where `start` is a date. */
  readonly time: FieldModel | undefined;
}

/** Of the language's fields some are no type of their own: a percentage is a number with a unit. */
export type FieldType =
  | SpecFieldType
  /** `#rrggbb` */
  | { readonly kind: 'color' }
  /** A picture as an address or as data. */
  | { readonly kind: 'image' }
  /** The ids of several records of one kind. */
  | { readonly kind: 'references'; readonly entity: string };

export interface FieldModel {
  readonly id: string;
  /** The name of the property in the code. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** It is not there in every record, whether required or not: a rule says when. */
  readonly isHideable: boolean;
  readonly unique: boolean;
  /** What a new record begins with; `today` and `now` for days and times. */
  readonly default: Scalar | undefined;
  /** For a choice: the name of the constant with the options, and of the type of a value. */
  readonly optionsName: string;
  readonly choiceType: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** For a reference, or several: what it points at. */
  target: EntityModel | undefined;
  /** The name under which that knows the records that refer to it, in expressions. */
  readonly reverse: string;
}

export interface ReferenceModel {
  readonly from: EntityModel;
  readonly field: FieldModel;
  readonly to: EntityModel;
  readonly onDelete: 'refuse' | 'deleteAlong' | 'clear';
  /** The rule that says so; otherwise the field does. */
  readonly rule: RuleModel | undefined;
}

/** A rule whose entity and fields exist and have types that fit it. */
export interface RuleModel {
  readonly id: string;
  /** The spec's own words; empty where there are none. */
  readonly text: string;
  readonly requirementIds: readonly string[];
  /** The file in `src/rules` and what it exports. */
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
  | { readonly kind: 'inFuture'; entity: EntityModel; field: FieldModel }
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
  | {
      readonly kind: 'priceTimesDays';
      entity: EntityModel;
      via: FieldModel;
      target: EntityModel;
      factor: FieldModel;
      start: FieldModel;
      end: FieldModel;
    }
  | { readonly kind: 'transitions'; entity: EntityModel; field: FieldModel; allowed: readonly Step[] }
  | {
      readonly kind: 'computed';
      entity: EntityModel;
      label: string;
      factors: readonly Factor[];
      /** The records that are summed up, and their fields that point here. */
      sumOf: { readonly entity: EntityModel; readonly references: readonly FieldModel[] } | undefined;
    }
  | { readonly kind: 'perMonth'; entity: EntityModel; date: FieldModel; field: FieldModel | undefined }
  | { readonly kind: 'today'; entity: EntityModel; date: FieldModel; time: FieldModel | undefined }
  | { readonly kind: 'countPerChoice'; entity: EntityModel; field: FieldModel }
  | { readonly kind: 'countOfRelated'; entity: EntityModel; of: EntityModel; references: readonly FieldModel[] };

export type RuleOf<Kind extends RuleUse['kind']> = Extract<RuleUse, { kind: Kind }>;

/** Values of options. */
export type Step = Extract<RuleMeaning, { kind: 'transitions' }>['allowed'][number];

/** A number or money field, of the record itself or of what `via` points at. */
export interface Factor {
  readonly via: { readonly field: FieldModel; readonly target: EntityModel } | undefined;
  readonly field: FieldModel;
}

export type Scalar = Extract<RuleMeaning, { kind: 'onlyWhen' }>['equals'];

export type Span =
  | { readonly start: FieldModel; readonly end: FieldModel }
  | { readonly date: FieldModel; readonly time: FieldModel; readonly minutes: FieldModel };

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

/** What can be done with a record beside changing it in a form. */
export interface ActionModel {
  /** In a description. */
  readonly id: string;
  readonly entity: EntityModel;
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
  | { readonly kind: 'set'; readonly target: Typed; readonly entity: EntityModel; readonly values: StepValues }
  | {
      readonly kind: 'create';
      readonly entity: EntityModel;
      readonly called: string | undefined;
      readonly values: StepValues;
    }
  | { readonly kind: 'delete'; readonly target: Typed; readonly entity: EntityModel };

export type StepValues = readonly { readonly field: FieldModel; readonly typed: Typed }[];

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
