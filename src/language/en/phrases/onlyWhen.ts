import type { Phrase } from '../../phrase';

const field = '{field} [of {kind}]';
const may = '(can|may|must|should|is|are|can be|may be|must be|should be)';
const when = '(when|if|once|while|as long as)';
const state = '([the|its|their] [{field:when}|{kind:of}|it] <isNow> {value}|[the|its] {field:when} is {value}|{value})';

export const onlyWhen: Phrase = {
  rule: 'onlyWhen',
  forms: {
    is: [
      `${field} ${may} [be] [<entered>] only [be] [<entered>] ${when} ${state}`,
      `${field} ${may} only be <entered> ${when} ${state}`,
      `${field} only ${when} ${state}`,
      `only ${when} ${state} (can|may) ${field} be <entered>`,
      `{kind} (can|may) only (have|get|be given|receive) {field} ${when} ${state}`,
      `{kind} (can|may) (have|get|be given|receive) {field} only ${when} ${state}`,
      `only {value} {kind} (have|has|can have|may have|can be given|may be given|get|gets|can get|can receive) {field}`,
      `${field} ${may} [be] [<entered>] only [be] [<entered>] (to|for|on|with) {kind:of} (that|which|who) <isNow> {value}`,
      `${field} ${may} [be] [<entered>] only [be] [<entered>] (to|for|on|with) {value} {kind:of}`,
      `${field} <cannot> be <entered> (unless|until|before) ${state}`,
      `<system> <shall> (accept|allow) ${field} only ${when} ${state}`,
      `<system> <shall> only (accept|allow) ${field} ${when} ${state}`,
    ],
    not: [
      `${field} ${may} [be] [<entered>] only [be] [<entered>] ${when} [the|its] [{kind:of}|it] <isNow> not [yet] {value}`,
    ],
  },
  says: [
    'A rating can be given only when the status is returned.',
    'A rating may only be entered if the rental is returned.',
    'Only returned rentals can have a rating.',
    'The rating MUST be given only when the status is returned.',
    'THE Rental_Desk SHALL accept a rating only if the rental is returned.',
  ],
  saysNot: [
    'A rating can be given only when the status is returned on time.',
    'A rating can be given when the status is returned.',
    'A rating is required only when the status is returned.',
    'THE Rental_Desk SHALL accept a rating if the rental is returned.',
    'A rating cannot be given when the status is returned.',
  ],
};
