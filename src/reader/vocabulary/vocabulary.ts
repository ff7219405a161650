/** The shape of a language's vocabulary: what the reader of specs must know of a language, as plain data. */

/** `entity`: the thing that the row's field belongs to. `example`: a value, which tells the type where nothing else does. */
export type Column = 'entity' | 'field' | 'type' | 'required' | 'unique' | 'default' | 'example' | 'notes';

export type SectionRole =
  | 'housekeeping'
  | 'data'
  | 'pages'
  | 'rules'
  | 'requirements'
  | 'stories'
  | 'criteria'
  | 'quality'
  | 'openPoints'
  | 'api'
  | 'bonus'
  | 'roles'
  | 'overview';

export type TypeWord =
  | 'text'
  | 'longText'
  | 'integer'
  | 'number'
  | 'money'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'boolean'
  | 'choice'
  | 'email'
  | 'phone'
  | 'url'
  | 'reference'
  | 'builtIn'
  | 'unsupported';

export type OperationWord =
  | 'create'
  | 'edit'
  | 'delete'
  | 'list'
  | 'view'
  | 'search'
  | 'filter'
  | 'sort'
  | 'export'
  | 'import'
  | 'manage';

/** Sentences are recognised by the signals in them, together with the entities, fields and values that they mention. */
export type Signal =
  | 'not'
  | 'only'
  | 'onlyWhen'
  | 'exception'
  | 'overlap'
  | 'delete'
  | 'refuse'
  | 'along'
  | 'keeps'
  | 'before'
  | 'after'
  | 'orEqual'
  | 'future'
  | 'past'
  | 'times'
  | 'sum'
  | 'days'
  | 'onePer'
  | 'once'
  | 'sameTwice'
  | 'unique'
  | 'required'
  | 'howMany'
  | 'perEach'
  | 'csv'
  | 'access'
  | 'shared'
  | 'offline'
  | 'quality'
  | 'nothingElse'
  | 'asks'
  | 'atLeast'
  | 'atMost'
  | 'first'
  | 'newest'
  | 'oldest'
  | 'sortedBy'
  | 'descending'
  | 'filterBy'
  | 'searchBy'
  | 'openState'
  | 'closedField'
  | 'undecided'
  | 'detailPage'
  | 'formPage'
  | 'dashboardPage'
  | 'calendar'
  | 'otherCalendar'
  | 'signUp'
  | 'counter'
  | 'contentWord'
  | 'header'
  | 'footer'
  | 'openingHours'
  | 'address'
  | 'imprint'
  | 'link'
  | 'background'
  | 'today';

/** How a restriction begins behind the last member of a list: "…, a phone number and a type in July". */
export interface TailWords {
  readonly joiners: readonly string[];
  /** Before a list of a single member. */
  readonly leads: readonly string[];
  /** Before the member's noun. */
  readonly leading: readonly string[];
  /** With what may follow without restricting anything: "in kg", "at return"; none where nothing may. */
  readonly heads: Readonly<Record<string, RegExp | undefined>>;
  /** Wherever they stand. */
  readonly always: readonly string[];
}

export interface Vocabulary {
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly sections: Readonly<Partial<Record<SectionRole, readonly string[]>>>;
  /** Words that name a type; the longest match wins. */
  readonly types: Readonly<Partial<Record<TypeWord, readonly string[]>>>;
  /** What the last word of a field's name says about its type, where no type is given. */
  readonly nameWords: Readonly<Partial<Record<TypeWord, readonly string[]>>>;
  /** The same for the end of the last word, for languages that write compounds as one word. */
  readonly nameEndings: Readonly<Partial<Record<TypeWord, readonly string[]>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly unique: readonly string[];
  /** Said before a list of choices; several may be chosen after `anyOf`. */
  readonly oneOf: readonly string[];
  readonly anyOf: readonly string[];
  /** "or" and "and" between the last two members of a list. */
  readonly or: readonly string[];
  readonly and: readonly string[];
  readonly articles: readonly string[];
  readonly defaultWords: readonly string[];
  readonly operations: Readonly<Partial<Record<OperationWord, readonly string[]>>>;
  readonly signals: Readonly<Partial<Record<Signal, RegExp>>>;
  /** Words that carry no demand of their own, so that a sentence can be understood in spite of them. */
  readonly filler: readonly string[];
  /** Those of them that say which, when, where or that not: they change what a sentence asks for. */
  readonly restricting: readonly string[];
  readonly tail: TailWords;
  /** How a user story begins, with the groups `role` and `rest`. */
  readonly stories: readonly RegExp[];
  /** The benefit at the end of a story: an explanation, not a demand. */
  readonly purpose?: RegExp;
  /** "An X has a, b and c", with the groups `entity` and `list`. */
  readonly definitions: readonly RegExp[];
  /** A field of a thing, with the groups `field` and `entity`: "enter a title for the survey". */
  readonly fieldOf: readonly RegExp[];
  /** Things that can be asked to be absent, and that no app of the engine has. */
  readonly absent: readonly string[];
  /** Words before a thing to be absent: "no", "without". */
  readonly absence: readonly string[];
  readonly currencies: Readonly<Record<string, string>>;
  /** Words in a story that are never things to keep records of. */
  readonly noEntity: readonly string[];
}
