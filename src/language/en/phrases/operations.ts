import type { Phrase } from '../../phrase';

/** Who does it: a person whom the app knows nothing of, or the reader of the spec. */
const person = [
  '{who} <can> [also]',
  '{who} (want|wants|need|needs|wish|wishes) to [be able to] [also]',
  '[as {who}] (i|we) (can|<want>|want to be able to|need to|must|should be able to|should)',
  '<system> <shall> (let|allow|enable|permit) ({who}|me|us|people|anyone|everybody) [to]',
  '(let|allow|enable|permit) {who} [to]',
  '<system> <shall> (provide|offer|support|have) [a way|the ability|the possibility|a function|functionality] (to|for)',
  '<system> <shall>',
  '(it is possible|it must be possible|it should be possible|it shall be possible) to',
];
const somebody = `[${person.join('|')}]`;
const list = '[the list of|a list of|the table of|list of]';
const found = '(search|search for|find|look for|look up|search the list of|search in|search through)';
const opens =
  '[(when|if) {who} (opens the list of {kinds:opened}|types in the search field|types in the search box|uses the search|opens the list) [then]]';
const adds = '(adds|creates|saves|enters|registers|records|plans|books|logs|submits)';
const keep = '(store|save|record|keep|capture|hold|remember)';
const page =
  '[on a page|in a list|in a table|on the list|in the list|on {kind:same} page|through a form|using a form|with a form|in a form]';

