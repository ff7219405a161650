import type { Phrase } from '../../phrase';

const subject = '{field} [von {kind}|{kind}]';
const liegt = '(liegt|liegen|ist|sind|beträgt|betragen|muss|müssen|soll|sollen|geht|reicht|darf)';
const end = '[{unit}] [liegen|sein|betragen|gehen|kosten|haben]';
const hat = '{kind} (hat|haben|umfasst|bietet)';
const muss = '{kind} <muss>';

export const range: Phrase = {
  rule: 'range',
  forms: {
    between: [
      `${subject} ${liegt} [eine zahl] (zwischen|von) {number} (und|bis) {number:max} ${end}`,
      `${subject} {number} bis {number:max} ${end}`,
      `${subject} ${liegt} mindestens {number} [{unit}] und (höchstens|maximal) {number:max} ${end}`,
      `${subject} (darf|dürfen|kann|können) nur [werte] (zwischen|von) {number} (und|bis) {number:max} [{unit}] [liegen|annehmen|sein|betragen|haben]`,
      '[es] (sind|ist) nur [ein|eine] (wert|werte|zahl|zahlen) (von|zwischen) {number} (bis|und) {number:max} [{unit}] (für|bei) {field} [von {kind}|{kind}] (zulässig|erlaubt|möglich)',
      '(für|bei) {field} [von {kind}|{kind}] sind nur (werte|zahlen) (von|zwischen) {number} (bis|und) {number:max} [{unit}] (zulässig|erlaubt|möglich)',
      `${hat} (mindestens {number} und höchstens|zwischen {number} und|{number} bis) {number:max} {field}`,
      `${muss} (mindestens {number} und höchstens|zwischen {number} und|{number} bis) {number:max} {field} (haben|umfassen|bieten)`,
    ],
    atLeast: [
      `${subject} ${liegt} (mindestens|wenigstens|nicht unter|nicht kleiner als|nicht weniger als) {number} ${end}`,
      `${subject} ${liegt} größer oder gleich {number} ${end}`,
      `${subject} ≥ {number} ${end}`,
      `${subject} (darf|dürfen) {number} [{unit}] nicht unterschreiten`,
      `${subject} darf nicht (kleiner|niedriger|geringer) (als {number} [{unit}] sein|sein als {number} [{unit}])`,
      `${hat} (mindestens|wenigstens) {number} {field}`,
      `${muss} (mindestens|wenigstens) {number} {field} (haben|umfassen|bieten)`,
    ],
    atMost: [
      `${subject} ${liegt} (höchstens|maximal|nicht über|nicht mehr als|nicht größer als) {number} ${end}`,
      `${subject} ${liegt} kleiner oder gleich {number} ${end}`,
      `${subject} ≤ {number} ${end}`,
      `${subject} (darf|dürfen) {number} [{unit}] nicht (überschreiten|übersteigen)`,
      `${subject} darf nicht (größer|höher) (als {number} [{unit}] sein|sein als {number} [{unit}])`,
      `${subject} (ist|wird) auf [höchstens|maximal] {number} [{unit}] (begrenzt|beschränkt)`,
      `${hat} (höchstens|maximal) {number} {field}`,
      '{kind} (darf|dürfen|kann|können) (höchstens|maximal) {number} {field} (haben|umfassen|bieten)',
    ],
    above: [`${subject} ${liegt} (größer als|mehr als|über) {number} ${end}`],
    below: [`${subject} ${liegt} (kleiner als|weniger als|unter) {number} ${end}`],
    notNegative: [
      `${subject} (darf nicht negativ sein|ist nie negativ|darf nie negativ sein|ist nicht negativ|kann nicht negativ sein)`,
    ],
    positive: [`${subject} (ist positiv|muss positiv sein)`],
  },
  says: [
    'Die Bewertung liegt zwischen 1 und 5.',
    'Die Kaution muss mindestens 10 EUR betragen.',
    'Die Kaution darf 1.500 Euro nicht überschreiten.',
    'Für die Bewertung sind nur Werte von 1 bis 5 zulässig.',
    'Ein Extra hat mindestens 1 und höchstens 9 Menge.',
  ],
  saysNot: [
    'Die Kaution darf 1.500 Euro nur mit Zustimmung überschreiten.',
    'Die Kaution darf den Tagespreis nicht überschreiten.',
    'Die Bewertung liegt meistens zwischen 1 und 5.',
    'Die Bewertung liegt nicht zwischen 1 und 5.',
  ],
};
