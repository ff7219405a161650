import type { Phrase } from '../../phrase';

const many = '(the number of|number of|the count of|count of|how many|the total number of|a count of)';
const place = '[<place> <shows>|<shows>|see|display|<system> <shall> <shows>]';
const per = '(per|of each|for each|of every|for every|in each|in every|by)';

export const countOfRelated: Phrase = {
  rule: 'countOfRelated',
  forms: {
    is: [
      `{kind} (are|is) (listed|shown|displayed) with ${many} {kind:lines}`,
      `for {kind} <anybody> (see|sees|can see) ${many} {kind:lines} (there are|(it|they|he|she) (has|have))`,
      `{kind} with ${many} {kind:lines} [(it|they|he|she) (has|have)]`,
      `{kind} <shows> ${many} {kind:lines} [(it|they|he|she) (has|have)]`,
      `${place} ${many} {kind:lines} (per|of each|for each|of every|for every|of) {kind} <onPlace>`,
      `${place} for (each|every) {kind} ${many} [of] {kind:lines} [(it|they|he|she) (has|have)]`,
      `${place} (of|for) (each|every) {kind} ${many} [of] {kind:lines} [(it|they|he|she) (has|have)]`,
      `{kind} page <shows> ${many} {kind:lines} [there are|(it|they|he|she) (has|have)]`,
      `(the|a) page of {kind} <shows> ${many} {kind:lines} [there are|(it|they|he|she) (has|have)]`,
      `${place} ${many} {kind:lines} (there are|belong|each) (for|to|in|of) (each|every) {kind}`,
      `${place} ${many} {kind:lines} {kind} (has|have)`,
      `{kind} with {fields} and ${many} {kind:lines}`,
      `with ${many} {kind:lines}`,
      `${many} {kind:lines}`,
    ],
  },
  says: [
    'For each customer we see how many rentals there are.',
    'Customers are listed with the number of rentals.',
    'Each bike shows how many rentals it has.',
    'I see the number of rentals per bike.',
    'The number of rentals per bike is shown.',
    'THE Rental_Desk SHALL show the number of rentals per bike',
    'The app MUST show for each bike the number of its rentals.',
    "A customer's page shows how many rentals there are.",
  ],
  saysNot: [
    'For each customer we see how many booked rentals there are.',
    'Customers are listed with the number of rentals this year.',
    'Customers are listed with the number of open rentals.',
    'The app MUST show for each bike the number of its rentals of this year.',
    'The app MUST NOT show for each bike the number of its rentals.',
    'The app MUST show for some bikes the number of their rentals.',
  ],
};

export const countPerChoice: Phrase = {
  rule: 'countPerChoice',
  forms: {
    is: [
      `${place} ${many} {kind} [there are|there is] (in|per|for|with|of|by) [each|every] {field}`,
      `${place} ${many} {kind} (are|is) (in|of|with) (each|every) {field} <onPlace>`,
      `${place} ${many} {kind} (have|has) [each|every] {field}`,
      `${place} ${many} {kind} there are ${per} {field} <onPlace>`,
      `(<place>|<system>) (counts|count) {kind} ${per} {field}`,
      `<system> <shall> count {kind} ${per} {field}`,
      `${place} ${many} [there are] (in|per|for) [each|every] {field}`,
      `[the] list of {kind} <shows> ${many} [there are] (in|per|for|with) [each|every] {field}`,
      `{kind} (per|by) {field}`,
    ],
  },
  says: [
    'The list shows how many rentals there are in each status.',
    'Number of rentals per status',
    'It shows how many rentals there are in each status.',
    'The rentals are counted by status.',
    'I see the number of rentals grouped by status.',
    'System MUST show how many rentals there are in each status.',
    'THE Rental_Desk SHALL display how many rentals there are of each status',
    'The system SHALL show how many rentals are in each status.',
    'The dashboard counts the rentals in each status.',
  ],
  saysNot: [
    'The list shows how many rentals there are in each status today.',
    'The list never shows how many rentals there are in each status.',
    'The returned rentals are counted by status.',
    'The rentals are not counted by status.',
    'The dashboard counts the paid rentals in each status.',
    'System MUST show how many rentals there are in each status and month.',
  ],
};

