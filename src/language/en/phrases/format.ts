import type { Phrase } from '../../phrase';

export const format: Phrase = {
  rule: 'format',
  forms: {
    is: [
      '{field} [of {kind}] (<has>|follows|follow|uses|use|must follow|must use|is in|must be in|is of|must match|matches|match) [the|a] (format|form|pattern|shape) [of|like] {sample}',
      '{field} [of {kind}] (looks|look|is written|are written|is formatted|are formatted|must look|must be written|must be formatted) (like|as) [this] {sample}',
      '{kind} {field} (<has>|follow|follows|look like|looks like|must have) [the|a] [format|form|pattern] {sample}',
      '{kind} <has> {field} (like|in the format|in the form|of the form) {sample}',
      '(the format|format|the pattern) of {field} [of {kind}] is {sample}',
      '{field} [of {kind}] (is|are|must be) in the (form|format) {sample}',
    ],
  },
  says: ['The number of a bike has the format AB-1234.', 'The number of a bike looks like AB-1234.'],
  saysNot: [
    'The number of a bike has the format AB-1234 abroad.',
    'The number of a bike need not have the format AB-1234.',
  ],
};
