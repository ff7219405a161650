import type { Phrase } from '../../phrase';

const subject = '{field} [of {kind}]';

export const length: Phrase = {
  rule: 'length',
  forms: {
    atMost: [
      `${subject} (<has>|<is>|can have|may have|contains|can be|may be|must contain) (at most|up to|no more than|not more than|a maximum of|max|maximum) {number} <characters>`,
      `${subject} (<cannot> (be longer than|exceed|have more than|be more than|contain more than|go over)|<has> no more than|(must|shall|should) (contain|have) (no more than|at most)|is never longer than|<is> no longer than|<is> not longer than) {number} <characters>`,
      `${subject} <is> limited to {number} <characters>`,
      `<system> <shall> limit ${subject} to {number} <characters>`,
      `${subject} (<has>|has) a maximum (length of|of) {number} <characters>`,
      `keep ${subject} (to|within) {number} <characters>`,
      `(the maximum|maximum) length of ${subject} is {number} <characters>`,
      '{kind} {field} (<has>|<is>) (at most|up to) {number} <characters>',
    ],
    atLeast: [
      `${subject} (<has>|<is>|must contain|contains) (at least|no fewer than|a minimum of|not less than|not shorter than|no shorter than) {number} <characters>`,
      `${subject} <cannot> (be shorter than|have fewer than) {number} <characters>`,
    ],
    between: [
      `${subject} (<has>|<is>|contains|must contain) (between|from) {number} (and|to) {number:max} <characters>`,
      `${subject} (<has>|<is>) {number} (to|-|–) {number:max} <characters>`,
    ],
    exactly: [
      `${subject} (<has>|<is>|must contain|consists of|(shall|should|must) consist of) exactly {number} <characters>`,
    ],
  },
  says: [
    'A note has at most 80 characters.',
    'The note of a rental must not be longer than 80 characters.',
    'THE note SHALL NOT be longer than 80 characters',
    "A customer's name is at least 2 characters long.",
    'The note SHALL be no longer than 80 characters.',
  ],
  saysNot: ['A note has at most 80 characters in July.', 'A note has usually at most 80 characters.'],
};
