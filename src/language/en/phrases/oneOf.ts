import type { Phrase } from '../../phrase';

const choices = '(one of|exactly one of|one of the following|one of the values|either)';

export const oneOf: Phrase = {
  rule: 'oneOf',
  forms: {
    is: [
      `{field} [of {kind}] <is> [${choices}] {values}`,
      `{field} [of {kind}] (can be|may be) [only] [${choices}] {values}`,
      '{kind} <has> {field} (of|from) {values}',
      '{field} [of {kind}] can only be [one of|either] {values}',
      '{field} [of {kind}] (takes|take|has|have|<has>) one of the (values|following values) {values}',
      '{kind} <has> one of [the] [{number}] {field} {values}',
      '(there (is|are)|we (use|have|know)) [{number}] {field} [of {kind}] {values}',
      '[the] (allowed|possible|valid|permitted|available) {field} [of {kind}] [are] {values}',
      '{field} [of {kind}] (has|have) the values {values}',
      '(allowed|possible|the allowed|the possible) values [of|for] {field} [are] {values}',
      '<system> <shall> offer {values} as {field}',
      '<system> <shall> offer {field} {values} (for|of) {kind}',
      '<system> <shall> (keep|store|record|hold) one of [the] {field} {values} (for|of) {kind}',
    ],
    offered: ['<system> <shall> offer [the] [{number}] {field} [of {kind}] {values}'],
    byValues: [
      '{kind} <is> (either|one of|always one of) {values}',
      '{kind} (can be|may be|can only be) [either|one of] {values}',
    ],
  },
  says: [
    'The status can only be booked, out or returned.',
    'A rental is either booked, out or returned.',
    'There are three statuses: booked, out and returned.',
    'The status is one of booked, out, returned.',
    'THE status of a rental SHALL be one of: booked, out or returned',
    'The status can be booked, out or returned.',
    'THE system SHALL offer the statuses "booked", "out" and "returned"',
  ],
  saysNot: [
    'A rental is either booked or out.',
    'A rental is either booked, out or returned in July.',
    'The status can only be booked, out or lost.',
    'The status is one of booked, out.',
    'The status is one of booked, out, returned on Sundays.',
    'The status is not one of booked, out, returned.',
    'The status is booked.',
    'THE system SHALL offer the statuses booked and out',
    'THE system SHALL offer the statuses booked, out and returned to managers',
    'The status is one of booked, out, returned, lost.',
  ],
};
