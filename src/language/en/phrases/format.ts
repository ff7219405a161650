import type { Phrase } from '../../phrase';

export const format: Phrase = {
  rule: 'format',
  forms: {
    is: [
      '{field} [of {kind}] (<has>|follows|follow|uses|use|must follow|must use|<is> in|<is> of|must match|matches|match|<shall> follow|<shall> match|conforms to|<shall> conform to) [the|a] (format|form|pattern|shape) [of|like] {sample}',
      '{field} [of {kind}] (looks|look|is written|are written|is formatted|are formatted|must look|must be written|must be formatted) (like|as) [this] {sample}',
      '{field} [of {kind}] (is|are|must be|<is>) [always] written {sample}',
      '<system> <shall> (accept|take|allow) [only] {field} (of|in) the (form|format|pattern) {sample} [only]',
      '{kind} {field} (<has>|follow|follows|look like|looks like|must have) [the|a] [format|form|pattern] {sample}',
      '{kind} <has> {field} (like|in the format|in the form|of the form) {sample}',
      '(the format|format|the pattern) of {field} [of {kind}] is {sample}',
      '{field} [of {kind}] (is|are|must be) in the (form|format) {sample}',
      '{field} [of {kind}] (must|shall|should|has to|have to) match {sample}',
      '{field} [of {kind}] (match|matches) {sample}',
      '(if|when) {field} [of {kind}] does not (match|have|follow) the (format|form|pattern) {sample} <refuseIt>',
      '<system> <shall> <refuse> {field} [of {kind}] that (does|do) not (match|have|follow) [the] [format|form|pattern] {sample}',
    ],
    digits: [
      '{field} [of {kind}] (<has>|<is>|consists of|consist of|contains|must contain|must consist of) [exactly] {number} digits [long]',
      '{kind} <has> {field} of [exactly] {number} digits',
    ],
  },
  says: [
    'A bike number SHALL match BK-0000.',
    'Bike numbers are written BK-0000.',
    'THE system SHALL accept bike numbers of the form BK-0000 only',
    'Bike numbers SHALL be unique and match BK-0000.',
    'The number of a bike has the format AB-1234.',
    'The number of a bike looks like AB-1234.',
    'IF the bike number does not match the format BK-0000 THEN the system SHALL reject it',
    'THE number of a bike SHALL match the format AB-1234',
    'A bike number consists of exactly 6 digits.',
    'The number of a bike SHALL have four digits.',
  ],
  saysNot: [
    'A bike number SHALL NOT match BK-0000.',
    'Bike numbers are never written BK-0000.',
    'THE system SHALL accept bike numbers of the form BK-0000 only on Sundays',
    'A bike number SHALL match BK-0000 on Sundays.',
    'The number of a bike has the format AB-1234 abroad.',
    'The number of a bike need not have the format AB-1234.',
    'A bike number consists of at least 6 digits.',
    'A bike number SHALL NOT have four digits.',
  ],
};
