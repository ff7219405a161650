import type { Clause } from '../../phrase';
import { by, it, more, saved, saves, taken } from './parts';

const leaves = '(leave|leaves|left)';
const sets = '[try to|tries to|want to|wants to] (set|sets|move|moves|change|changes|put|puts|switch|switches)';
const straight = '[straight|directly|back|at once|right away]';
const deletes = '[try to|tries to|want to|wants to] (delete|deletes|remove|removes)';
const holding =
  '(for whom there are|for which there are|in which there are|which still has|that contains|with|that has|that have|that still has|who has|who still has|which has|that already has)';
const same = '[that|the same|this] {field}';

export const when: readonly Clause[] = [
  {
    fact: 'without',
    forms: [
      `${by} ${saves} [a|the] [new] {kind} (without|with no) [a|an|any] {field}`,
      `${by} (do|does) not (enter|give|fill in|choose|pick) [a|an|any] {field} and (press save|presses save|save|saves [${it}]|try to save|tries to save)`,
      `${by} (press|presses) save without [a|an|any] {field}`,
      `${by} ${saves} [a|the] [new] {kind} and ${leaves} {field} (empty|blank|out)`,
      `[a|the] [new] {kind} (is|gets) ${saved} without [a|an|any] {field}`,
      `[a|the] [new] {kind} (without [a|an|any] {field}|that has no {field}) (is|gets) ${saved}`,
      `${by} ${leaves} {field} (empty|blank|out) [and (save|saves|press save) [${it}]]`,
      `${by} ${leaves} out {field}`,
      `${by} ${saves} ${it} without (entering|choosing|giving|filling in|selecting|picking) [a|an|any] {field}`,
      `{kind} is ${saved} without (entering|choosing|giving|filling in|selecting|picking) [a|an|any] {field}`,
      `${by} (forget|forgets|forgot|do not enter|does not enter|do not choose|does not choose) {field}`,
      '{field} [of {kind}] (is|was|has been) (left empty|left out|left blank|empty|missing|not filled in|not given|not entered|not chosen)',
      'no {field} (is|was|has been) (given|chosen|entered|filled in|selected|set)',
      `{kind} has no {field}`,
      `(it|{kind}) is (set|changed|moved) to {value} without [a|an|any] {field}`,
    ],
  },
  {
    fact: 'again',
    forms: [
      `${by} ${saves} ${more} {kind} with ${same} [{name}]`,
      `${more} {kind} with ${same} [of] [{name}] [and] [{field:second} {name:secondName}] (is|gets) ${saved}`,
      `${by} ${saves} (another one|a second one|one more) with [{field}] {name}`,
      `${by} ${saves} (another one|a second one|one more) with (that|the same) [very] {field}`,
      `${by} ${saves} ${more} [{kind}] {name}`,
      `{name} is (entered|typed in|given) for (a second|another) {kind}`,
      `${by} (enter|enters|type in|types in|give|gives) {field} that ${taken}`,
      `${by} ${saves} [a|the] [new] {kind} whose {field} ${taken}`,
      '(two|a second) {kind} (get|gets|have|has|is given|are given) the same {field}',
      `${by} ${saves} ${more} {kind} with {field} {name}`,
      '{field} is already (in use|used|taken|assigned)',
      '{field} is (in use|used|taken|assigned) already',
      `${more} {kind} {name} (is|gets) ${saved}`,
      `${more} {kind} is ${saved} with {field} {name}`,
      `${more} {kind} is ${saved} with {name}`,
      `${by} ${saves} ${more} {kind} with {name}`,
      `${more} {kind} [already] (is given|gets|receives|has|already has) ${same} [{name}]`,
      `[a|the] [new] {kind} (is|gets) ${saved} with [a|an] {field} that ${taken}`,
      `${by} ${saves} [a|the] [new] {kind} with [a|an] {field} that ${taken}`,
      `${by} (change|changes|set|sets) {field} [of {kind}] to one that ${taken}`,
    ],
  },
  {
    fact: 'entersLong',
    forms: [
      `${by} (enter|enters|type|types|give|gives) {field} (of|with) {number} characters`,
      `{field} (of|with) {number} characters is (entered|given|typed)`,
    ],
  },
  {
    fact: 'enters',
    forms: [
      `({number} [{unit}|m]|{name}) is (typed|typed in|entered|given|put in) (as|for) {field} [of {kind}]`,
      `${by} ${saves} [a|the] [new] {kind} with ({number} [{unit}|m]|{name}) as {field}`,
      `{kind} is ${saved} with ({number} [{unit}|m]|{name}) as {field}`,
      `${by} (enter|enters|type|types|give|gives) {field} [of] ({number} [{unit}|m]|{name})`,
      `{field} (of|as) ({number} [{unit}|m]|{name}) is (entered|given|typed)`,
      `{field} is (set to|entered as) ({number} [{unit}|m]|{name})`,
      `${by} (enter|enters|type|types) ({number} [{unit}|m]|{name}) [as {field}]`,
      `{field} of {number} [{unit}|m] is saved`,
    ],
  },
  {
    fact: 'entersPast',
    forms: [
      `${by} (enter|enters|choose|chooses|give|gives|pick|picks) (yesterday|a past day|a day in the past|a past date|a date in the past|[the] day before) [as {field}]`,
      '{field} is (yesterday|in the past|a day in the past|a date in the past)',
    ],
  },
  {
    fact: 'sets',
    forms: [
      `${by} ${sets} (it|{kind}|{field} [of {kind}]) ${straight} [in|on] (to|on) {value}`,
      `(it|{kind}|{field} [of {kind}]) is (set|changed|moved|switched) ${straight} to {value}`,
      `(somebody|someone|{who}) ${sets} it ${straight} to {value} [again]`,
      `${by} ${sets} {value:from} {kind} ${straight} to {value}`,
      `${by} (choose|chooses|pick|picks) [the] {field} {value}`,
    ],
  },
  {
    fact: 'assigns',
    forms: [
      `${by} (want to|wants to|try to|tries to) {use} {value} {kind:other}`,
      `${by} [try to|tries to|want to|wants to] (choose|chooses|pick|picks|select|selects) [a] {kind:other} (for|of|in) [a|the] [new] {kind}`,
      `${by} [try to|tries to|want to|wants to] (choose|chooses|pick|picks|select|selects|use|uses) (it|{kind:other} {name}) (for|in) [a|the] [new] {kind}`,
      `{kind:other} (for|of) [a|the] [new] {kind} is (chosen|picked|selected)`,
      `${by} ${saves} {kind} (with|for|of|on|in) (it|that one|{kind:target})`,
      `${by} [try to|tries to|want to|wants to] (assign|assigns|put|puts|give|gives|add|adds) (it|{kind}) (to|on|into|in) {kind:other}`,
      `${by} [try to|tries to|want to|wants to] (assign|assigns|put|puts|give|gives|add|adds) {kind} (to|on|into|in) {value} {kind:target}`,
      `${by} [try to|tries to|want to|wants to] {use} (it|the {kind:other}|[{kind:other}] {name}) [out|again]`,
      `${by} [try to|tries to|want to|wants to] (add|adds|create|creates|record|records|enter|enters) {kind} (for|to|with) (it|them|that one|[{kind:other}] {name})`,
    ],
  },
  {
    fact: 'filters',
    forms: [
      `${by} (choose|chooses|pick|picks|select|selects) [the] [{field}] {value} in the filter`,
      `${by} (filter|filters) [{kinds}|the list] (by|for|on|to) [{field}] {value}`,
      `${by} (choose|chooses|pick|picks|select|selects) [the] {field} {value}`,
      '[the list|{kinds}] is filtered by {value}',
    ],
  },
  {
    fact: 'searches',
    forms: [
      `${by} (type|types|enter|enters) [a] part of {field} [in|into] [the] [search|search field|search box]`,
      `${by} (search|searches|look|looks) (for|by) [a] [part of] ({field} [{name}]|{name})`,
      `{name} is (typed|entered|searched) [(in|into) the (search|search field|search box)]`,
      `${by} (type|types|enter|enters) {name} (in|into) the (search|search field|search box)`,
      `${by} (search|searches|look|looks) [(in|through) {kinds}] (for|by) {name}`,
    ],
  },
  {
    fact: 'deletes',
    forms: [
      `${by} ${deletes} (it|{kind}|{kind} {name}) [${holding} [{number}] {kinds:others}] [and (confirm|confirms|confirms it|confirm it)]`,
      `${by} ${deletes} {kind} that is (used|needed|referenced) (in|by) {kinds:others}`,
      `(it|{kind}) [${holding} [{number}] {kinds:others}] is (deleted|removed)`,
    ],
  },
  {
    fact: 'untouched',
    forms: [
      `${by} ${saves} ${it} without (touching|changing|choosing|setting|selecting) {field}`,
      `{kind} is ${saved} without (touching|changing|choosing|setting|selecting) {field}`,
      '(nobody|no one) (chose|chooses|sets|set|picks|picked|touches|changes) {field}',
      '{field} is not (touched|changed|chosen|set|given)',
      'nothing is chosen for {field}',
      `${by} ${saves} ${it} without (touching|changing|choosing|setting|selecting|picking|giving|entering) [a|an|the|any] {field}`,
    ],
  },
  {
    fact: 'ordered',
    forms: [
      `${by} (enter|enters|choose|chooses|give|gives|pick|picks) {field} (before|earlier than) {field:other}`,
      `${by} ${saves} [a|the] [new] {kind} with {field} (before|earlier than) {field:other}`,
      `[a|the] [new] {kind} is ${saved} with {field} (before|earlier than) {field:other}`,
      `{field} (before|earlier than) {field:other} is (entered|given|chosen)`,
      '{field} is [{number} (day|days)] (before|earlier than) {field:other}',
      '{field} is set [to {number} (day|days)] before {field:other}',
    ],
  },
  {
    fact: 'saves',
    forms: [
      `${by} ${saves} ${it}`,
      `${by} (save|saves|press save)`,
      `${by} ${saves} [a|the] [new] {kind} with all [of] [the|its] (required|mandatory) (fields|values|data)`,
      `${by} ${saves} [a|the] [new] {kind} [called|named] {name}`,
      `${by} ${saves} {name} as [a|the] [new] {kind}`,
      `${by} ${saves} [a|the] [new] {kind} and (save|saves|press save)`,
      `${by} (try|tries|want|wants) to save [${it}]`,
      `(it|[a|the] [new] {kind}) (is|gets) ${saved}`,
      `${by} ${saves} [a|the] [new] {kind} with {fields}`,
      `${by} ${saves} [a|the] [new] {kind} (with|of) {field} [of] {name}`,
      `${by} ${saves} [a|the] [new] {kind} for ({kind:other} {name}|{name}|it|him|her|them) [with {fields}] [from {day} (to|until|till) {day:to}]`,
      `${by} ${saves} it with {fields}`,
      `${by} (enter|enters|fill in|fills in|give|gives|type in|types in) {fields} and (save|saves|press save|presses save) [${it}]`,
      `${by} ${saves} [a|the] [new] {kind} with {entries:fields}`,
      `${by} ${saves} [a|the] [new] {kind} (for|to) ({kind:other} [{name}]|it|him|her|them) with {entries:fields}`,
      `[a|the] [new] {kind} with {entries:fields} is ${saved}`,
    ],
  },
  {
    fact: 'lastsToo',
    forms: [
      `${by} ${saves} ${more} {kind} (for|of|with) ([{kind:target}] {name}|it|that {kind:target}|the same {kind:target}) (from {day} (to|until|till) {day:to}|(starting|beginning) on {day}|that (starts|begins) on {day}|on {day})`,
      `${by} [try to|tries to|want to|wants to] {use} (it|the same {kind:target}|[{kind:target}] {name}) [again|too] from {day} (to|until|till) {day:to}`,
      `${by} ${saves} [a|the] [new] {kind} (for|of|with) ([{kind:target}] {name}|it|that {kind:target}|the same {kind:target}) from {day} (to|until|till) {day:to}`,
    ],
  },
  {
    fact: 'dated',
    forms: [
      `[a|the] [new] {kind} is given {field} (at|of|on) {day} and {field:other} (at|of|on) {day:to}`,
      `${by} (enter|enters|choose|chooses|set|sets|give|gives|pick|picks|select|selects) {day} (as|for) {field} and {day:to} (as|for) {field:other}`,
      '{field} is [set to] {day} and {field:other} [is] [set to] {day:to}',
      `${by} (enter|enters|choose|chooses|set|sets) {field} [of|to] {day} and {field:other} [of|to] {day:to}`,
    ],
  },
  {
    fact: 'opens',
    forms: [
      `${by} (open|opens|view|views|look at|looks at|visit|visits) (it|{kind}|{kinds}|the (overview|dashboard|start page|home page|report)|an overview|the list [of {kinds}]|the page of {kind}|{kind} page)`,
      '(it|{kind}|the (overview|dashboard|start page|home page|report)|the list [of {kinds}]) is (opened|shown|viewed)',
    ],
  },
];
