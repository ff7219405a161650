import type { Phrase } from '../../phrase';

const having =
  '(with|that has|that have|who has|who have|which has|which have|that still has|that still have|who still has|who still have|that is on|that are on|on|in|used in|used by|having)';
const still =
  '(while|as long as|if|when) (it|they|he|she|there|the {kind:same}) (is|are|has|have|still has|still have|still is|still are)';
const told =
  '[with a message that says how many|with a message|and the number of {kinds:told} is shown|with an error message|with an error|and says how many|and says so|with a message that names them|and the number is shown]';
const somebody = '(i|we|you|somebody|someone|anybody|a user|the user|one|{who})';
const those = '(it|that|the {kind:same}|this {kind:same}|that {kind:same}|them|him|her)';

export const refuseDelete: Phrase = {
  rule: 'refuseDelete',
  forms: {
    is: [
      `<deleting> {kind} ${having} {kinds} <is> <refused> ${told}`,
      `<deleting> {kind} <is> <refused> ${still} {kinds} ${told}`,
      `{kind} ${having} {kinds} <never> <deleted> ${told}`,
      `{kind} <never> <deleted> ${still} {kinds} ${told}`,
      `{kind} <never> <deleted> (if|while|when|as long as) {kinds} (exist|still exist|refer to it|point to it|belong to it|use it|are assigned to it)`,
      `no {kind} ${having} {kinds} (can|may) be <deleted>`,
      `only {kind} without {kinds} (can|may) be <deleted>`,
      `{kind} (can|may) (only be <deleted>|be <deleted> only) (if|when) (it|he|she|they) (has|have) no {kinds}`,
      `(if|when|while) {kind} [still] (has|have) {kinds} [then] <system> <shall> <refuse> (to <delete>|deleting|the deletion of) ${those}`,
      `(if|when) {kind} [still] (has|have) {kinds} [then] ${those} <never> <deleted>`,
      `(if|when) ${somebody} [tries to|try to] (deletes|delete|removes|remove) {kind} ${having} {kinds} [then] [please] (stop|warn|don't let) (me|us|them|him|her)`,
      `(if|when) ${somebody} [tries to|try to] (deletes|delete|removes|remove) {kind} ${having} {kinds} [then] <system> <shall> <refuse> [it|the deletion|this|that|to do so]`,
      `(if|when) ${somebody} [tries to|try to] (deletes|delete|removes|remove) {kind} ${having} {kinds} [then] (it|this|that|the deletion) is <refused> ${told}`,
      `<system> <shall> <refuse> (to <delete>|deleting|the deletion of) {kind} ${having} {kinds} ${told}`,
      `given {kind} ${having} {kinds} when ${somebody} (deletes|removes) {kind:same} then (it|this|the deletion) is <refused> ${told}`,
      `<deleting> {kind} ${having} {kinds} [->|→] error`,
      `<deleting> {kind} <is> <refused> (while|as long as|if|when) {kinds} (are|exist|still exist|are still) [stored|assigned|kept|booked|registered|planned] [there|in it|on it|at it|to it|for it]`,
    ],
  },
  says: [
    'Deleting a customer with rentals is refused.',
    'A bike that still has rentals cannot be deleted.',
    "Customers with rentals can't be deleted.",
  ],
  saysNot: [
    'Deleting a customer with rentals is refused in July.',
    'Deleting a customer with rentals is allowed.',
    'A customer cannot be deleted by phone while they have rentals.',
  ],
};

export const deleteAlong: Phrase = {
  rule: 'deleteAlong',
  forms: {
    is: [
      '<deleting> {kind} [also] (deletes|removes|erases) [all|all of] [of] [{kind:owner}] {kinds} [too|as well|also|along|with it|but ask first|but asks first|after asking]',
      '(when|if|once) {kind} is <deleted> [then] [all|all of] {kinds} (are|is) [also] <deleted> [too|as well|also|along|along with it|with it|automatically]',
      '(when|if) {kind} is <deleted> [then] <system> <shall> [also] <delete> [all|all of] {kinds} [too|as well|also]',
      '(when|if) (i|we|{who}) (delete|deletes|remove|removes) {kind} [all] {kinds} (are|is|go|should be|must be) [also] [<deleted>] [too|as well|also|with it]',
      '{kinds} (are|is) [also] <deleted> (with|along with|together with) {kind}',
      '{kinds} (go|goes) with (it|them|{kind})',
      '<deleting> {kind} cascades to {kinds}',
    ],
  },
  says: ['Deleting a bike deletes its rentals too.', 'When a bike is deleted, all its rentals are deleted as well.'],
  saysNot: [
    'Deleting a bike deletes its rentals after 30 days.',
    'Deleting a bike does not delete its rentals.',
    'Deleting a bike deletes its old rentals.',
  ],
};

export const clearOnDelete: Phrase = {
  rule: 'clearOnDelete',
  forms: {
    is: [
      '<deleting> {kind} keeps {kinds} [they just lose the {kind:same}]',
      '(when|if) {kind} is <deleted> [then] {kinds} (stay|remain|are kept) [without it|without {kind:same}|without one]',
      '{kinds} (stay|remain|are kept) (when|if) [their|the|its] {kind} is <deleted>',
      '<asUser> [{who} <can>] <delete> {kind} which removes {kind:same} from [all] [associated|linked|related|its|the] {kinds}',
      '<system> <shall> (let|allow) {who} [to] <delete> {kind} which removes {kind:same} from [all] [associated|linked|related] {kinds}',
      '<deleting> {kind} removes (it|the {kind:same}) from [all] [associated|linked|related|its] {kinds}',
      '(when|if) {kind} is <deleted> [then] it is removed from [all] [associated|linked|related|its] {kinds}',
    ],
  },
  says: ['When a customer is deleted, the rentals are kept.'],
  saysNot: ['When a customer is deleted, the rentals are kept for 30 days.'],
};
