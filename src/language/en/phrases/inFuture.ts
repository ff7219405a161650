import type { Phrase } from '../../phrase';

export const inFuture: Phrase = {
  rule: 'inFuture',
  forms: {
    is: [
      '{field} [of [new] {kind}] [must|has to|should|shall] (be|lie|lies|is|are) [always] (in the future|a future date|a future day)',
      '{field} [of [new] {kind}] (<cannot>|is never) [be|lie|lies] (in the past|a past date|before today|earlier than today)',
      '{field} in the future',
      '{kind} [must|has to|should|shall] (be|lie|start|take place|begin) in the future',
      '{kind} <cannot> (be|lie|start|take place|begin|be created|be booked|be made) in the past',
    ],
  },
  says: ['“From” must be in the future.', 'The from date cannot be in the past.'],
  saysNot: ['“From” must be in the future for members.', '“From” may be in the past.'],
};
