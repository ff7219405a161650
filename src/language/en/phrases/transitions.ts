import type { Phrase } from '../../phrase';

const moves =
  '(moves|move|goes|go|changes|change|runs|passes|switches|can change|may change|can move|may move|can go|may go|must change|must move|must go|can only change|can only move|can only go|may only change|may only move|may only go|transitions|can be moved|may be moved|can be changed|may be changed|can be set|is moved|is changed|<shall> (go|change|move|only go|only change|only move|proceed|pass|advance)|proceeds|proceed|advances|advance)';
const nothingElse =
  '[no (stage|step|state|status) (can|may) be (skipped|left out)|and from nothing else|and nothing else|and to nothing else|nothing else|not the other way round|but not back|and not back|never back|and never back|but never back|never backwards|and never backwards|but not backwards|not backwards|[and] that is it [there is no way back|there is no other way]|[and] there is no way back|[and] (no other (way|ways|steps|step|changes|change|transitions|transition|moves)) [of (its|the|their) {field:again}] [(is|are) (possible|allowed|permitted|accepted)]|[and] (any|every|all) other (change|changes|step|steps|transition|transitions|move|moves) [of (its|the|their) {field:again}] (is|are|<is>) <refused>|in no other way|and in no other way|only]';
const like = '[forward|forwards|like this|this way|in this order|in these steps|as follows|only|in the order]';

export const transitions: Phrase = {
  rule: 'transitions',
  forms: {
    is: [
      `{field} [of {kind}] [only|also] ${moves} [only|also] ${like} [from] {steps} ${nothingElse}`,
      `{kind} [can|may|also] [only|also] ${moves} [only|also] ${like} [from] {steps} ${nothingElse}`,
      `<system> <shall> (allow|let|permit) [only] {kind} to [only] (go|change|move|be changed|be moved) from {steps} ${nothingElse}`,
      `<system> <shall> (allow|let|permit) {field} [of {kind}] to [only] (go|change|move|be changed|be moved) from {steps} ${nothingElse}`,
      '(the|allowed|possible|the allowed|the possible) (steps|transitions|status changes|changes) [of {field}] [of {kind}] [are] {steps}',
      `{field} [of {kind}] (is|are) first {steps}`,
      '[the] (allowed|possible|permitted|valid) {field} (transitions|changes|steps) [of {kind}] [are] {steps}',
      '(allowed|permitted|possible|valid) [are|is] {steps}',
      `first {kind} is {steps}`,
      `<system> <shall> only (permit|allow|accept) the (changes|steps|transitions|moves) [of {field}] [of {kind}] {steps}`,
      `[as {who}] (i|we|{who}) (want to|can|must be able to) (push|move|take|lead|carry) {kind} through (its|the) {field} {steps}`,
      `{steps} ${nothingElse}`,
      `{field} [of {kind}] {steps} ${nothingElse}`,
      `{kind} {field} {steps} ${nothingElse}`,
    ],
    also: [
      `{field} [of {kind}] [only] ${moves} [only] [from] {steps} {values:from} {kind:same} (can|may) also be {value:to}`,
      `{field} [of {kind}] [only] ${moves} [only] [from] {steps} {values:from} (can|may) also (be|become|go to|change to) {value:to}`,
    ],
  },
  says: [
    'Status: booked → out → returned',
    'A rental goes from booked to out, or from out to returned, and that’s it: there’s no way back.',
    'A rental goes from booked to out and from out to returned; no other change of the status is possible.',
    'The status of a rental SHALL go from booked to out or from out to returned, and no other way.',
    'A rental SHALL proceed from booked to out and from out to returned; any other change of its status SHALL be refused.',
    'Rental status: booked → out → returned. No other steps.',
    'The status changes from booked to out or from out to returned; all other changes are rejected.',
    'First a rental is booked, then out, then returned.',
    'A rental starts out in booked and then moves to out, and from out to returned; no stage can be skipped.',
    'THE Rental_Desk SHALL only permit the changes booked → out and out → returned.',
    'As a clerk I want to push a rental through its statuses: booked → out → returned.',
    'A rental can only go from booked to out and from out to returned, never backwards.',
    'The status of a rental only changes from booked to out.',
    'The status moves from booked to out to returned.',
    'The status of a rental SHALL change from booked to out to returned',
    'Allowed status transitions: booked to out, out to returned.',
    'The status of a rental goes from booked to out and from out to returned; booked rentals may also be returned.',
    'Status can change from booked to out or returned, and from nothing else.',
    'A rental can be moved from booked to out and from out to returned, not the other way round.',
    'THE Rental_Desk SHALL allow a rental to go from booked to out and from out to returned',
  ],
  saysNot: [
    'The status of a rental changes from booked to out when the customer pays.',
    'The status never changes from out to booked.',
    'THE Rental_Desk SHALL NOT only permit the changes booked → out and out → returned.',
    'As a clerk I want to push a paid rental through its statuses: booked → out → returned.',
    'A rental goes from booked to out, and that’s it for members.',
    'A rental goes from booked to out and from out to returned; no other change of the bike is possible.',
    'A rental goes from booked to out and from out to returned; any other change of its status SHALL be logged.',
    'A rental goes from booked to out and from out to returned; other changes of the status are possible.',
    'Rental status: booked → out → returned. No other steps on Sundays.',
    'First a rental is booked, then out, then returned, then booked or lost.',
    'The status of a rental SHALL NOT change from booked to out',
    'Status can change from booked to out, and from nothing else on Sundays.',
    'The status of a rental goes from booked to out; booked rentals may never be returned.',
    'THE Rental_Desk SHALL allow managers to change a rental from booked to out',
    'Only managers may change the status from booked to out.',
  ],
};