export const operations: Phrase = {
  rule: 'operations',
  forms: {
    do: [
      `${somebody} {verbs} [up|down] [a new|new|existing|an existing|the details of|details of|all details of|a single|${list}] {kinds} ${page}`,
      `${somebody} {verbs} [new|a new|an existing] {kind} (with|including|having|by entering|and enter|by giving|and give|with its|with the fields|with the following fields) {fields}`,
      `(when|if) {who} ${adds} {kind} then <system> <shall> {verbs} {kind:same} [with] {fields}`,
      `${somebody} {verbs} {fields} (of|for|on) [existing|an existing|new|a new] {kinds}`,
      `${somebody} {verbs} {fields}`,
      `${somebody} {verbs} [new|a new] {kind} (for|to|of|with|and choose|with one of) {kinds:targets}`,
      `${somebody} {verbs} [new|a new] {kind} (for|to|of) {kinds:targets} (with|in|at|on|and) [one of] {kinds:more}`,
      `{kinds} (can|may|must|should|shall|could) be {verbs} [by {who}|later|again|at any time]`,
      `(when|if) {who} (adds|creates|saves|enters|edits|updates|changes|deletes|removes) {kind} then <system> <shall> {verbs} {kind:same} [from the list|to the list|in the list]`,
      `<system> <shall> {verbs} [new|existing|a new] {kinds}`,
      '(creation|creating|adding|editing|changing|modification|deletion|deleting|viewing|listing|managing|management) of {kinds}',
      '[a|an] (form|page|screen|button) (to|for) {verbs} [new|a new|existing] {kinds}',
    ],
    doWith: [
      `${somebody} {verbs} {kind} [with|including|having|that have] {fields}`,
      `${somebody} {verbs} {kind} for {kinds:targets} with {fields}`,
    ],
    doEach: [`${somebody} {verbs} {kind} {fields} and (their|its|the) {kind:part} {fields:ofPart}`],
    set: [
      `${somebody} (mark|set|flag|change|switch) {kind} (as|to) {value}`,
      `{kind} can be (marked as|set to|flagged as|changed to|switched to) {value}`,
    ],
    keep: [
      `<system> <shall> ${keep} {kinds} with {fields}`,
      `<system> <shall> ${keep} {kind} {fields}`,
      `<system> <shall> ${keep} for (each|every) {kind} {fields}`,
      `for (each|every) {kind} <system> <shall> ${keep} {fields}`,
      `(when|if) {who} ${adds} [a|the] [new] {kind} [then] <system> <shall> ${keep} {fields}`,
    ],
    list: [
      `[${list}] [existing|all] {kinds} (<is>|shall be) (listed|shown|displayed) [on a page|in a list|in a table|on the (start|home|first) page]`,
      '<system> <shall> (provide|offer|show|display|have) (a list|an overview|the list|a table) of {kinds}',
      '<system> <shall> (provide|offer|have) {kind} (list|overview|table)',
    ],
    view: [
      `${somebody} (open|see|view) {kind} by selecting {kind:same} from [a|the] list [of [previously defined|existing|all] {kinds}]`,
    ],
    form: [
      `${somebody} (click|press|tap|use) (a|the) (save|submit) [button] [to] save {kinds}`,
      `${somebody} (click|press|tap|use) (a|the) cancel [button] to (return|go back) to (the|a) list [of {kinds:same}] without saving {kinds}`,
      `${somebody} (click|press|tap|use) (a|the) cancel [button] to leave the form without saving {kinds}`,
    ],
    search: [
      `${opens} ${somebody} ${found} {kinds} [by|for|in] {fields} [or part of it|or parts of it]`,
      `${somebody} allow (searching|search) [for|of|in] {kinds} by {fields}`,
      `{kinds} (can be|may be) (searched|found) by (words|a word|parts|part|a part) of {fields}`,
      `${somebody} ${found} {kinds} by (words|a word|parts|part|a part) of {fields}`,
      `${somebody} ${found} {kinds}`,
      `{kinds} (can be|may be|are|is|must be|should be) (searched|searchable|found) [by|for] {fields}`,
      `{kinds} (can be|may be|are|must be|should be) (searched|searchable|found)`,
      `[${list} {kinds}] (can be searched|is searchable|searchable) by {fields}`,
      '(search|a search|searching) (by|for|in|over) {fields}',
      '(search|searching) [of|for] {kinds} (by|for) {fields}',
      '[a] search (box|field|bar) (for|over) {kinds}',
      `the list [of {kinds}] [can be|is] (searched|searchable) [by {fields}]`,
    ],
    filterAndSearch: [
      `(the|a) list [of {kinds}] can be filtered by {fields} and searched by {fields:searched}`,
      `{kinds} can be filtered by {fields} and searched by {fields:searched}`,
      `${somebody} filter {kinds} by {fields} and [to] search [it|them|for {kinds:same}] by {fields:searched}`,
    ],
    filterAndSort: [
      `${somebody} filter {kinds} by {fields} and [to] (sort|order) [it|them|{kinds:same}] by {field:sorted}`,
      `{kinds} can be filtered by {fields} and (sorted|ordered) by {field:sorted}`,
      `(the|a) list [of {kinds}] can be filtered by {fields} and (sorted|ordered) by {field:sorted}`,
    ],
    searchAndSort: [
      `${somebody} search {kinds} by {fields:searched} and [to] (sort|order) [it|them|{kinds:same}] by {field:sorted}`,
      `{kinds} can be (searched|found) by {fields:searched} and (sorted|ordered) by {field:sorted}`,
    ],
    searchAndFilter: [
      `(the|a) list [of {kinds}] can be searched by {fields:searched} and filtered by {fields}`,
      `{kinds} can be searched by {fields:searched} and filtered by {fields}`,
      `${somebody} search {kinds} by {fields:searched} and [to] filter [it|them|{kinds:same}] by {fields}`,
    ],
    filter: [
      `${opens} ${somebody} filter ${list} {kinds} (by|on) {fields}`,
      `${opens} <system> <shall> (allow|offer|support) (filtering|filters) [of|for] [it|them|the list|{kinds}] by {fields}`,
      `${somebody} (filter|narrow down|narrow) [the list|the table] [of {kinds}] (by|on) {fields}`,
      `{kinds} (can be|may be|are|must be|should be) (filtered|filterable) by {fields}`,
      `(the|a) list [of {kinds}] (can be|is|must be|should be) (filtered|filterable) by {fields}`,
      `the {kind} list (can be|is|must be|should be) (filtered|filterable) by {fields}`,
      '(filter|filters|filtering|filterable|a filter) (by|for|on) {fields}',
      '(filter|filters|filtering) [of|for] {kinds} by {fields}',
      `${somebody} filter {kinds} by (status|state)`,
    ],
    sort: [
      `${somebody} (sort|order) ${list} {kinds} by {field:fields1} [ascending|in ascending order]`,
      `${somebody} (sort|order) ${list} {kinds} by {fields}`,
      `{kinds} can be (sorted|ordered) by {fields}`,
      `the list [of {kinds}] can be (sorted|ordered) by {fields}`,
      'sortable by {fields}',
    ],
    export: [
      `${somebody} (export|download|save) [all] ${list} {kinds} (as|to|in) [a] (csv|csv-file|csv file|csv files|csv format)`,
      `{kinds} can be (exported|downloaded) (as|to|in) [a] (csv|csv file|csv files)`,
      `the list [of {kinds}] can be (exported|downloaded) (as|to|in) [a] (csv|csv file)`,
      '(csv export|export as csv|export to csv) [of {kinds}]',
    ],
    import: [
      `${somebody} (import|upload|load) {kinds} (from|as) [a] (csv|csv file|csv files)`,
      `{kinds} can be (imported|uploaded|loaded) (from|as) [a] (csv|csv file|csv files)`,
      '(csv import|import from csv) [of {kinds}]',
    ],
    both: [
      `${somebody} (import and export|export and import) {kinds} (as|from and to|to and from) (csv|csv files)`,
      `{kinds} can be (imported and exported|exported and imported) as (csv|csv files)`,
    ],
  },
  says: [
    'Bikes are listed.',
    'All rentals are shown in a table.',
    'Users can create, edit and delete bikes.',
    'Search bikes by number.',
    'The list of rentals can be filtered by status.',
    'As a keeper, I want to add bikes.',
    'Bikes can be exported as CSV.',
    'Users MUST be able to filter rentals by status and sort them by deposit.',
    'Rentals can be filtered by status and bike, and sorted by deposit.',
    'I can search rentals by note and filter them by status and by bike.',
    'WHEN a clerk opens the list of rentals THEN the system SHALL allow filtering by bike and status',
    'WHEN a clerk adds a bike, THE Rental_Desk SHALL store its number and day rate.',
    'System MUST let the clerk add, change and delete bikes (number, day rate).',
    'As a clerk I want to register customers (name, phone) and their rentals (from, until), so that I know them.',
    'Mark a rental as returned.',
    'A bike can be marked as broken.',
    'The app MUST let me add and delete bikes.',
    'THE Rental_Desk SHALL sort rentals by deposit.',
    'The system SHALL provide a list of all rentals.',
  ],
  saysNot: [
    'Open rentals are listed.',
    'Bikes are listed twice.',
    'Not all rentals are shown in a table.',
    'Users can add bikes manually.',
    'Only managers can delete bikes.',
    'Users cannot delete bikes.',
    'Users can delete bikes on Sundays.',
    'Users can search bikes by phone.',
    'Bikes can be exported as PDF.',
    'Users MUST be able to filter rentals by status and sort them by phone.',
    'Users MUST be able to filter rentals by status and send them by mail.',
    'WHEN a clerk opens the list of paid rentals THEN the system SHALL allow filtering by bike and status',
    'WHEN a clerk adds a bike, THE Rental_Desk SHALL store its number on a server.',
    'Mark a rental as returned at night.',
    'Mark two rentals as returned.',
    'System MUST let the clerk delete bikes (number, day rate).',
    'The system SHALL provide a list of all paid rentals.',
    'The system SHALL provide a list of all rentals of a bike.',
    'THE Rental_Desk SHALL NOT store bikes with number and day rate.',
  ],
};
