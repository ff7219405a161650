import type { Phrase } from '../../phrase';

const gets =
  '(get|gets|have|has|receive|receives|start with|starts with|are given|is given|start in|starts in|begin with|begins with|must have|should have)';
const newKind = '(new|a new|every new|each new|all new|newly created|newly added|the new) {kind}';

export const defaultValue: Phrase = {
  rule: 'default',
  forms: {
    is: [
      `${newKind} ${gets} {field} {value} [by default|at first|initially]`,
      `${newKind} ${gets} {field} {number}`,
      `${newKind} (is|are|starts as|start as|start out as|starts out as|begins as|begin as) {value} [by default|at first|initially]`,
      `{field} of ${newKind} (is|starts as|starts with|is set to|defaults to) [{field:same}] {value}`,
      `(the default|default|the initial|initial) {field} [of {kind}] (is|are) {value}`,
      `(the default|default) (for|of|value of|value for) {field} [of {kind}] (is|are) ({value}|{number})`,
      '{field} [of {kind}] (defaults to|is by default|starts as|starts with|is initially|is at first|starts at) ({value}|{number})',
      '{field} [of {kind}] is {value} (by default|at first|initially)',
      '(when|if|as soon as) {kind} is (registered|created|added|entered|made|booked|recorded|opened|saved) [then] <system> <shall> set [its|the] {field} to {value}',
      '(when|if) {kind} is (registered|created|added|entered|made|booked|recorded|opened) [its|the] {field} is [set to] {value}',
    ],
    not: [`${newKind} (is|are) not {value}`, `${newKind} (is|are) not yet {value}`],
  },
  says: [
    'New rentals get the status booked.',
    'The default status of a rental is booked.',
    'New bikes are not broken.',
  ],
  saysNot: [
    'New rentals get the status booked on Sundays.',
    'New rentals never get the status booked.',
    'New rentals of members get the status booked.',
  ],
};
