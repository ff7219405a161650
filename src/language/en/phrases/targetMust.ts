import type { Phrase } from '../../phrase';

const chosen =
  '({use}|chosen|selected|picked|used|assigned|given out|handed out|checked out|lent out|lent again) [again|out]';
const such =
  '({value} {kind}|{kind} {value}|{kind} <which> <isNow> [in] {value}|{kind} <which> (has|have) [been] {value}|{kind} <which> {value}|{kind} (with|in|of|having) [{field}] {value}|{kind} whose {field} is {value}|{kind} <which> (has|have) [the] {field} {value})';
const other =
  "({kind} <which> (is|are|has|have|was|were) not [been] {value}|{kind} <which> (has|have) not [yet] been {value}|{kind} which (isn't|aren't|hasn't|haven't) [been] {value}|{kind} (who|that) (isn't|aren't|hasn't|haven't) [been] {value}|{kind} (without|with no) {value})";
const by = '(for|in|to|on|with) [a|any] [new] {kind:by}';
const thing = '[anything|any more|any longer|another {kind:used}|any {kind:used}|{kind:used}]';

export const targetMust: Phrase = {
  rule: 'targetMust',
  forms: {
    not: [
      `only ${other} (can|may) be ${chosen}`,
      `only ${other} (can|may) be (chosen|selected|picked|used|put|placed|{use}) ${by}`,
      `${such} <never> available ${by}`,
      `{values:value} {kind} <never> ${chosen}`,
      `{values:value} {kind} <never> (chosen|selected|picked|used|put|placed|{use}) ${by}`,
      '(when|if) {kind} is {value} [then] <system> <shall> <refuse> {kind:by} (for|of|with|in|on) (it|{kind:same})',
      `${such} <never> ${chosen}`,
      `no ${such} (can|may) be ${chosen}`,
      `${such} <never> (chosen|selected|picked|used|{use}) ${by}`,
      `${such} (<cannot>|never) (get|have|be given|receive) [a|any] [new] {kind:by}`,
      `no {kinds:by} (for|of|with|to) ${such}`,
      `${such} <cannot> {use} ${thing}`,
      `{use} ${such} is <refused>`,
      `(when|if) {kind} is {value} [then] (it|he|she|they) <never> ${chosen}`,
      `(when|if) {kind} is {value} [then] <system> <shall> <refuse> [to] {use} [it|the {kind:same}|that {kind:same}]`,
    ],
    unlessNot: [
      `${other} <never> ${chosen}`,
      `${other} <never> (chosen|selected|picked|used|{use}) ${by}`,
      `${other} <cannot> {use} ${thing}`,
      `${other} (<cannot>|never) (get|have|be given|receive) [a|any] [new] {kind:by}`,
    ],
    only: [
      `{kind:by} (can|may|must|<shall>) only be (put|placed|booked|made|entered|recorded|planned|assigned|given|{use}) (in|into|on|onto|to|for|with) ${such}`,
      `{kind:by} (can|may) only (use|have|get|be) ${such}`,
      `only ${such} (can|may) be ${chosen}`,
      `only ${such} (can|may) be (chosen|selected|picked|used|{use}) ${by}`,
      `only ${such} (can|may) {use} ${thing}`,
      `only ${such} (can|may) (get|have|be given|receive) [a|any] [new] {kind:by}`,
      `{kind:by} (can|may) only (be made|be created|be entered|be recorded|be given|be booked) for ${such}`,
      `{kind} (can|may) only be ${chosen} (when|if|while|as long as) (it|they|he|she|the {kind:same}) <isNow> {value}`,
      `{kind} (can|may) be ${chosen} only (when|if|while|as long as) (it|they|he|she|the {kind:same}) <isNow> {value}`,
    ],
  },
  says: [
    "A broken bike can't be rented.",
    'Bikes that are broken cannot be rented.',
    'A bike that is broken must not get a new rental.',
    'IF a bike is broken, THEN THE Rental_Desk SHALL NOT accept a rental for it',
    'Broken bikes SHALL NOT be used for a rental.',
    'Only bikes that are not broken can be rented.',
    'Broken bikes MUST NOT be available for new rentals.',
  ],
  saysNot: [
    "A broken bike can't be rented on Sundays.",
    'A broken bike can be rented.',
    'IF a bike is broken, THEN THE Rental_Desk SHALL accept a rental for it',
    'IF a bike is broken, THEN THE Rental_Desk SHALL NOT accept a rental for another one',
    'A rental can be booked for a bike that is broken.',
    'Bikes that are not broken can be rented.',
    'Broken bikes MUST NOT be available for new customers.',
    "A broken bike can't be rented without a deposit.",
    "A broken bike can't be rented most of the time.",
  ],
};
