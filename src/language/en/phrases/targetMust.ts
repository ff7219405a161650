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
      `(when|if|while|as long as) {kind} is [in] {value} [then] <system> <shall> not (offer|propose|accept|show|list|suggest) (it|them|this {kind:same}|that {kind:same}|the {kind:same}) ${by}`,
      `(when|if|while|as long as) {kind} is [in] {value} [then] (it|they|this {kind:same}|that {kind:same}) (<never>|is not|are not) (offered|selectable|on offer|available|chosen|selected|picked) ${by}`,
      `${such} (is not|are not|<never>) (offered|selectable|on offer|proposed|suggested|available|pickable) ${by}`,
      `<system> <shall> not (offer|propose|accept|suggest) ${such} ${by}`,
      `<system> <shall> only (offer|accept|propose|suggest|allow) ${other} ${by}`,
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
      `only ${such} (are|is|<is>|can be|may be) (offered|selectable|on offer|available|proposed|suggested|eligible|allowed) ${by}`,
      `<system> <shall> only (offer|accept|propose|suggest|allow|list) ${such} ${by}`,
      `<system> <shall> (offer|accept|propose|suggest|allow) only ${such} ${by}`,
      `<system> <shall> only accept {kind:by} (for|of|with|on|in) ${such}`,
      `(for|in|on) [a] {kind:by} only ${such} (can|may) be ${chosen}`,
      `(for|in|on) [a] {kind:by} only ${such} (are|is) (offered|selectable|on offer|available|allowed)`,
      `(for|in|on) [a] {kind:by} {who} (can|may) only (choose|pick|select) ${such}`,
      `{who} (can|may) only (choose|pick|select) ${such} ${by}`,
      `{kind:by} <is> (made|booked|entered|recorded|planned|given|allowed) only for ${such}`,
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
    'WHEN a bike is broken, THE Rental_Desk SHALL NOT offer it for a rental',
    'Only bikes that are not broken can be chosen for a rental.',
    'Broken bikes are not offered for a rental.',
    'THE Rental_Desk SHALL only offer bikes that are not broken for a rental',
    'A bike that is broken must not get a new rental.',
    'IF a bike is broken, THEN THE Rental_Desk SHALL NOT accept a rental for it',
    'Broken bikes SHALL NOT be used for a rental.',
    'Only bikes that are not broken can be rented.',
    'Broken bikes MUST NOT be available for new rentals.',
  ],
  saysNot: [
    "A broken bike can't be rented on Sundays.",
    'A broken bike can be rented.',
    'WHEN a bike is broken, THE Rental_Desk SHALL offer it for a rental',
    'Broken bikes are not offered for a rental on Sundays.',
    'THE Rental_Desk SHALL only offer bikes that are not broken for a customer',
    'IF a bike is broken, THEN THE Rental_Desk SHALL accept a rental for it',
    'IF a bike is broken, THEN THE Rental_Desk SHALL NOT accept a rental for another one',
    'A rental can be booked for a bike that is broken.',
    'Bikes that are not broken can be rented.',
    'Broken bikes MUST NOT be available for new customers.',
    "A broken bike can't be rented without a deposit.",
    "A broken bike can't be rented most of the time.",
  ],
};
