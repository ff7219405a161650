import type { Phrase } from '../../phrase';

export const currency: Phrase = {
  rule: 'currency',
  forms: {
    is: [
      '[all] (prices|amounts|amounts of money|money|costs|all prices|all amounts) [are|is] [given|shown|kept|stored|always] in {currency}',
      '[the] currency [of all amounts|of the app] is {currency}',
      'currency {currency}',
    ],
  },
  says: ['All prices are in EUR.', 'Currency: EUR'],
  saysNot: ['Prices are in EUR abroad.', 'Prices are not in EUR.'],
};

const lasts = '(last|lasts|take|takes|are|is)';

export const usualLength: Phrase = {
  rule: 'usualLength',
  forms: {
    halfHour: [`{kind} [usually|normally|typically|always] ${lasts} half an hour [long]`],
    quarter: [`{kind} [usually|normally|typically|always] ${lasts} a quarter of an hour [long]`],
    hour: [`{kind} [usually|normally|typically] ${lasts} an hour [long]`],
    hours: [`{kind} [usually|normally|typically] ${lasts} {number} (hours|hour|h) [long]`],
    minutes: [`{kind} [usually|normally|typically] ${lasts} {number} (minutes|minute|min) [long]`],
  },
  says: [],
  saysNot: ['Rentals last half an hour on Sundays.'],
};
