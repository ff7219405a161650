import type { Phrase } from '../../phrase';

const time =
  '(at the same time|at once|for the same time|in the same period|for the same period|at the same moment|for overlapping times|for overlapping periods|at overlapping times|simultaneously|for the same slot|at any one time)';
const day = '(on the same day|on the same date|for the same day|for the same date|in one day|for one day)';
const taken = '[been|be|get|already be]';

export const noOverlap: Phrase = {
  rule: 'noOverlap',
  forms: {
    sameDay: [
      `[the same|one] {kind:per} (<cannot>|is never) ${taken} {use} (twice|more than once|two times) ${day}`,
      `(no|the same) {kind:per} (can|may|is) ${taken} {use} twice ${day}`,
      `(can't|cannot|never) have two {kind} [for|of] [the same] {kind:per} ${day}`,
      `{kind:per} (<cannot>|never) (have|has) (two|more than one|several) {kind} ${day}`,
      `(no two|two) {kind} [<cannot>] [be] [of|for|have|use|share] the same {kind:per} ${day}`,
    ],
    sameTime: [
      `<neverThat> [the same|one] {kind:per} (is|gets) {use} (twice|more than once|two times) ${time}`,
      `[the same] {kind:per} <cannot> ${taken} {use} for overlapping (dates|times|periods|days)`,
      `<anybody> <cannot> {use} [out] [the same|one] {kind:per} (twice|more than once|two times) ${time}`,
      `[the same|one] {kind:per} (<cannot>|is never) ${taken} {use} (twice|more than once|two times) ${time}`,
      `no {kind:per} (can|may|is) ${taken} {use} twice ${time}`,
      `{kind:per} (<cannot>|never) (have|has) (two|more than one|several|overlapping) {kind} [${time}]`,
      `{kind:per} (can|may|must) (have|be {use} for) (only one|at most one) {kind} ${time}`,
      `{kind:per} <cannot> be (double booked|double-booked|doublebooked)`,
      `{kind:per} <cannot> ${taken} {use} for (two|more than one|several) {kind} ${time}`,
    ],
    overlap: [
      '(periods|times|dates|time spans) of [two] {kind} (of|for|with|in|at|on) (the same|one) {kind:per} (<cannot>|never) overlap',
      'one {kind:per} {kind} (never|<cannot>) overlap [in time|each other]',
      '{kind:per} (can|may) only be in one {kind} at a time',
      `{kind:per} can [only] be in (only one|at most one|one) {kind} at a time`,
      '(if|when) {kind:per} is already (taken|booked|{use}|occupied|in use|reserved) (in|for|during|at|on) (the given|the same|this|that|the chosen) (period|time|dates|days) [then] {kind} is <refused>',
      '(if|when) {kind:per} is already (taken|booked|{use}|occupied|in use|reserved) (in|for|during|at|on) (the given|the same|this|that|the chosen) (period|time|dates|days) [then] <system> <shall> <refuse> [it|the booking|{kind}]',
      '(if|when) two {kind} (of|for|with|in|at|on) the same {kind:per} [would] (overlap|collide) [in time] [then] (<system> <shall> <refuse> (the later one|the second one|it|{kind:same}|the second|the later {kind:same}|the second {kind:same})|(the later one|the second one|it|the second|the later {kind:same}|the second {kind:same}) is <refused>)',
      '{kind:per} {kind} (never|<cannot>) overlap [in time|each other]',
      '<system> <shall> <refuse> {kind} whose (time|times|period|periods|dates|hours|duration) (overlaps|overlap) [with] (another {kind:same}|that|those) (of|for|with|in|at|on) the same {kind:per}',
      '<system> <shall> <refuse> {kind} that (overlaps|overlap|collides|collide) [with] (another {kind:same}|an existing {kind:same}|another one) (of|for|with|in|at|on) the same {kind:per}',
      '(no|there are no|there must be no) two {kind} of the same {kind:per} (at the same time|in the same period)',
      '{kind:per} <cannot> be in two {kind} at the same time',
      '(if|when) {kind} overlaps [with] another {kind:same} of the same {kind:per} [then] (<system> <shall> <refuse> [it|{kind:same}]|it is <refused>)',
      '<system> <shall> <refuse> [two] overlapping {kind} (of|for) (the same|one) {kind:per}',
      '<system> <shall> <refuse> {kind} that (overlaps|overlap) [with] another {kind:same} (of|for) the same {kind:per}',
      `[two] {kind} (of|for|with|in|at|on) (the same|one|a single|the one) {kind:per} (<cannot>|never|must not) overlap [in time]`,
      `no two {kind} (of|for|with|in|at|on) (the same|one) {kind:per} [may|can|must|should] overlap [in time]`,
      `(no|there are no|there must be no) overlapping {kind} (of|for|with|per) [the same] {kind:per}`,
      `overlapping {kind} (of|for|with) [the same] {kind:per} (is|are) <refused>`,
      '[<system> <shall>] (prevent|refuse|reject|block|avoid) (double bookings|double booking|overlapping {kind}) (of|for) [the same] {kind:per}',
      '(no double bookings|no double booking|double bookings are <refused>|no overlapping {kind}) (of|for|per) {kind:per}',
      'given {kind} of {kind:per} when another {kind:same} of the same {kind:per2} overlaps it [in time] then it is <refused>',
    ],
  },
  says: [
    "A bike can't be rented twice on the same day.",
    'Rentals of the same bike must not overlap.',
    'WHEN two rentals of the same bike would overlap, THE Rental_Desk SHALL reject the later one',
    "A bike's rentals never overlap.",
    'The system SHALL refuse a rental whose time overlaps with another rental of the same bike.',
    'A bike cannot have two rentals at the same time.',
    'IF a bike is already taken in the given period THEN THE Rental_Desk SHALL refuse the rental',
    'WHEN a rental overlaps another rental of the same bike, THEN the system SHALL reject it.',
  ],
  saysNot: [
    "A bike can't be rented twice on the same day, except on holidays.",
    'A bike can be rented twice on the same day.',
    'WHEN two rentals of the same bike would overlap, THE Rental_Desk SHALL accept the later one',
    "A bike's paid rentals never overlap.",
    'The system SHALL refuse a rental whose time overlaps with another rental of the same bike by an hour.',
    'IF a bike is already taken in the given period THEN THE Rental_Desk SHALL warn',
    'IF a broken bike is already taken in the given period THEN THE Rental_Desk SHALL refuse the rental',
    "A customer can't rent a bike for children twice on the same day.",
  ],
};
