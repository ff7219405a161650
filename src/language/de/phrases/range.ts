import type { Phrase } from '../../phrase';

const subject = '{field} [von {kind}|{kind}]';
const liegt = '(liegt|liegen|ist|sind|beträgt|betragen|muss|müssen|soll|sollen|geht|reicht|darf)';
const end = '[{unit}] [liegen|sein|betragen|gehen|kosten]';

export const range: Phrase = {
  rule: 'range',
  forms: {
    between: [
      `${subject} ${liegt} [eine zahl] (zwischen|von) {number} (und|bis) {number:max} ${end}`,
      `${subject} {number} bis {number:max} ${end}`,
    ],
    atLeast: [
      `${subject} ${liegt} (mindestens|wenigstens|nicht unter|nicht kleiner als|nicht weniger als) {number} ${end}`,
      `${subject} ${liegt} größer oder gleich {number} ${end}`,
      `${subject} ≥ {number} ${end}`,
    ],
    atMost: [
      `${subject} ${liegt} (höchstens|maximal|nicht über|nicht mehr als|nicht größer als) {number} ${end}`,
      `${subject} ${liegt} kleiner oder gleich {number} ${end}`,
      `${subject} ≤ {number} ${end}`,
    ],
    above: [`${subject} ${liegt} (größer als|mehr als|über) {number} ${end}`],
    below: [`${subject} ${liegt} (kleiner als|weniger als|unter) {number} ${end}`],
    notNegative: [
      `${subject} (darf nicht negativ sein|ist nie negativ|darf nie negativ sein|ist nicht negativ|kann nicht negativ sein)`,
    ],
    positive: [`${subject} (ist positiv|muss positiv sein)`],
  },
  says: ['Die Bewertung liegt zwischen 1 und 5.', 'Die Kaution muss mindestens 10 EUR betragen.'],
  saysNot: ['Die Bewertung liegt meistens zwischen 1 und 5.', 'Die Bewertung liegt nicht zwischen 1 und 5.'],
};
