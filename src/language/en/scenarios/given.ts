import type { Clause } from '../../phrase';
import { by, it } from './parts';

export const given: readonly Clause[] = [
  {
    fact: 'there',
    forms: [
      '{kind} [with] {field} {name} [exists|is there|already exists]',
      '{kind} [with] {field} {name} [and] {field:second} {name:secondName} [exists|already exists]',
      `{kind} [called|named|with the name] {name} [exists|is there|already exists]`,
      '{field} {name} [already] (exists|is there|is used|is in use|is taken)',
      '{name} [already] (exists|is taken|is in use|is used)',
      `there is [already|also] {kind} [with] [called|named|with {field}] {name}`,
      `there (is|are) [already] [a|two|three|several|some|{number}] {kinds}`,
      'an empty (form|table|database)',
      '{number} {kinds} {number:others} of them {value}',
      'the {kinds} {name} [and] [{name:second}]',
      '{kind} {name} [and] [{name:second}]',
      `${by} have {kind} [called|named] {name}`,
      '{kind} [already] (exists|is there)',
      '{kind} {name} [already] (exists|is there)',
      'an empty (list|register|app|table|overview|catalogue|catalog|library|inventory|log|book|plan|calendar|directory|collection)',
      'no {kind} with {field} {name} [exists]',
      '{number} {value} and {number:others} {value:other} {kinds}',
      '{number} {value} {kinds} and {number:others} {value:other} {kinds:same}',
      'an empty list of {kinds}',
      '(no|several|some|many|two|three|forty|fifty|a few|{number}) {kinds} [exist]',
      '{kinds} (of|in|with) (several|different|various) ({fields}|kinds|sorts|types|categories|states|stages|statuses)',
      '{kinds} (in all|of all) (stages|states|statuses|kinds|categories|{fields})',
      'there are {kinds} (at|in|of|on|with|for) [all|several|different] [{number}] ({fields}|{kinds:places})',
    ],
  },
  {
    fact: 'form',
    forms: [
      `${by} (am|is|are) (adding|creating|entering|recording|registering) [a new] {kind}`,
      `${by} (have|has) just opened [a|the] new (form|{kind})`,
      'an empty form',
      `[the] form (for|of) [a|the] [new] {kind} [is open|is shown]`,
      `${by} (open|opens|have opened|has opened) the form [for [a|the] [new] {kind}]`,
      `[the] [new] ({kind}|{who}) form [is open]`,
      `${by} (log|logs|add|adds|enter|enters|create|creates|record|records) [a new] {kind}`,
      `${by} (has|have|is|am) [just] [opened|opening|on] [a|the] [new] ({kind}|{who}) form`,
      `${by} (opened|has opened|have opened) the new {kind} form`,
      `${by} (am|is|are) on [the] {kinds} (page|list)`,
      `${by} (am|is|are) on the list of {kinds}`,
    ],
  },
  {
    fact: 'inState',
    forms: [
      '{value} {kind}',
      '{kind} [is|that is|with {field}] [in] [the] {value}',
      `${it} is [in] {value}`,
      '{kind} {name} (is|was|has been) [in] {value}',
      '{kind} (was|has been) [in] {value}',
      '{field} of {name} is [in] {value}',
      '{kind} whose {field} is {value}',
      '{name} is [in] {value}',
    ],
  },
  {
    fact: 'holds',
    forms: [
      '{kind} [that|who|which] [still|already] (has|have|with) [{number}] {kinds:others}',
      '{kind} (with|that has|who has|which has) (some|several|many|a few|two|three) {kinds:others} [in {who}]',
      '({kind}|{kind} {name}|{name}) [still|already] has [some|several] {kinds:others}',
      '{kind} with [{number}] {kinds:others} and no {kinds:without}',
      '{kind} is used by {kinds:others}',
      '{kind} (for|in) (whom|which) there are {kinds:others}',
      '{kind} [that|who|which] (with|has) (at least one|one or more) {kinds:others}',
    ],
  },
  {
    fact: 'without',
    forms: [
      '[a|the] [new] {kind} (without|that has no) [a|an|any] {field}',
      `${by} (have not|has not|have) (chosen|entered) [no] {field}`,
      '{kind} (that|who|which) (has not|have not|did not) (told us|given|give|entered|got|been given) [us] [their|its|a|an|any|his|her] {field} [yet]',
      `${by} (leaves|leave|left) {field} (empty|blank|out)`,
      '{field} is (empty|left empty|blank)',
    ],
  },
  {
    fact: 'lasts',
    forms: [
      '{kind:target} [{name}] is {use} from {day} (to|until|till) {day:to}',
      '{kind} (for|of) [{kind:target}] {name} from {day} (to|until|till) {day:to} [exists]',
      '{kind:target} [{name}] has {kind} from {day} (to|until|till) {day:to}',
      'there is [already] {kind} (for|of) [{kind:target}] {name} from {day} (to|until|till) {day:to}',
    ],
  },
  {
    fact: 'amounts',
    forms: [
      '{kind} [{name}] (with|has|that has) [{number:count}] {kinds:others} [(with|of) {field}] of {number} [and] {number:second} [and] [{number:third}]',
      '[{number:count}] {kinds:others} (with|of) [{field}] [of] {number} and {number:second} for {kind}',
    ],
  },
  {
    fact: 'tally',
    forms: [
      '{number} {kinds} are {value} and {number:others} [are] {value:other}',
      '{number} {kinds} (in|with) [{field}] {value} and {number:others} [in|with] {value:other}',
      '{number} {kinds} [{event:date}] in {month} and {number:others} in {month:otherMonth}',
      'there are {number} {kinds} in {month} and {number:others} in {month:otherMonth}',
    ],
  },
];
