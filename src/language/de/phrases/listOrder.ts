import type { Phrase } from '../../phrase';

export const listOrder: Phrase = {
  rule: 'listOrder',
  forms: {
    up: [
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] [aufsteigend] nach {field} [aufsteigend] (sortiert|geordnet) [aufsteigend|angezeigt]',
      '[{kind}|{list:kind}|die liste [der {kind}]] <muss> [standardmäßig] nach {field} [aufsteigend] (sortiert|geordnet) (sein|werden|angezeigt werden)',
      '(sortiert|geordnet) nach {field} [aufsteigend]',
      'nach {field} (sortiert|geordnet)',
    ],
    down: [
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] (nach {field} absteigend|absteigend nach {field}) (sortiert|geordnet) [angezeigt]',
      '[{kind}|{list:kind}|die liste [der {kind}]] <muss> [standardmäßig] nach {field} absteigend (sortiert|geordnet) (sein|werden|angezeigt werden)',
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
  says: [
    'Verleihe sind nach Kaution sortiert.',
    'Verleihe werden standardmäßig nach Kaution aufsteigend sortiert.',
    'Die Liste der Verleihe soll nach Kaution absteigend sortiert sein.',
    'Die Kundenliste ist nach Name sortiert.',
  ],
  saysNot: [
    'Die Liste der Verleihe ist nach Kaution sortiert, bezahlte stehen am Ende.',
    'Verleihe sind nicht nach Kaution sortiert.',
  ],
};
