import type { Phrase } from '../../phrase';

const iWant = '[as {who}] (i|we) <want>';
const makes =
  '(add|create|enter|record|register|log|note|write|write down|take down|take in|book|plan|keep|store|collect)';

/** What people want to do, in their own words: the parts that come with a record, what is kept of what they find, and figures. */
export const stories: Phrase = {
  rule: 'stories',
  forms: {
    make: [
      `${iWant} (keep|keep track of|keep a list of|maintain a list of) {kinds}`,
      `${iWant} ${makes} {kinds} (i|we) (find|make|have|see|do|get|meet)`,
      `${iWant} keep {kinds} (of (my|our) {who}|where (i|we) {who})`,
      `${iWant} ${makes} {kinds} such as {who} [(or|and) {who:other}]`,
    ],
    withParts: [
      `${iWant} ${makes} [new] {kind} with (its|their|all its) {kinds:parts}`,
      `${iWant} ${makes} [new] {kind} for {kinds:targets} with (its|their|all its) {kinds:parts}`,
    ],
    pointing: [
      `${iWant} (put|assign|add) {kinds:others} (on|to|into) {kind}`,
      `${iWant} add {kinds:others} such as {who} [(or|and) {who:other}] to {kind}`,
      `${iWant} record {kinds:others} with (its|their) {kind}`,
    ],
    filterAndCount: [`${iWant} filter {kinds} by {field} and see how many (are|were|have been) {value}`],
  },
  says: [
    'As an owner, I want to keep the bikes of my shops, so that I know them.',
    'As a clerk, I want to write down a rental with its extras, so that nothing is lost.',
    'As a clerk, I want to add extras such as helmets or locks to a rental.',
    'As an owner, I want to filter rentals by status and see how many are booked.',
  ],
  saysNot: [
    'As an owner, I want to keep the bikes of my shops for ten years.',
    'As a clerk, I want to write down a rental with its customers.',
    'As a clerk, I want to delete the extras we find.',
    'As a clerk, I want to add extras to a customer.',
    'As an owner, I want to filter rentals by note and see how many are booked.',
  ],
};
