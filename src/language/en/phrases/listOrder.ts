import type { Phrase } from '../../phrase';

const list = '[<place> of|the list of|list of]';
const listed = `[the list|a list|the {kind} list|${list} {kind}]`;
const shown = '[are|is|be|must be|should be|appear|appears|are shown|are listed|is shown|stand]';
const sorted = '(sorted|ordered|listed in order|sorted alphabetically|ordered alphabetically|alphabetical)';

export const listOrder: Phrase = {
  rule: 'listOrder',
  forms: {
    up: [
      `(when|if) the list [of {kind}] is (displayed|shown|opened) [then] <system> <shall> (sort|order) it by {field} [ascending|in ascending order]`,
      `${listed} ${shown} in [the] order of {field}`,
      `[<system> <shall>] (sort|order) ${listed} by {field} [with] [the] (oldest|earliest|lowest|smallest|soonest) [ones|one] (first|on top|at the top)`,
      `${listed} ${shown} (${sorted}|listed|shown|displayed) by {field} [with] [the] (oldest|earliest|lowest|smallest|soonest|next) [ones|one] (first|on top|at the top)`,
      `${listed} ${shown} ${sorted} by {field} [by default|ascending|a to z|in ascending order|oldest first|earliest first|lowest first|smallest first]`,
      `[<system> <shall>] (sort|order) ${listed} by {field} [ascending]`,
      `<system> <shall> (list|show|display) ${listed} ${sorted} by {field} [ascending|in ascending order]`,
      '{field} (lowest|smallest|earliest|oldest) first',
      '(lowest|smallest|earliest|oldest|cheapest) {field} first',
      'by {field}',
      'the next {field} first',
    ],
    down: [
      `[<system> <shall>] (sort|order) ${listed} by {field} [with] [the] (newest|latest|most recent|highest|largest) [ones|one] (first|on top|at the top)`,
      `${listed} ${shown} (${sorted}|listed|shown|displayed) by {field} [with] [the] (newest|latest|most recent|highest|largest) [ones|one] (first|on top|at the top)`,
      `<system> <shall> (list|show|display) ${listed} ${sorted} by {field} (descending|in descending order|newest first|latest first|highest first|largest first)`,
      `${listed} ${shown} ${sorted} by {field} (descending|in descending order|newest first|latest first|highest first|largest first)`,
      `[<system> <shall>] (sort|order) ${listed} by {field} (descending|in descending order|newest first|latest first|highest first)`,
      '(highest|largest|latest|newest|most expensive|biggest) {field} first',
      '{field} (highest|largest|latest|newest|biggest) first',
    ],
    newest: [
      `<system> <shall> (show|list|display) {kind} [the|with the|with] (newest|latest|most recent) [ones] first`,
      `[${list}] [the] (newest|latest|most recent) {kind} (come|comes|go|goes) first`,
      `the list starts with the (newest|latest|most recent) {kind}`,
      `{kind} ${shown} (listed|shown|displayed|sorted|ordered) [with] [the] (newest|latest|most recent) [ones|one] (first|on top|at the top)`,
      `[${list}] [the] (newest|latest|most recent) {kind} ${shown} first`,
      `[${list} {kind}] [${shown}] [sorted|ordered|listed|shown|displayed] [the|with the|with] (newest|latest|most recent) [ones|one] (first|on top|at the top)`,
      `<place> <shows> [the] (newest|latest|most recent) {kind} first`,
    ],
    oldest: [
      `[${list} {kind}] [${shown}] [the] oldest [ones|one] (first|on top|at the top)`,
      `[${list}] [the] oldest {kind} ${shown} first`,
    ],
    next: [
      '[the] (soonest|next|earliest|upcoming) [ones|one] first',
      '[the] (soonest|next|earliest|upcoming) {kind} first',
    ],
    open: [
      '[the] (open|unpaid|pending|unfinished|outstanding|unreturned) [ones|one] first',
      '[the] (open|unpaid|pending|unfinished|outstanding|unreturned) {kind} first',
    ],
    yesFirst: ['{field} [ones] first'],
  },
  says: [
    'WHEN the list of rentals is displayed THEN the system SHALL order it by from.',
    'The newest rentals come first.',
    'The system SHALL show the rentals newest first.',
    'The system SHALL list rentals sorted by deposit.',
    'Rentals are shown in the order of their from date.',
    'Rentals are sorted by deposit.',
    'The rental list MUST be sorted by deposit by default.',
    'The list shows the newest rentals first.',
    'Rentals MUST be listed with the newest first.',
    'THE Rental_Desk SHALL order rentals by from date, the earliest first',
    'Rentals are listed by until date, soonest first.',
  ],
  saysNot: [
    'The newest broken bikes come first.',
    'The system SHALL show the paid rentals newest first.',
    'The list starts with the newest broken bike.',
    'WHEN the list of rentals is displayed THEN the system SHALL NOT order it by from.',
    'Rentals must not be sorted by deposit.',
    'The system SHALL list paid rentals sorted by deposit.',
    'The system SHALL NOT list rentals sorted by deposit.',
    'Rentals are sorted by deposit and note.',
    'Rentals are sorted by popularity.',
    'Booked rentals MUST be listed with the newest first.',
    'THE Rental_Desk SHALL order rentals by from date, the returned first',
  ],
};
