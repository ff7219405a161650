import type { Phrase } from '../../phrase';

const app = '(the app|the application|the system|system|it|the form|the page)';
const data = '(data|all data|the data|records|all records|everything|all entries|entries|{kind}|all changes|changes)';
const kept = '(saved|stored|kept|persisted|remembered|retained)';
const here =
  "(in the browser|locally|on the device|in local storage|in localstorage|in the browser's local storage|between visits|between sessions|across sessions|after a reload|when the page is reloaded|after closing the browser|when the browser is closed|after the browser was closed|after closing the app)";

export const platform: Phrase = {
  rule: 'platform',
  forms: {
    confirmDelete: [
      `<deleting> {kind} [always] (asks for confirmation|asks for a confirmation|must be confirmed|has to be confirmed|needs a confirmation|requires confirmation|requires a confirmation|asks first)`,
      `${app} [<shall>] (asks|ask) (for confirmation|for a confirmation|first) before (<deleting>|it deletes) [anything|something|records|a record|{kind}]`,
      `(before|when) {kind} is <deleted> ${app} (asks|must ask|should ask|shall ask|shall prompt) for confirmation`,
      `<system> <shall> (ask for|require|prompt for) confirmation before <deleting> [records|a record|{kind}]`,
      `when {who} (deletes|removes) {kind} [then] <system> <shall> (ask for|require|prompt for) confirmation`,
    ],
    keptOnReload: [
      `${data} (is|are|must be|should be|shall be|stay|stays|remain|remains) [${kept}] ${here}`,
      `${data} (is|are|must be|should be|shall be) still there (after a reload|after closing the browser|after the browser was closed|on the next visit|when the page is reloaded)`,
      `${app} [<shall>] (saves|stores|keeps|save|store|keep) ${data} ${here}`,
      `${data} (survive|survives) (a reload|a restart|closing the browser|reloading the page)`,
      `when closing the browser [window] {kind} will be stored and when {who} returns the data will be retrieved`,
    ],
    unsavedGuard: [
      `${app} [<shall>] (warns|warn|asks|ask) [about|of] [unsaved changes] before [{who}] [leaves|leaving|the form is left|unsaved changes are lost] [the form|the page]`,
      `${app} [<shall>] (warns|warn) (about|of) unsaved changes [when leaving|when {who} leaves] [a form|the form|the page]`,
      `(when|if) {who} (leaves|closes) (a|the) (form|page) with unsaved changes [then] ${app} (asks|warns|shall warn|shall ask) [first]`,
      'unsaved changes are never lost without a (warning|question)',
    ],
    paging: [
      `(the list|lists|the list of {kind}|{kind}) (is|are|must be|should be) (paged|paginated|shown in pages) [{number} (on|per) [a|each] page]`,
      `(the list|the list of {kind}) <shows> {number} [records|entries|{kind:same}] (per|on each|on a) page`,
      '[with] (paging|pagination)',
      'long lists are (paged|paginated|shown in pages)',
    ],
    emptyState: [
      `(when|if|as long as) there are no {kind} [yet] [then] (the list|the page|it|the app|the system|<system>) [<shall>] (shows|show|displays|display) (a hint|a message|an empty state|a hint how to add one|a message how to add one|how to add one|an invitation to add one) [how to add one]`,
      `an empty list [of {kind}] <shows> (a hint|a message|how to add one|a hint how to add one)`,
    ],
    fieldErrors: [
      `(when|if) saving fails [then] ${app} (keeps|shall keep) what was (typed|entered) and (shows|shall show) (an error|the error|a message) (at|next to|beside|under) (each|every|the) (wrong|invalid) field`,
      `${app} [<shall>] (shows|show|displays|display) (an error|an error message|errors|the errors|error messages|validation errors|a validation error) (at|next to|beside|under|for) (the|each|every) [wrong|invalid] (field|fields)`,
      `(errors|error messages|validation errors) (are|must be|should be) shown (at|next to|beside|under) (the|each) [wrong|invalid] (field|fields)`,
    ],
    searchIgnoresCase: [
      '(search|the search|searching) (ignores|must ignore|should ignore|shall ignore) (case|upper and lower case|capitals|the case|upper case and lower case)',
      '(search|the search|searching) (is|must be|should be|shall be) (case insensitive|case-insensitive|not case-sensitive|not case sensitive)',
      '(search|the search) does not (distinguish|care about) upper and lower case',
    ],
    singleUser: [
      '[a|it is a|this is a|the app is a] (single-user|single user) (app|application|tool) [no login or accounts required|no login|without login|no accounts|without accounts|no login required]',
      '(no login|no account|no accounts|no sign-in|no authentication) [or (accounts|login|registration)] (is|are) (required|needed|necessary)',
      '(the app|it|the application) (works|can be used) without (a login|login|an account|accounts|registration|signing in)',
      '(there is|there are) (only one user|no login|no accounts|no user accounts)',
    ],
  },
  says: [
    'Deleting a bike asks for confirmation.',
    'Rentals are saved in the browser.',
    'The search ignores upper and lower case.',
  ],
  saysNot: [
    'Deleting a bike never asks for confirmation.',
    'The chosen theme is not remembered between visits.',
    'The app stores the session token in localStorage.',
    'Rentals are stored per customer.',
  ],
};
