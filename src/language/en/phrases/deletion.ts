import type { Phrase } from '../../phrase';

const having =
  '(with|that has|that have|who has|who have|which has|which have|that still has|that still have|who still has|who still have|for (which|whom) there (is|are) [still]|in (which|whom) there (is|are) [still]|(on|at|to|of) which there (is|are) [still]|where there (is|are) [still]|which still has|which still have|that contains|that contain|which contains|which contain|that is on|that are on|on|in|used in|used by|having)';
const inIt = '[in it|in them|on it|on them|with it]';
const deletes = '(deletes|delete|removes|remove)';
const deletion =
  '(it|this|that|to do so|the deletion|to delete {kind:same}|its deletion|deletion|to delete it|to remove it|deleting it|to delete {kind:same}|deleting {kind:same}|the deletion of {kind:same})';
const gone = '(<is> [also] <deleted>|<shall> (disappear|go|be gone)|disappear|disappears|go|are gone|vanish)';
const still =
  '(while|as long as|if|when) (it|they|he|she|there|the {kind:same}) (is|are|has|have|still has|still have|still is|still are)';
const told =
  '[with an explanation|with a reason|with a message that says how many|with a message|and the number of {kinds:told} is shown|with an error message|with an error|and says how many|and says so|with a message that names them|and the number is shown]';
const somebody = '(i|we|you|somebody|someone|anybody|a user|the user|one|{who})';
const those = '(it|that|the {kind:same}|this {kind:same}|that {kind:same}|them|him|her)';

