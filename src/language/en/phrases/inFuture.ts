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
      '{kind} [must|has to|should|shall] (be|lie|start|take place|begin) in the future',
      '{kind} <cannot> (be|lie|start|take place|begin|be created|be booked|be made) in the past',
    ],
  },
  says: [
    '“From” must be in the future.',
    'The from date cannot be in the past.',
    'The from date of a new rental MUST lie in the future.',
    'WHEN a rental is planned, THE Rental_Desk SHALL require its from date to be in the future',
    'IF the from date is in the past THEN the system SHALL reject the rental.',
  ],
  saysNot: [
    '“From” must be in the future for members.',
    '“From” may be in the past.',
    'The from date of a paid rental MUST lie in the future.',
    'IF the from date is in the past THEN the system SHALL ask.',
  ],
};
