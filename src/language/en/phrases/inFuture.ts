import type { Phrase } from '../../phrase';

export const inFuture: Phrase = {
  rule: 'inFuture',
  forms: {
    is: [
      '{field} [of [a|the|each|every] [new|newly <made>] {kind}] [must|has to|should|shall] (be|lie|lies|is|are) [always] (in the future|a future date|a future day)',
      '(when|if) [a|the] [new] {kind} is <made> [then] <system> <shall> require [its|the] {field} to (be|lie) in the future',
      '(when|if) [a|the] [new] {kind} is <made> [then] [its|the] {field} (must|shall|has to|should) (be|lie) in the future',
      '<system> <shall> require [its|the] {field} of [a|the|each|every] [new] {kind} to (be|lie) in the future',
      '(if|when) {field} [of [a|the] [new] {kind}] (is|lies) (in the past|before today) <refuseIt>',
      '{field} [of [a|the|each|every] [new|newly <made>] {kind}] (<cannot>|is never) [be|lie|lies] (in the past|a past date|before today|earlier than today)',
      '{field} in the future',
      '{field} [of {kind}] in the past (is|are|<is>) <refused>',
      '<system> <shall> <refuse> {field} [of {kind}] (in the past|that lies in the past|that is in the past)',
      '[a|the] [new] {kind} in the past ((is|are|<is>) <refused>|<cannot> be <made>)',
      '{kind} [must|has to|should|shall] (be|lie|start|take place|begin) in the future',
      '{kind} <cannot> (be|lie|start|take place|begin|be created|be booked|be made) in the past',
    ],
    needed: [
      '[a|the] new {kind} (needs|need|requires|require|must have|<has>) {field} in the future',
      '(when|if) [a|the] [new] {kind} is <made> [then] <system> <shall> require [its|the|a] {field} in the future',
    ],
  },
  says: [
    'A new rental needs a from date in the future.',
    'WHEN a rental is planned, the system SHALL require a from date in the future.',
    'We can’t book a rental in the past.',
    'A from date in the past is rejected.',
    'When a rental is booked, its from date has to be in the future, since nobody can rent a bike yesterday.',
    '“From” must be in the future.',
    'The from date cannot be in the past.',
    'The from date of a new rental MUST lie in the future.',
    'WHEN a rental is planned, THE Rental_Desk SHALL require its from date to be in the future',
    'IF the from date is in the past THEN the system SHALL reject the rental.',
  ],
  saysNot: [
    'A new rental needs a from date in the near future.',
    'We can book a rental in the past.',
    'We can’t book a rental in the past month.',
    'A paid rental needs a from date in the future.',
    'A from date in the past is shown in red.',
    'When a rental is booked, its from date has to be in the future, since March.',
    '“From” must be in the future for members.',
    '“From” may be in the past.',
    'The from date of a paid rental MUST lie in the future.',
    'IF the from date is in the past THEN the system SHALL ask.',
  ],
};