export const perMonth: Phrase = {
  rule: 'perMonth',
  forms: {
    sum: [
      `${place} (the total number of|total number of) {field} [of {kind}] (per|each|every|by|for each) month [of {field:date}]`,
      `${place} [the|total|the total|sum of|the sum of|the total of] {field} [of {kind}] (per|each|every|by|for each) month [of {field:date}]`,
      `${place} [the|total] monthly {field} [of {kind}]`,
      `${place} {kind} {field} per month`,
    ],
    count: [
      `${place} [${many}] {kind} (per|each|every|by|for each) month [of {field:date}] <onPlace>`,
      `${place} ${many} {kind} there are (per|in each|in every|for each) month`,
      `<system> <shall> count {kind} (per|each|every|by|for each) month`,
      `${place} how many {kind} (were|are|have been) (made|recorded|entered|added|registered) (per|in each|in every|for each|each|every) month`,
      `${place} how many {kind} <anybody> (have|had|made|make|recorded) (per|in each|in every|for each|each|every) month`,
      `${place} [the] monthly (number|count) of {kind}`,
    ],
  },
  says: [
    'The system SHALL show how many rentals were made per month.',
    'I want to know how many rentals we have per month.',
    'Deposit per month',
    'The rentals are counted month by month.',
    'The overview shows the number of rentals per month.',
    'THE Rental_Desk SHALL count the rentals per month',
    'System MUST list the number of rentals per month.',
  ],
  saysNot: [
    'The system SHALL show how many booked rentals were made per month.',
    'The manager SHALL NOT see the number of rentals per month.',
    'Deposit per month and customer',
    'At most 3 rentals per month',
    'Average deposit per month',
    'THE Rental_Desk SHALL count the returned rentals per month',
    'THE Rental_Desk SHALL count the rentals per month and bike',
  ],
};

export const today: Phrase = {
  rule: 'today',
  forms: {
    is: [
      `${place} [all] (today|today's) {kind} [sorted by time|ordered by time|by time|in order of time]`,
      `${place} [all] {kind} (of|for|on) today [sorted by time|ordered by time] <onPlace>`,
      `${place} [all] (today|today's) {kind} <onPlace>`,
      `${place} {kind} today`,
      `<system> <shall> (provide|offer|show|display|have) (a list|the list|an overview) of [all] {kind} ((that|which|who) (start|starts|begin|begins|take place|takes place) [on] today|(of|for) today|with [a|the] {field:date} of today|whose {field:date} is today)`,
      `[as {who}] (i|we|{who:other}) (want to|would like to|can|must be able to|should be able to) see which {kind} (start|begin|take place|starts|begins|takes place) today`,
      `${place} [all] {kind} (that|which|who) (start|starts|begin|begins) [on] today [sorted by time|ordered by time] <onPlace>`,
      `${place} [all] {kind} (with [a|the] {field:date} of today|with [a|the] {field:date} today|whose {field:date} is today|where {field:date} is today) <onPlace>`,
      `${place} [all] {kind} (that|which|who) [(is|are)] {event:date} [on] today <onPlace>`,
      "{who} (sees|see|can see|can view|views) (today|today's) {kind}",
      '{who} (sees|see|can see|can view|views) {kind} (of|for) today',
    ],
  },
  says: [
    'The system SHALL provide a list of the rentals that start today.',
    'I want to see which rentals start today.',
    'The start page lists the rentals that start today.',
    "The start page shows today's rentals.",
    'The start page shows the rentals of today.',
    'THE Rental_Desk SHALL list the rentals that start today',
    'The home page lists the rentals with an until date of today.',
    'The rentals of today are listed.',
    'THE Rental_Desk SHALL list the rentals of today on the start page',
    'The start page SHALL list the rentals of today.',
  ],
  saysNot: [
    'I want to see which booked rentals start today.',
    'The system SHALL provide a list of the rentals that start today at noon.',
    "The start page shows yesterday's rentals.",
    "The start page shows today's open rentals.",
    'Rentals since today',
    'The paid rentals of today are listed.',
    'THE Rental_Desk SHALL list the rentals that never start today',
    'THE Rental_Desk SHALL list the booked rentals of today on the start page',
  ],
};
