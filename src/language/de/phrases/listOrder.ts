import type { Phrase } from '../../phrase';

export const listOrder: Phrase = {
  rule: 'listOrder',
  forms: {
    up: [
      '<system> <soll> (die liste [der {kind}]|{list:kind}|{kind}) [standardmäßig] [aufsteigend] nach {field} [aufsteigend] (sortieren|ordnen|sortiert anzeigen)',
      '<system> (sortiert|ordnet) (die liste [der {kind}]|{list:kind}|{kind}) [standardmäßig] [aufsteigend] nach {field} [aufsteigend]',
      '<system> zeigt (die liste [der {kind}]|{list:kind}|{kind}) [standardmäßig] [aufsteigend] nach {field} [aufsteigend] sortiert [an]',
      '<system> <soll> {kind} in der reihenfolge (ihres|ihrer|des|der) {field} (anzeigen|auflisten)',
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] [aufsteigend] nach {field} [aufsteigend] (sortiert|geordnet) [aufsteigend|angezeigt]',
      '[{kind}|{list:kind}|die liste [der {kind}]] <muss> [standardmäßig] nach {field} [aufsteigend] (sortiert|geordnet) (sein|werden|angezeigt werden)',
      '(sortiert|geordnet) nach {field} [aufsteigend]',
      'nach {field} (sortiert|geordnet)',
    ],
    down: [
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] nach {field} (sortiert|geordnet) [angezeigt] [die|der|das|mit] (höchste|größte|späteste|höchsten|größten|spätesten) [{field:same2}] zuerst',
      '<system> <soll> (die liste [der {kind}]|{list:kind}|{kind}) [standardmäßig] (absteigend nach {field}|nach {field} absteigend) (sortieren|ordnen|sortiert anzeigen|anzeigen)',
      '<system> (sortiert|zeigt|ordnet) (die liste [der {kind}]|{list:kind}|{kind}) [standardmäßig] (absteigend nach {field}|nach {field} absteigend) [sortiert|an|sortiert an]',
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] (nach {field} absteigend|absteigend nach {field}) (sortiert|geordnet) [angezeigt]',
      '[{kind}|{list:kind}|die liste [der {kind}]] <muss> [standardmäßig] nach {field} absteigend (sortiert|geordnet) (sein|werden|angezeigt werden)',
      '(sortiert|geordnet) nach {field} absteigend',
      '(höchste|größte|späteste|neueste) {field} zuerst',
    ],
    newest: [
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] nach {field} (sortiert|geordnet) [angezeigt] [die|das|der|mit dem|mit der] (neueste|neuesten|neuestem|neuester|jüngste|jüngsten) [{kind:same}] (zuerst|oben|zuoberst)',
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] (sortiert|geordnet) nach {field} [die|das|der|mit dem|mit der] (neueste|neuesten|jüngste|jüngsten) [{kind:same}] (zuerst|oben)',
      '(die|das|der) (neueste|neuesten|jüngste|jüngsten) {kind} (steht|stehen|erscheint|erscheinen|wird|werden) (zuerst|oben|zuoberst|ganz oben) [angezeigt|aufgelistet]',
      'in der liste [der {kind}] (steht|stehen) [die] (neueste|neuesten|jüngste|jüngsten) [{kind:same}] (oben|zuerst|zuoberst)',
      '[die] (neueste|neuesten|jüngste|jüngsten) [{kind}] (zuerst|oben)',
      '{kind} [die] (neuesten|jüngsten) zuerst',
    ],
    oldest: [
      '[die] (älteste|ältesten) [{kind}] (zuerst|oben)',
      '[{kind}|{list:kind}|die liste [der {kind}]] (ist|sind|werden|wird) [standardmäßig] nach {field} (sortiert|geordnet) [angezeigt] [die|das|der] (älteste|ältesten|früheste|frühesten) [{kind:same}] (zuerst|oben)',
    ],
    next: ['[die] (nächste|nächsten|früheste|frühesten) [{kind}] zuerst'],
    open: ['[die] (offene|offenen|unbezahlte|unbezahlten|unerledigte|unerledigten) [{kind}] zuerst'],
  },
  says: [
    'Die Verleihe werden nach Von sortiert, die neuesten zuerst.',
    'Verleihe sind nach Kaution sortiert.',
    'Verleihe werden standardmäßig nach Kaution aufsteigend sortiert.',
    'Die Liste der Verleihe soll nach Kaution absteigend sortiert sein.',
    'Die Kundenliste ist nach Name sortiert.',
  ],
  saysNot: [
    'Die Verleihe werden nach Von sortiert, die defekten zuerst.',
    'Die Liste der Verleihe ist nach Kaution sortiert, bezahlte stehen am Ende.',
    'Verleihe sind nicht nach Kaution sortiert.',
  ],
};
