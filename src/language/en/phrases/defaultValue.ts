import type { Phrase } from '../../phrase';

const gets =
  '(get|gets|have|has|receive|receives|start with|starts with|are given|is given|start in|starts in|begin with|begins with|must have|should have)';
const newKind = '(new|a new|every new|each new|all new|newly created|newly added|the new) {kind}';
const otherwise =
  '(unless (something else|another one|another value|another {field:same}|a different one|it) is (chosen|given|set|selected|specified|stated|entered)|unless (i|we|you|somebody|someone|{who}) (chooses|choose|sets|set|enters|enter|picks|pick|selects|select|says|specifies|changes|change) (something else|another|another one|another value|another {field:same}|a different one|a different {field:same}|it|otherwise)|(if|when|where) (nothing|nothing else|no value|no other value|no {field:same}|no other {field:same}|none) is (chosen|given|set|selected|specified|stated|entered|filled in|picked)|(if|when) (nobody|no one) (chooses|sets|enters|says|picks) (it|anything|anything else|something else|one|otherwise)|if (nothing|nothing else) is (chosen|given|set|selected|specified|stated|entered)|unless (stated|specified) otherwise)';

export const defaultValue: Phrase = {
  rule: 'default',
  forms: {
    is: [
      `${newKind} ${gets} {field} {value} [by default|at first|initially]`,
      `${newKind} ${gets} {field} {number}`,
      `${newKind} (is|are|<is>|starts as|start as|start out as|starts out as|begins as|begin as|starts with|starts in|is marked as|counts as|is set to|are set to) {value} [by default|at first|initially]`,
      `{field} of ${newKind} (<is>|starts as|starts with|is set to|defaults to|starts at) [{field:same}] ({value}|{number})`,
      `<system> <shall> set {field} of ${newKind} to ({value}|{number})`,
      `<system> <shall> (give|assign) (every|each|a|any|all) [new] {kind} [the|a] {field} ({value}|{number}) (at first|initially|by default|at the start|when it is created|on creation)`,
      `<system> <shall> (give|assign) (every|each|a|any|all) new {kind} [the|a] {field} ({value}|{number})`,
      `{field} [of {kind}] <is> ({value}|{number}) ${otherwise}`,
      `{field} [of {kind}] is [automatically] (set to|filled in with|filled with|preset to|pre-filled with|prefilled with) ({value}|{number}) ${otherwise}`,
      `{field} [of [a|every|each|the] [new] {kind}] is (preset to|pre-filled with|prefilled with|preselected as|preset as|automatically set to|set to) ({value}|{number}) [by default|at first|initially|automatically]`,
      `${newKind} (is|are|<is>|<shall> be) {value} ${otherwise}`,
      `(where|when|if) (nothing|nothing else|no {field:same}|no value|none) is (chosen|given|set|selected|specified|stated|entered|filled in|picked) [then] {field} [of {kind}] <is> ({value}|{number})`,
      `(where|when|if) (nothing|nothing else|no {field:same}|no value|none) is (chosen|given|set|selected|specified|stated|entered|filled in|picked) [then] <system> <shall> (set|assume|use|take) {field} [of {kind}] [to|as] ({value}|{number})`,
      `(by default|at first|initially|unless changed) {field} [of {kind}] <is> ({value}|{number})`,
      `(by default|at first|initially) ${newKind} (is|are|<is>) {value}`,
      `{kind} (starts|start) (as|out as|in) [{field}] {value}`,
      `{value} is the (default|initial) {field} [of {kind}|for {kind}]`,
      `{value} is the default (for|of) {field} [of {kind}]`,
      `unless (stated|specified|chosen) otherwise [on creation|at creation] {field} [of {kind}] <is> {value}`,
      `(the default|default|the initial|initial) {field} [of {kind}] <is> {value}`,
      `(the default|default) (for|of|value of|value for) {field} [of {kind}] (is|are) ({value}|{number})`,
      '{field} [of {kind}] (defaults to|is by default|starts as|starts with|is initially|is at first|starts at) ({value}|{number})',
      '{field} [of {kind}] is {value} (by default|at first|initially)',
      '(when|if|as soon as) [a|the] [new] {kind} is (registered|created|added|entered|made|booked|recorded|opened|saved|planned) [then] <system> <shall> set [its|the] {field} to ({value}|{number})',
      '(when|if|as soon as) [a|the] [new] {kind} is (registered|created|added|entered|made|booked|recorded|opened|saved|planned) [then] [its|the] {field} <is> [set to] ({value}|{number})',
      '(when|if|as soon as) [{who}] (registers|creates|adds|enters|makes|books|records|opens|saves|plans) [a|the] [new] {kind} [then] <system> <shall> set [its|the] {field} to ({value}|{number})',
      '(when|if|as soon as) [{who}] (registers|creates|adds|enters|makes|books|records|opens|saves|plans) [a|the] [new] {kind} [then] [its|the] {field} <is> [set to] ({value}|{number})',
    ],
    not: [`${newKind} (is|are) not {value}`, `${newKind} (is|are) not yet {value}`],
  },
  says: [
    'New rentals get the status booked.',
    'The default status of a rental is booked.',
    'A new rental SHALL be booked unless the clerk chooses another status.',
    'WHERE nothing is chosen, THE status SHALL be booked',
    'The quantity is 1 if nothing is entered.',
    'A new rental starts in booked.',
    'New bikes are not broken.',
    'A new rental MUST start with the status booked.',
    'The default status MUST be booked.',
    'The status of a new rental SHALL be booked.',
    'The system MUST set the status of a new rental to booked.',
    'The system SHALL give every rental the status booked at first.',
    'THE status SHALL be booked unless something else is chosen.',
    'WHEN a new rental is entered THEN its status SHALL be "booked"',
    'The quantity SHALL default to 1.',
  ],
  saysNot: [
    'New rentals get the status booked on Sundays.',
    'New rentals never get the status booked.',
    'A new rental SHALL be booked unless the clerk chooses another bike.',
    'WHERE nothing is chosen for a member, THE status SHALL be booked',
    'The quantity is 1 if nothing is paid.',
    'New rentals of members get the status booked.',
    'The status SHALL be booked unless the customer has paid.',
    'WHEN a new rental of a member is entered THEN its status SHALL be "booked"',
    'A new rental MUST NOT start with the status booked.',
    'The system SHALL give every rental the status booked.',
    'The status SHALL be booked.',
  ],
};
