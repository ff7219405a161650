import type { Phrase } from '../../phrase';

export const optional: Phrase = {
  rule: 'optional',
  forms: {
    is: [
      '{fields} [of {kind}] <is> optional',
      '{fields} [of {kind}] (is|are) not (required|mandatory)',
      '{fields} [of {kind}] (can|may) be (left empty|left blank|left open|empty|blank|omitted|left out)',
      '{fields} [of {kind}] (need not|does not have to|do not have to) be (given|entered|filled in|filled|provided|specified|stated|set)',
      '{kind} (need not|does not need to|does not have to|do not have to|need not to|may not have to) have {fields}',
      '<system> <shall> not require {fields} [<forKind>]',
      '{kind} (can|may) be (saved|created|stored|added|entered) without {fields}',
      '{kind} (can|may) be (given|assigned|linked to|assigned to|connected to) (a|an|one) {fields}',
      '{kind} (can|may) [optionally] (have|belong to|refer to) (a|an|one) {fields}',
    ],
  },
  says: [
    'A rental need not have a note.',
    'THE Rental_Desk SHALL NOT require a deposit',
    'The note of a rental is optional.',
    'A rental can be saved without a note.',
  ],
  saysNot: [
    'A customer need not have a name.',
    'A rental need not have a note on Sundays.',
    'THE Rental_Desk SHALL NOT require a deposit of members',
    'A rental may not have a note.',
    'A returned rental need not have a note.',
  ],
};
