import type { Clause } from '../../phrase';
import { told } from './parts';

const shall = '[shall|must|will]';
const refuses =
  '(refuse|refuses|reject|rejects|block|blocks|prevent|prevents|decline|declines|deny|denies|not allow|not accept|not permit)';
const refused =
  '(not saved|refused|rejected|not accepted|not allowed|denied|blocked|not possible|not stored|not deleted|not changed|prevented)';
const what =
  '[it|that|this|them|[the] change|[the] deletion|the second one|the second {kind}|[the] {kind}|to save [it|{kind}]|to delete (it|{kind})|[the] {field}|the entry|saving]';
const missing = '(missing|required|mandatory|needed)';
const place = '[next to {field}|at {field}|at the field|at {field:second}|in the form]';
const more = '[any more|anymore|any longer]';

export const outcome: readonly Clause[] = [
  {
    fact: 'marked',
    forms: [
      `[the] ({app}|form) ${shall} (point|points|refer|refers) to [the] missing {field}`,
      `[the] ({app}|form) ${shall} (mark|marks|highlight|highlights|show|shows) {field} as ${missing}`,
      `{field} is (marked|highlighted|shown|reported|flagged|named|pointed out) as ${missing}`,
      `[an|the] (error|message|form|{app}) (tells me|says|shows|tells) that {field} is ${missing}`,
      `i am told that {field} is ${missing}`,
    ],
  },
  {
    fact: 'pointed',
    forms: [
      `[the] ({app}|form) ${shall} (point|points|refer|refers) to {field}`,
      '{field} is (marked|highlighted|pointed out|named|flagged|reported)',
      `[the] ({app}|form) (names|name|mark|marks|flag|flags) {field}`,
      `[a|the] message is shown ${place}`,
      '[the|an|a] (message|error|error message) (names|mentions|points to|refers to) {field}',
    ],
  },
  {
    fact: 'refused',
    forms: [
      `[the] ({app}|form) ${shall} ${refuses} ${what} ${told}`,
      `[the] {app} (shall|must|will|does) not (save|store|accept|allow|permit|delete) (it|this|that|the change|{kind})`,
      `(it|this|that|[the] change|[the] deletion|[the] {kind}|[the] {field}|the entry) (is|will be|shall be) ${refused} ${told}`,
      'nothing is (saved|stored|added)',
      `[the] {app} (will not|won't|does not|doesn't) (let|allow) (me|us|them|him|her) [do (it|that|this)]`,
      `[the] {app} does not (take|accept|save|store) (it|{kind})`,
      `[the] (form|{app}) complains [and does not save [it]]`,
      `[the] entry is (turned down|refused|rejected)`,
      `it is (turned down|refused|rejected) ${told}`,
      `[an] error is shown and nothing is (saved|stored)`,
      `(i|we|they|{who}) (get|gets|see|sees) [an|a] [error|validation] message ${told}`,
      `[the] change is (not accepted|turned down|refused|rejected)`,
      '[the] {app} asks for {field} and (does not|will not|shall not) save [it|{kind}]',
      `(they|i|we|{who}) (are|is|am) told [that] {field} is (taken|already taken|in use|already in use)`,
      `[the] ({app}|form) ${shall} (report|reports|show|shows|mark|marks) {field} as (taken|already taken|wrong|already in use|invalid)`,
      `{field} is (marked|reported|shown|highlighted) as (taken|already taken|wrong|already in use|invalid)`,
      'saving (is|<is>) (refused|rejected|blocked|not possible|denied)',
      `[the] {app} (complains|says no|refuses|declines) ${told}`,
      `the second (one|entry|{kind}) is ${refused} ${told}`,
      `(it|[the] {kind}) (can not|cannot|can't) be (saved|stored) ${told}`,
      '(i am told|an error says|an error tells me|the form says|a message says) that {field} (must not exceed|must not be more than|is at most|must be at most) {number:limit} [{unit}|m]',
      '(shall|must|will|does) not (save|store|accept) (it|{kind})',
      `[the] {app} (shall|must|will) [not save (it|{kind}) and] (display|show) [an] (error|error message)`,
      `no second {kind} is (saved|stored)`,
      `saving fails [with [a|an] (message|error) ${place}]`,
      `[an|the] [validation] (error|error message) (is shown|is displayed|appears) ${place}`,
      `[the] ({app}|form) ${shall} (show|shows|display|displays) [a|an] [validation] (error|error message) ${place}`,
      `(i|we|they|{who}) (get|gets|see|sees) [an|a] [validation|clear] (error|error message) ${place} ${told}`,
      '[a|the|an] [error] message (explains|says|tells) [me] (why|that (it|he|she|{kind:told}) [still] has {kinds:told})',
      '[the] {app} (refuses|rejects|declines) [it|{kind}] and (says|explains) that [the] {field:named} is [already] (taken|in use|used)',
    ],
  },
  {
    fact: 'kept',
    forms: [
      `[the] {kind} (is not|can not be|cannot be|can't be) (deleted|removed|erased) ${told}`,
      `(it|he|she) (stays|is kept|remains|is still there) [where it is] ${told}`,
      `(i|we|they|{who}) (see|sees|get|gets) [a|an] [error] message and [the] ({kind}|it) (stays|is still there|is kept|remains)`,
      '[the] {app} shall not (permit|allow) (its deletion|deleting it|to delete it|the deletion)',
      '[the] deletion (is|shall be) (refused|rejected|blocked|prevented)',
      `[the] {kind} (stays|is kept|remains|is still there) [where it is] ${told}`,
    ],
  },
  {
    fact: 'notOffered',
    forms: [
      `(it|{name}|[that|this] {kind}|{value} {kinds}|{kinds} [in] {value}) (is not|are not) (among the choices|offered|on offer|selectable|available|in the list of choices|proposed|suggested|shown as a choice) [to choose from|there|for it]`,
      `(it|{name}|{kind}|{value} {kinds}) (can not|cannot|can't) be (chosen|picked|selected|used)`,
      `(it|{name}|{kind}|{value} {kinds}) (is not|are not) among the {kinds:again} to choose from`,
      `[the] {app} does not offer (it|{name}|{kind}|{value} {kinds})`,
    ],
  },
  {
    fact: 'listed',
    forms: [
      `{name} (shows up|appears|is shown|is listed|can be found) (in|on) [the] (register|list|overview|table|catalogue|directory)`,
      `(it|[a|the] [new] {kind}) (appears|is shown|is listed|shows up|can be seen) (in|among|on|under) [the] {kinds}`,
      `(it|[a|the] [new] {kind}) (is|appears|is shown|is listed|can be found|stands) [in|among|on] [the] [list] [of] [{kinds}] [with [{field}] {value}]`,
      `[the] {app} ${shall} (store|stores|save|saves|add|adds|create|creates) (it|[the] [new] {kind}) and (show|shows|list|lists|display|displays) (it|{kind}) in [the] list [of {kinds}]`,
      `(it|[the] [new] {kind}) is (saved|stored|created|added) and (appears|is shown|is listed|shows up) (in|on) [the] list [of {kinds}]`,
      `[the] list [of {kinds}] (shows|has|contains) (it|[a|the] [new] {kind}) [with [{field}] {value}]`,
      `(i|we|they|{who}) can see (it|[a|the] [new] {kind}) in [the] list [together with the others|among the others]`,
      `(it|{name}|[a|the] [new] {kind}) (appears|is shown|is listed|shows up|can be seen|is) in [the] ({kind:again} list|list)`,
      `[the] list [of {kinds}] (shows|has|contains) {name}`,
      `{name} (appears|is shown|is listed|shows up) in [the] [list of] {kinds}`,
      `(it|[the] {kind}) can be found by [that|the|its] {field}`,
      '(it|[the] {kind}) is (saved|stored|created|added)',
      '(it|[the] {kind}) [then] (appears|is shown|is listed|shows up) on [the] page of [{kind:other}] [{name:of}]',
      '[the] [new] {kind} is (shown|listed) in [the] list of {kinds}',
    ],
  },
  {
    fact: 'gone',
    forms: [
      `(it|[the] {kind}) (is not|is no longer|can not be|is never|no longer appears|does not appear) [any longer] (in the list|listed|there|found|shown) [of {kinds}] ${more}`,
      `(it|[the] {kind}) (is gone|is deleted|is removed|disappears) [from the list]`,
    ],
  },
  {
    fact: 'goneToo',
    forms: [
      `[all] [the|its] [{number}] {kinds:others} (are|is|shall be|will be) (deleted|gone|removed) (too|as well|with it|also)`,
      `(both|all|all [the] {number}|its|these|all its|all of its) {kinds:others} (are|is|shall be|will be) (deleted|gone|removed) [too|as well|with it|also]`,
      `{kinds:others} (of it|of this {kind}) (are|is|shall be) (deleted|gone|removed) [too|as well|with it|also]`,
      `(none|neither) of [the] [{number}] {kinds:others} (is left|exists|is there|are left|remains) ${more}`,
      `[the] {app} ${shall} (delete|deletes|remove|removes) {kinds:others} [of this {kind}] [too|as well|with it|also]`,
      `{kinds:others} [shall|must|will] (disappear|go) [with it|too|as well]`,
    ],
  },
  {
    fact: 'shown',
    forms: [
      `(i|we|{who}) only (see|sees) {value} {kinds}`,
      '{number} (rows|entries|lines|records) (remain|are left|are shown|stay)',
      `only [the] {value} {kinds} (are|is) (listed|shown|visible|left)`,
      'only [the] {value} (are|is) (listed|shown|visible)',
      `only [the] {kinds} (that|which|who) (are|is) [in] {value} (are|is) (listed|shown|visible)`,
      `(i|we|{who}) (see|sees) (only {value} {kinds}|{value} {kinds} only)`,
      `{number} {kinds} (is|are) (listed|shown|visible)`,
      '[the] list (shows|has) only {value} {kinds}',
      'only [the] {kinds} (at|in|of|with|from|on) [{field}] {value} (are|is) (listed|shown|visible|left)',
      '[the] list (shows|has|contains) only [the] {kinds} (at|in|of|with|from|on) [{field}] {value}',
    ],
  },
  {
    fact: 'matching',
    forms: [
      'only [the] matching {kinds} (remain|are shown|are listed|are left|stay)',
      '{name} [and] [{name:second}] (is|are) (found|shown|listed)',
      `${'(i|we|{who})'} (see|sees|find|finds) {name} [and] [{name:second}]`,
      '[all] {kinds} (with|that have) {name} in {field} are (shown|listed|found)',
      '(it|{kind}) is (found|shown|listed)',
      '[that|the] {kind} is (found|shown|listed)',
    ],
  },
  {
    fact: 'has',
    forms: [
      '{field} [of {kind}] (is|shall be|must be) {value}',
      '[its] {field} [of {kind}] (is|shows|shall be|must be) {number:usual}',
      '[the] {kind} (is|has) [{field}] {value}',
      '(it is|the list shows it as|it is shown as) {value}',
      '[the] {app} shall set {field} [of {kind}] to {value}',
      '[the] {kind} is saved with [that|the] {field}',
    ],
  },
  {
    fact: 'total',
    forms: [
      '[the] [{label}] [shown|displayed] (is|equals|amounts to) {number:sum} [{unit}]',
      '[the] total (paid|spent|received|cost|costs|amount|price|value) [shown|displayed] (is|equals|amounts to) {number:sum} [{unit}]',
      '[the] ({app}|page|{kind}|it) (shows|displays) {number:sum} [{unit}] as [the] {label}',
      '[the] ({app}|page|{kind}|it) (shows|displays) [a|the] {label} of {number:sum} [{unit}]',
    ],
  },
  {
    fact: 'counted',
    forms: [
      '[the|it] [(overview|dashboard|page|list|report|chart|system|app|it)] (shows|displays) {number} for {value} and {number:others} for {value:other}',
      '[the|it] [(overview|dashboard|page|list|report|chart|system|app|it)] (shows|displays) {number} {value} and {number:others} {value:other}',
      '[the|it] [(overview|dashboard|page|list|report|chart|system|app|it)] (shows|displays) {number} [{kinds}] (for|in) {month} and {number:others} (for|in) {month:otherMonth}',
    ],
  },
];
