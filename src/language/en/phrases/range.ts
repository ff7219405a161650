import type { Phrase } from '../../phrase';

const subject = '{field} [of {kind}] [must|has to|should|shall|can|may|have to]';
const isBelow = '(below|under|less than|lower than|smaller than|shorter than)';
const isAbove = '(above|over|more than|greater than|higher than|larger than|longer than)';
const unit = '[{unit}]';

export const range: Phrase = {
  rule: 'range',
  forms: {
    between: [
      `${subject} (<is>|lie|lies|range|ranges|go|goes|run|runs) [a number|a value|a whole number|an integer] (between|from) {number} (and|to|-|–) {number:max} ${unit}`,
      `${subject} (<is>|range|ranges|go|goes) {number} (to|-|–) {number:max} ${unit}`,
      `{kind} <has> {field} (between|from) {number} (and|to) {number:max} ${unit}`,
      `{field} {number} (to|-|–) {number:max} ${unit}`,
      `${subject} <is> (at least|no less than|not less than) {number} ${unit} and [must be|be] (at most|no more than|not more than) {number:max} ${unit}`,
      `<system> <shall> (accept|allow|permit) {field} [of {kind}] [only] (from|between) {number} (to|and) {number:max} ${unit} [only]`,
      `<system> <shall> only (accept|allow|permit) {field} [of {kind}] (from|between) {number} (to|and) {number:max} ${unit}`,
      `<system> <shall> <refuse> {field} [of {kind}] (outside|not between|that is not between|outside of) {number} (and|to|-|–) {number:max} ${unit}`,
    ],
    atLeast: [
      `${subject} (<is>|costs|amounts to|lies at) (at least|not less than|no less than|a minimum of|not below|not smaller than|not lower than) {number} ${unit}`,
      `${subject} <is> {number} ${unit} or (more|higher|greater|later|above)`,
      `${subject} <is> (≥|greater than or equal to|greater or equal to) {number} ${unit}`,
      `${subject} ≥ {number} ${unit}`,
      `{field} [of {kind}] (<cannot> be|is never) (less than|below|under|smaller than|lower than) {number} ${unit}`,
      `(the minimum|minimum|the lowest|the smallest) {field} [of {kind}] is {number} ${unit}`,
      `{kind} <has> {field} of at least {number} ${unit}`,
      `(if|when) {field} [of {kind}] is ${isBelow} {number} ${unit} <refuseIt>`,
      `<system> <shall> <refuse> {field} [of {kind}] ${isBelow} {number} ${unit}`,
    ],
    atMost: [
      `${subject} (<is>|costs|amounts to) (at most|not more than|no more than|a maximum of|up to|not above|not greater than|not higher than|limited to) {number} ${unit}`,
      `${subject} <is> {number} ${unit} or (less|fewer|lower|earlier|below)`,
      `${subject} <is> (≤|less than or equal to|less or equal to) {number} ${unit}`,
      `${subject} ≤ {number} ${unit}`,
      `{field} [of {kind}] (<cannot> (exceed|be more than|be greater than|be above|be over|be higher than|go over)|is never (more than|above|over)|never exceeds) {number} ${unit}`,
      `(the maximum|maximum|the highest|the largest) {field} [of {kind}] is {number} ${unit}`,
      `(if|when) {field} [of {kind}] (is ${isAbove}|exceeds|is greater than) {number} ${unit} <refuseIt>`,
      `<system> <shall> <refuse> {field} [of {kind}] (${isAbove}|exceeding) {number} ${unit}`,
    ],
    above: [`${subject} <is> (more than|greater than|above|over|larger than|higher than) {number} ${unit}`],
    below: [`${subject} <is> (less than|below|under|smaller than|lower than) {number} ${unit}`],
    notNegative: [
      '{field} [of {kind}] (<cannot> (be|become) negative|is never negative|must be zero or more|is not negative|never goes below zero|<cannot> (go|fall|drop) below zero)',
    ],
    positive: ['{field} [of {kind}] <is> [a] (positive|positive number|positive amount)'],
  },
  says: [
    'The rating is between 1 and 5.',
    'The deposit must be at least 10 EUR.',
    'The quantity cannot be negative.',
    'The rating must not exceed 5.',
    'The deposit of a rental MUST be no more than 500 euros.',
    'The rating MUST be at least 1 and at most 5.',
    'THE Rental_Desk SHALL accept ratings from 1 to 5.',
    'IF the rating is above 5 THEN the system SHALL reject the rental.',
    'The rating SHALL be between 1 and 5 points.',
    'The quantity of an extra SHALL NOT be more than 1,000.',
  ],
  saysNot: [
    'The rating is between 1 and 5 for members.',
    'The rating is not between 1 and 5.',
    'The rating is usually at least 3.',
    'The rating MUST be at least 1 and at most 5 in July.',
    'The deposit is between 1 and 200 metres.',
    'The deposit is at most 500 USD.',
    'IF the rating is above 5 THEN the system SHALL accept the rental.',
    'IF the rating is above 5 THEN the system SHALL reject the bike.',
    'THE Rental_Desk SHALL accept ratings from 1 to 5 from members.',
  ],
};
