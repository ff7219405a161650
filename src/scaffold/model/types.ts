/** AppModel: what an app is, made ready for writing code, with names chosen, paths settled and links resolved. */
import type { FieldType as SpecFieldType } from '../../pipeline/schema/fields';
import type { Requirement } from '../../pipeline/schema/spec';
import type { Words } from '../words/words';
import type { ActionModel } from './actionTypes';
import type { CounterModel } from './counterModel';
import type { ExampleModel } from './exampleTypes';
import type { AboutModel, ListModel, OverviewModel, PageModel, ViewModel } from './pageTypes';
import type { RuleModel, Scalar } from './ruleTypes';

export interface RecordCreates {
  readonly creates: readonly {
    readonly entity: EntityModel;
    readonly label: string;
    /** Points at the record of the page. */
    readonly field: FieldModel;
  }[];
  readonly text: string;
  readonly requirementIds: readonly string[];
}

export interface AppModel {
  /** What the spec asks for, as tests quote it. */
  readonly requirements: readonly Requirement[];
  /** Where the browser keeps the data: it stays the same for good. */
  readonly storageKey: string;
  /** Where earlier versions of the app kept it, if that was elsewhere. */
  readonly formerStorageKey: string | undefined;
  readonly title: string;
  readonly summary: string;
  /** A BCP 47 tag that is safe to write anywhere. */
  readonly language: string;
  readonly words: Words;
  readonly entities: readonly EntityModel[];
  readonly references: readonly ReferenceModel[];
  readonly rules: readonly RuleModel[];
  readonly lists: readonly ListModel[];
  /** The paths of pages in the order in which a description names them. */
  readonly order: readonly string[];
  readonly pages: readonly PageModel[];
  readonly actions: readonly ActionModel[];
  readonly examples: readonly ExampleModel[];
  /** What the page of a record shows below its fields, where a description says. */
  readonly recordViews: ReadonlyMap<EntityModel, readonly ViewModel[]>;
  /** Kinds from whose records' pages a new record of another kind can be added, with the words that ask for it. */
  readonly recordCreates: ReadonlyMap<EntityModel, RecordCreates>;
  /** Kinds of which the page of a record can be printed, with the words that ask for it. */
  readonly printed: ReadonlyMap<EntityModel, { readonly text: string; readonly requirementIds: readonly string[] }>;
  readonly overview: OverviewModel | undefined;
  readonly about: AboutModel | undefined;
  readonly dataPath: string;
  /** Where the app is a counter and nothing else. */
  readonly counter: CounterModel | undefined;
}

export interface EntityModel {
  /** What requirements call it. */
  readonly id: string;
  /** In camelCase: the folder and the first part of the names in it. */
  readonly name: string;
  /** Names of the kind in earlier builds, the latest first. */
  readonly was: readonly string[];
  /** In PascalCase: the type of a record. */
  readonly typeName: string;
  readonly label: string;
  readonly plural: string;
  /** The name of the list of all its records in expressions. */
  listName: string;
  /** There is always exactly one record; of a session it is not kept. */
  readonly single: boolean | 'session';
  readonly fields: readonly FieldModel[];
  /** What follows from others: shown like a field, never entered nor stored. A rule says what each comes to. */
  readonly computed: readonly FieldModel[];
  /** What names a record; where it is a reference, the target's title does. Undefined: the day it was added. */
  titleField: FieldModel | undefined;
  /** The field by which a record is part of another, on whose page it is edited. */
  readonly part: FieldModel | undefined;
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

export interface OptionModel {
  /** What is stored. */
  readonly value: string;
  readonly label: string;
  /** What earlier builds stored for it. */
  readonly was: readonly string[];
}

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
  readonly options: readonly OptionModel[];
  /** Names of the property in earlier builds, the latest first. */
  readonly was: readonly string[];
  /** For a reference, or several: what it points at. */
  target: EntityModel | undefined;
  /** The name under which that knows the records that refer to it, in expressions. */
  reverse: string;
}

export interface ReferenceModel {
  readonly from: EntityModel;
  readonly field: FieldModel;
  readonly to: EntityModel;
  readonly onDelete: 'refuse' | 'deleteAlong' | 'clear';
  /** The rule that says so; otherwise the field does. */
  readonly rule: RuleModel | undefined;
}
