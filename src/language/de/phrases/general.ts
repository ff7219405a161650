import type { Phrase } from '../../phrase';

export const currency: Phrase = {
  rule: 'currency',
  forms: {
    is: [
      '[alle] (preise|beträge) [sind|werden] in {currency} [angegeben]',
      '[die] währung ist {currency}',
      'währung {currency}',
    ],
  },
  says: ['Alle Preise sind in EUR.'],
  saysNot: ['Preise sind im Ausland in CHF.'],
};

export const usualLength: Phrase = {
  rule: 'usualLength',
  forms: {
    halfHour: ['{kind} (dauert|dauern) [meist|normalerweise|immer] eine halbe stunde'],
    hour: ['{kind} (dauert|dauern) [meist|normalerweise|immer] eine stunde'],
    minutes: ['{kind} (dauert|dauern) [meist|normalerweise|immer] {number} (minuten|min)'],
  },
  says: [],
  saysNot: [],
};