export const refuseDelete: Phrase = {
  rule: 'refuseDelete',
  forms: {
    is: [
      `<deleting> {kind} ${having} {kinds} <is> <refused> ${told}`,
      `<deleting> {kind} <is> <refused> ${still} {kinds} ${told}`,
      `{kind} ${having} {kinds} ${inIt} <never> <deleted> ${told}`,
      `(if|when|while|as long as) {kind} [still] (has|have) {kinds} [left|(with|at) us] [then] (${those} <never> <deleted>|<deleting> ${those} is <refused>|<anybody> (<cannot>|am not allowed to) <delete> ${those}) [<told>]`,
      `(if|when|while|as long as) {kind} [still] (has|have) {kinds} [then] <system> <shall> ((prevent|stop) (its|their|the) (deletion|removal)|not (allow|permit|let) {who} [to] <delete> ${those}|not (allow|permit) ${deletion}|(prevent|stop) ${those} from being <deleted>|<refuse> ${those} to be <deleted>|not allow deletion of ${those})`,
      `{kind} [still] (has|have) {kinds} <deleting> (it|them|{kind:same}) is <refused>`,
      `(if|when|while|as long as) {kinds} (have been|are|were) [already] (recorded|entered|stored) (for|in|on|of|at) {kind} [then] (<system> <shall> (<refuse> ${deletion}|(prevent|stop) ${those} from being <deleted>)|${those} <never> <deleted>|${deletion} is <refused>)`,
      `{kind} ${having} {kinds} (stays|stay) [where (it|they) (is|are)] [it|they] <never> <deleted>`,
      `(<neverThat>|there is no way) {kind} ${having} {kinds} (is|gets|to be|can be) <deleted>`,
      `(if|when) ${somebody} [tries to|try to] ${deletes} {kind} ${having} {kinds} [then] <system> <shall> <refuse> ${deletion} [<told>]`,
      `(if|when) {kind} ${having} {kinds} is [to be] <deleted> [then] (<system> <shall> <refuse> ${deletion}|${deletion} is <refused>) [<told>]`,
      `(if|when) {kind} is [to be] <deleted> ${having} {kinds} [then] (<system> <shall> <refuse> ${deletion}|${deletion} is <refused>) [<told>]`,
      `<system> <shall> <refuse> (the deletion|deletion|deleting|to delete) [of] {kind} (if|when|while|as long as) {kinds} (exist|still exist|refer to it|point to it|belong to it|use it|are assigned to it) [<told>]`,
      `{kind} (can|may) only be <deleted> (when|if|once|after) (there are no {kinds}|it has no {kinds}|no {kinds} (are left|exist)) [for it|in it|on it|left|any more]`,
      `(if|when) {kind} is [still] (used|referenced|referred to|needed) by {kinds} [then] <system> <shall> <refuse> ${deletion} [<told>]`,
      `{kind} <never> <deleted> (if|while|when|as long as) (it|they|he|she) (is|are) [still] (used|referenced|needed) by {kinds}`,
      `<system> <shall> <refuse> [the] <deleting> {kind} ${having} {kinds} [<told>]`,
      `<system> <shall> not <delete> {kind} ${having} {kinds} [<told>]`,
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
    'Deleting a bike that has rentals is refused with an explanation.',
    'IF a bike has rentals THEN the system SHALL prevent its deletion',
    'IF a bike still has rentals THEN the system SHALL NOT allow the clerk to delete that bike',
    'If a customer still has rentals, I’m not allowed to delete that customer.',
    'IF a customer still has rentals THEN the system SHALL NOT permit the customer to be deleted.',
    'IF rentals have been recorded for a bike THEN the system SHALL prevent the bike from being deleted.',
    'We can’t delete a bike that still has rentals.',
    'Nobody can delete a customer with rentals.',
    'Customer still has rentals: deleting it is refused.',
    'As long as a bike has rentals, it can’t be deleted.',
    'A bike with rentals stays: it can’t be deleted.',
    'It must not be possible to delete a bike with rentals.',
    'A bike that still has rentals cannot be deleted.',
    "Customers with rentals can't be deleted.",
    'A bike for which there are rentals cannot be deleted.',
    'WHEN a bike is deleted that has rentals, THE Rental_Desk SHALL refuse the deletion',
    'WHEN a clerk deletes a bike that still has rentals, THE Rental_Desk SHALL block the deletion and explain why',
    'IF a bike is used by a rental THEN the system SHALL NOT permit its deletion',
    'Bikes with rentals in them cannot be deleted.',
    'A bike that has rentals SHALL NOT be removed.',
  ],
  saysNot: [
    'Deleting a customer with rentals is refused in July.',
    'Deleting a customer with rentals is allowed.',
    'IF a bike has paid rentals THEN the system SHALL prevent its deletion',
    'If a customer still has unpaid rentals, I’m not allowed to delete that customer.',
    'If a customer still has rentals, I’m not allowed to delete that bike.',
    'IF a customer still has rentals THEN the system SHALL permit the customer to be deleted.',
    'IF rentals have been recorded for a bike in July THEN the system SHALL prevent the bike from being deleted.',
    'Guests can’t delete a bike that still has rentals.',
    'Nobody but the owner can delete a customer with rentals.',
    'We can’t delete a bike that still has rentals without asking.',
    'A bike with rentals stays.',
    'A bike for which there are paid rentals cannot be deleted.',
    'WHEN a bike is deleted that has rentals, THE Rental_Desk SHALL accept the deletion',
    'WHEN a clerk deletes a bike that still has rentals, THE Rental_Desk SHALL block the deletion until noon',
    'WHEN a clerk deletes a bike that still has open rentals, THE Rental_Desk SHALL block the deletion',
    'IF a bike is used by a rental THEN the system SHALL permit its deletion',
    'A customer cannot be deleted by phone while they have rentals.',
  ],
};

export const deleteAlong: Phrase = {
  rule: 'deleteAlong',
  forms: {
    is: [
      '<deleting> {kind} [also] (deletes|removes|erases) [all|all of] [of] [{kind:owner}] {kinds} [too|as well|also|along|with it|but ask first|but asks first|after asking]',
      '<deleting> {kind} takes [all|all of] {kinds} (with it|along)',
      '{kinds} (go|disappear|are <deleted>) (when|if|as soon as) [their|its|the] {kind} (goes|disappears|disappear|is <deleted>)',
      '(when|if|once) {kind} is <deleted> [then] [all|all of] {kinds} (are|is) [also] <deleted> [too|as well|also|along|along with it|with it|automatically]',
      '(when|if) {kind} is <deleted> [then] <system> <shall> [also] <delete> [all|all of] {kinds} [too|as well|also]',
      '(when|if) (i|we|{who}) (delete|deletes|remove|removes) {kind} [all] {kinds} (are|is|go|should be|must be) [also] [<deleted>] [too|as well|also|with it]',
      `(when|if|once) {kind} is <deleted> [then] [all|all of] {kinds} [of [that] {kind:same}|(belonging to|that belong to) (it|[that] {kind:same})] ${gone} [too|as well|also|along|with it|along with it|with {kind:same}|automatically]`,
      `(when|if) {kind} is <deleted> [then] <system> <shall> [also] <delete> [all|all of] {kinds} [of [that] {kind:same}|(belonging to|that belong to) (it|[that] {kind:same})] [too|as well|also|with it|along with it]`,
      `{kinds} (of|that belong to|belonging to) {kind} (are|is|<is>|shall be) <deleted> (with it|along with it|together with it|when it is <deleted>|when {kind:same} is <deleted>)`,
      `(when|if) {kind} (goes|disappears|is gone) [then] [all|all of] {kinds} (go|disappear|are gone) [too|as well|with it]`,
      `(when|if) ${somebody} ${deletes} {kind} [then] <system> <shall> [also] <delete> [all|all of] {kinds} [of {kind:same}] [too|as well|also|with it|along with it]`,
      '<system> <shall> [also] <delete> [all|all of] {kinds} of {kind} (when|if) (it|{kind:same}) is <deleted>',
      '{kinds} (are|is) [also] <deleted> (with|along with|together with) {kind}',
      '{kinds} (go|goes) with (it|them|{kind})',
      '<deleting> {kind} cascades to {kinds}',
    ],
  },
  says: [
    'Deleting a bike deletes its rentals too.',
    'When we delete a bike, its rentals vanish along with it.',
    'Deleting a bike takes its rentals with it.',
    'Extras go when their rental goes.',
    'When a bike is deleted, all its rentals are deleted as well.',
    'Deleting a bike MUST also remove its rentals.',
    'WHEN a bike is removed, THE Rental_Desk SHALL remove the rentals of that bike too',
    'WHEN a bike is deleted, THE Rental_Desk SHALL delete the rentals of this bike as well.',
    'When a bike is removed, its rentals SHALL be removed with it.',
    'WHEN a bike is deleted THEN its rentals SHALL disappear with it',
  ],
  saysNot: [
    'Deleting a bike deletes its rentals after 30 days.',
    'Deleting a bike does not delete its rentals.',
    'When we delete a bike, its rentals don’t vanish along with it.',
    'When we delete a bike, its old rentals vanish along with it.',
    'Deleting a bike takes its rentals with it on Sundays.',
    'Deleting a bike deletes its old rentals.',
    'WHEN a bike is deleted, THE Rental_Desk SHALL NOT delete its rentals.',
    'WHEN a bike is deleted, THE Rental_Desk SHALL delete the rentals of this customer as well.',
    'WHEN a broken bike is deleted, THE Rental_Desk SHALL delete its rentals.',
  ],
};

export const clearOnDelete: Phrase = {
  rule: 'clearOnDelete',
  forms: {
    is: [
      '<deleting> {kind} leaves [all] {kinds} [(in place|untouched|as they are|where they are)]',
      '(when|if) {kind} is <deleted> [then] {kinds} [just] (stay|remain|are kept) and {kind:same} (is|becomes) (emptied|cleared|empty|removed|left empty|blank)',
      `(when|if) ${somebody} ${deletes} {kind} [${having} {kinds:again}] [then] {kinds} [just] (stay|remain|are kept) [and {kind:same} (is|becomes) (emptied|cleared|empty|removed|left empty|blank)|without it|without {kind:same}|without one]`,
      '<deleting> {kind} keeps {kinds} [they just lose the {kind:same}]',
      '(when|if) {kind} is <deleted> [then] {kinds} (stay|remain|are kept) [without it|without {kind:same}|without one]',
      '{kinds} (stay|remain|are kept) (when|if) [their|the|its] {kind} is <deleted>',
      '<asUser> [{who} <can>] <delete> {kind} which removes {kind:same} from [all] [associated|linked|related|its|the] {kinds}',
      '<system> <shall> (let|allow) {who} [to] <delete> {kind} which removes {kind:same} from [all] [associated|linked|related] {kinds}',
      '<deleting> {kind} removes (it|the {kind:same}) from [all] [associated|linked|related|its] {kinds}',
      '(when|if) {kind} is <deleted> [then] it is removed from [all] [associated|linked|related|its] {kinds}',
    ],
  },
  says: [
    'When a customer is deleted, the rentals are kept.',
    'When somebody deletes a customer who still has rentals, the rentals simply stay and their customer is emptied.',
    'Deleting a customer leaves the rentals in place.',
    'When a customer is deleted, the rentals stay and the customer is cleared.',
  ],
  saysNot: [
    'When a customer is deleted, the rentals are kept for 30 days.',
    'When somebody deletes a customer who still has rentals, the rentals don’t stay.',
    'When somebody deletes a customer who still has rentals, the extras simply stay.',
    'When a customer is deleted, the rentals stay and the bike is cleared.',
    'When a customer is deleted, the booked rentals stay.',
  ],
};
