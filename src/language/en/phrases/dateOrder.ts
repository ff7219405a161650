import type { Phrase } from '../../phrase';

const lies = '[be|lie|come|fall|lies|comes|falls|is|are|happen|happens|take place]';
const behind = '[of {kind:same}]';

export const dateOrder: Phrase = {
  rule: 'dateOrder',
  forms: {
    ends: [
      `{kind} (<shall>|must) [always] (end|finish) after it (starts|begins)`,
      `{kind} (ends|end|finishes|finish) [always] after (it (starts|begins)|its (start|beginning)|they (start|begin)|their start)`,
    ],
    endsNotBefore: [
      `{kind} (never|<cannot>) (ends|end|finish|finishes) before (it (starts|begins)|its (start|beginning)|they (start|begin)|their start)`,
    ],
    notBefore: [
      `(if|when) {field} (before|earlier than|prior to) {field:other} is (entered|given|chosen) <refuseIt>`,
      `{field} [of {kind}] (before|earlier than) {field:other} ${behind} <is> <refused>`,
      `{field} [of {kind}] (can|may) only ${lies} (on or after|at or after) {field:other} ${behind}`,
      `<system> <shall> <refuse> {field} [of {kind}] (before|earlier than|prior to) {field:other} ${behind}`,
      `{field} [of {kind}] (<cannot>|is never|are never) ${lies} (before|earlier than|prior to) {field:other} ${behind}`,
      `{field} [of {kind}] <is> (not|no) (before|earlier than) {field:other} ${behind}`,
      `(if|when) {field} [of {kind}] (is|lies|falls) (before|earlier than) {field:other} ${behind} <refuseIt>`,
      '{field} [of {kind}] ≥ {field:other}',
      '{field} not before {field:other}',
      '{field} [of {kind}] (must|should|shall) not precede {field:other}',
    ],
    onOrAfter: [
      `{field} [of {kind}] [must|has to|should|shall] ${lies} (the same as or later than|the same as or after|on or after|after or on|the same day as or after|at or after|after or equal to) {field:other} ${behind}`,
    ],
    notAfter: [
      `{field} [of {kind}] (<cannot>|is never|are never) ${lies} (after|later than) {field:other} ${behind}`,
      `(if|when) {field} [of {kind}] (is|lies|falls) (after|later than) {field:other} ${behind} <refuseIt>`,
      '{field} [of {kind}] ≤ {field:other}',
      '{field} not after {field:other}',
    ],
    onOrBefore: [
      `{field} [of {kind}] [must|has to|should|shall] ${lies} (on or before|before or on|at or before|before or equal to) {field:other} ${behind}`,
    ],
    after: [
      `{field} [of {kind}] (must|has to|should|shall|lies|is|are|comes) ${lies} [always] (after|later than) {field:other} ${behind}`,
      `(if|when) {field} [of {kind}] (is|lies|falls|does) not [lie|come|fall] (after|later than) {field:other} ${behind} <refuseIt>`,
      '{field} [of {kind}] > {field:other}',
      '{field} after {field:other}',
      '{field} [of {kind}] (must|should) follow {field:other}',
    ],
    before: [
      `{field} [of {kind}] (must|has to|should|shall|lies|is|are|comes) ${lies} [always] (before|earlier than) {field:other} ${behind}`,
      '{field} before {field:other}',
      '{field} [of {kind}] (must|should) precede {field:other}',
    ],
  },
  says: [
    '“Until” must not be before “From”.',
    '“From” must lie before “Until”.',
    'The until date must be on or after the from date.',
    'A rental ends after it starts.',
    'IF the until date is not after the from date THEN the system SHALL refuse to save the rental',
    'Nobody can enter an until date before the from date.',
    'A rental can’t end before it starts.',
    'An until date before the from date is refused.',
    'IF the until date is before the from date THEN the system SHALL refuse the rental',
    'IF the from date is later than the until date, THEN THE Rental_Desk SHALL reject the rental.',
    'The until date of a rental SHALL be no earlier than its from date.',
  ],
  saysNot: [
    '“Until” must not be before “From” on Sundays.',
    '“Until” may be before “From”.',
    'A rental ends an hour after it starts.',
    'Nobody can enter an until date 3 days before the from date.',
    'Guests can’t enter an until date before the from date.',
    'A bike ends after it starts.',
    'IF the until date is not after the from date THEN the system SHALL refuse to save the bike',
    'An until date before the from date is shown in red.',
    'IF the until date is before the from date THEN the system SHALL save the rental',
    'IF the until date is before the from date THEN the system SHALL refuse the rental of children',
    '“Until” must be 3 days after “From”.',
  ],
};
