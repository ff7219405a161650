import type { Phrase } from '../../phrase';

const shows = '[(each|every|the) {kind:same} <shows>|<shows>|<place> <shows>|<system> <shall> <shows>]';
const total = '(the total|total|the sum of|sum of|the total of|the sum of all)';
const equals =
  '(is|=|equals|<is>|is always|<is> (calculated as|computed as|calculated from|computed from|the product of)|is calculated as|is computed as|is the product of|is calculated from|is given by|<is> worked out as|is worked out as)';
const times = '(×|*|times|x|multiplied by|multiplied with)';

export const priceTimesDays: Phrase = {
  rule: 'priceTimesDays',
  forms: {
    is: [
      `{label} [of|for] [{kind}] ${equals} {field:factor} ${times} [the] [number of] (days|nights)`,
      `{label} [of|for] [{kind}] ${equals} [the] [number of] (days|nights) ${times} {field:factor}`,
      `{label} [of|for] [{kind}] ${equals} {field:factor} (for each|per|for every) (day|night)`,
    ],
  },
  says: ['The price is day rate × number of days.', 'The price of a rental is the day rate times the number of days.'],
  saysNot: ['The price is day rate × number of days minus 10 %.', 'The price is day rate × number of days in July.'],
};

const byOther = '(by|and|with)';

export const product: Phrase = {
  rule: 'product',
  forms: {
    is: [
      `{label} [of|for] [{kind}] ${equals} {field:one} (${times}|and) {field:other}`,
      `{label} [of|for] [{kind}] ${equals} the sum of {field:one} ${times} {field:other} (of|over) [all] {kind:lines}`,
      `{label} = {field:one} ${times} {field:other}`,
      `{label} [of|for] [{kind}] ${equals} [the number of] {field:one} ${times} [the number of] {field:other}`,
      `{label} [of|for] [{kind}] (is|<is>) (calculated|computed) by multiplying {field:one} ${byOther} {field:other}`,
      `to (get|calculate|work out|compute) {label} [of|for] [{kind}] multiply {field:one} ${byOther} {field:other}`,
      `(<system>|it) (calculates|computes) {label} [of|for] [{kind}] [as|from] {field:one} ${times} {field:other}`,
      `<system> <shall> (calculate|compute|work out) {label} [of|for] [{kind}] as [the number of] {field:one} ${times} [the number of] {field:other}`,
      `<system> <shall> (calculate|compute|work out) {label} [of|for] [{kind}] as {field:one} ${times} {field:other}`,
      `{kind} {label} ${equals} {field:one} ${times} {field:other}`,
    ],
  },
  says: [
    'The total of an extra is price × quantity.',
    'The total is worked out for us: it’s the price times the quantity.',
    'The total comes to price times quantity.',
    'The total of an extra is simply price times quantity.',
    'The total is calculated by multiplying price by quantity.',
    'The app works out the total: price times quantity.',
    'The total of an extra SHALL equal its price times its quantity',
    'The total of an extra MUST be calculated as price times quantity.',
    'The system MUST calculate the total of an extra as price × quantity.',
  ],
  saysNot: [
    'The total of an extra is price × quantity × 1.19.',
    'The total isn’t simply price times quantity.',
    'The total comes to price times quantity for members.',
    'The total is worked out by hand: it’s the price times the quantity.',
    'The total is calculated by multiplying price by quantity and 1.19.',
    'The total of an extra is not price × quantity.',
    'The total of an extra is price + quantity.',
    'The total of an extra SHALL NOT equal price times quantity.',
    'The system MUST NOT calculate the total of an extra as price × quantity.',
    'The total of an extra SHALL equal price times quantity rounded up.',
  ],
};

export const sum: Phrase = {
  rule: 'sum',
  forms: {
    is: [
      `${shows} (the total|total|the sum of|sum of|the total of|the sum of all) {field} (of|per|for) [each|every] {kind}`,
      `{kind} (<shows>|is shown with|are shown with|is listed with|are listed with|with) (the total|total|the sum of|the total of) {field} [of [all] {kind:lines}]`,
      `[<system> <shall> <shows>|<place> <shows>|<shows>] (for|of) (each|every) {kind} ${total} {field} [of [all] {kind:lines}]`,
      `{kind} page <shows> ${total} {field} [of [all] {kind:lines}]`,
      `{kind} (<shows>|is shown with|are shown with|is listed with|are listed with|with) ${total} [all] {kind:lines}`,
      `[<system> <shall> <shows>|<place> <shows>|<shows>] (for|of) (each|every) {kind} ${total} [all] {kind:lines}`,
      `[<system> <shall> <shows>|<place> <shows>|<shows>] ${total} [all] {kind:lines} (for|of|per) (each|every|a|an) {kind}`,
      `[<system> <shall> <shows>|<place> <shows>|<shows>] ${total} {field} of [all] {kind:lines} (for|of|per) (each|every|a|an) {kind}`,
      '[the] (total|sum of) {field} (of [all] {kind:lines}) per {kind}',
      '{label} [of|for] {kind} (is|equals|<is>) the (sum|total) of {field} (of|over|from) [all] {kind:lines}',
      '{kind} {label} (is|equals|<is>) the (sum|total) of {field} (of|over|from) [all] {kind:lines}',
    ],
    ofComputed: [
      '{label} [of|for] {kind} (is|equals|<is>) the (sum|total) of [all] {label:summed} (of|over|from) [all] {kind:lines}',
      '{kind} {label} (is|equals|<is>) the (sum|total) of [all] {kind:lines} {label:summed}',
      '{label} [of|for] {kind} (is|equals|<is>) the (sum|total) of [all] {kind:lines} {label:summed}',
    ],
  },
  says: [
    'Show the total deposit of each customer.',
    'Each customer shows the sum of its rentals.',
    'The system SHALL show the total deposit of all rentals of a customer.',
    'Each customer shows the total deposit of its rentals.',
    "Each customer's page SHALL show the sum of the deposit.",
    'System MUST show for each customer the sum of the deposit.',
  ],
  saysNot: [
    'Show the total deposit of each customer in July.',
    'Show the average deposit of each customer.',
    'Each customer shows the sum of its booked rentals.',
    'Each bike shows the sum of its customers.',
    'System MUST show for each customer the sum of the deposit of booked rentals.',
    'The total of a customer is the sum of the fees of its rentals.',
    'Show the total deposit of paid rentals of each customer.',
  ],
};
