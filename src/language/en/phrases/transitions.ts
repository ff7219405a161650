import type { Phrase } from '../../phrase';

const moves =
  '(moves|move|goes|go|changes|change|runs|passes|switches|can change|may change|can move|may move|can go|may go|must change|must move|must go|can only change|can only move|can only go|may only change|may only move|may only go|transitions)';
const like = '[forward|forwards|like this|this way|in this order|in these steps|as follows|only|in the order]';

export const transitions: Phrase = {
  rule: 'transitions',
  forms: {
    is: [
      `{field} [of {kind}] [only|also] ${moves} [only|also] ${like} [from] {steps}`,
      `{kind} [can|may|also] [only|also] ${moves} [only|also] ${like} [from] {steps}`,
      '{field} [of {kind}] {steps}',
      '{kind} {field} {steps}',
      '(the|allowed|possible|the allowed|the possible) (steps|transitions|status changes|changes) [of {field}] [of {kind}] [are] {steps}',
      `{field} [of {kind}] (is|are) first {steps}`,
      `{steps}`,
    ],
  },
  says: [
    'Status: booked → out → returned',
    'The status of a rental only changes from booked to out.',
    'The status moves from booked to out to returned.',
  ],
  saysNot: [
    'The status of a rental changes from booked to out when the customer pays.',
    'The status never changes from out to booked.',
    'Only managers may change the status from booked to out.',
  ],
};
