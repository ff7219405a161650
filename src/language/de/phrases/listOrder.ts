import type { Phrase } from '../../phrase';

export const listOrder: Phrase = {
  rule: 'listOrder',
  forms: {
    up: [
      '[{kind}|die liste [der {kind}]] (ist|sind|werden) nach {field} (sortiert|geordnet) [aufsteigend]',
      '(sortiert|geordnet) nach {field} [aufsteigend]',
      'nach {field} (sortiert|geordnet)',
    ],
    down: [
      '[{kind}|die liste [der {kind}]] (ist|sind|werden) nach {field} absteigend (sortiert|geordnet)',
      '(sortiert|geordnet) nach {field} absteigend',
      '(höchste|größte|späteste|neueste) {field} zuerst',
    ],
    newest: [
      '[die] (neueste|neuesten|jüngste|jüngsten) [{kind}] (zuerst|oben)',
      '{kind} [die] (neuesten|jüngsten) zuerst',
    ],
    oldest: ['[die] (älteste|ältesten) [{kind}] (zuerst|oben)'],
    next: ['[die] (nächste|nächsten|früheste|frühesten) [{kind}] zuerst'],
    open: ['[die] (offene|offenen|unbezahlte|unbezahlten|unerledigte|unerledigten) [{kind}] zuerst'],
  },
  says: ['Verleihe sind nach Kaution sortiert.'],
  saysNot: ['Verleihe sind nicht nach Kaution sortiert.'],
};
