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
      '(als|für|bei) {field} [von {kind}|{kind}] sind [nur] (werte|zahlen) (von|zwischen) {number} (bis|und) {number:max} [{unit}] (zulässig|erlaubt|möglich|vorgesehen)',
      `${subject} (muss|müssen|soll) (mindestens|wenigstens) {number} [{unit}] und (darf|dürfen) (höchstens|maximal|nicht mehr als) {number:max} ${end}`,
      `${subject} (darf|dürfen|kann) nicht (unter|kleiner als|weniger als) {number} [{unit}] (und nicht|und|noch|oder) (über|größer als|mehr als) {number:max} ${end}`,
      `${subject} (darf|dürfen) {number} [{unit}] nicht unterschreiten und {number:max} [{unit}] nicht überschreiten`,
      '<system> <soll> [als|für] {field} [von {kind}|{kind}] [nur] (werte|zahlen|nur) (von|zwischen) {number} (bis|und) {number:max} [{unit}] (zulassen|annehmen|akzeptieren|erlauben)',
      '(der|die|das) (kleinste|mindest|zulässige) (wert|bereich) (für|von) {field} (geht|reicht|liegt) (von|zwischen) {number} (bis|und) {number:max} [{unit}]',
    ],
    atLeast: [
      `${subject} ${liegt} (mindestens|wenigstens|nicht unter|nicht kleiner als|nicht weniger als) {number} ${end}`,
      `${subject} ${liegt} größer oder gleich {number} ${end}`,
      `${subject} ≥ {number} ${end}`,
      `${subject} (darf|dürfen) {number} [{unit}] nicht unterschreiten`,
      `${subject} darf nicht (kleiner|niedriger|geringer) (als {number} [{unit}] sein|sein als {number} [{unit}])`,
      `${hat} (mindestens|wenigstens) {number} {field}`,
      `${muss} (mindestens|wenigstens) {number} {field} (haben|umfassen|bieten)`,
      '{field} [von {kind}|{kind}] (unter|kleiner als|von weniger als) {number} [{unit}] (ist|sind|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt|abgewiesen|nicht angenommen|nicht gespeichert)',
      '<system> <soll> {field} (unter|kleiner als) {number} [{unit}] <ablehnen>',
      '<system> <darf> {field} (unter|kleiner als) {number} [{unit}] <nichtZulassen>',
      '<system> <lehntAb> {field} (unter|kleiner als) {number} [{unit}] (ab|zurück)',
      `${subject} (darf|dürfen|kann) nicht (unter|weniger als) {number} [{unit}] (liegen|sein|betragen|fallen|sinken)`,
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
      '{field} [von {kind}|{kind}] (über|größer als|von mehr als) {number} [{unit}] (ist|sind|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt|abgewiesen|nicht angenommen|nicht gespeichert)',
      '<system> <soll> {field} (über|größer als) {number} [{unit}] <ablehnen>',
      '<system> <darf> {field} (über|größer als) {number} [{unit}] <nichtZulassen>',
      '<system> <lehntAb> {field} (über|größer als) {number} [{unit}] (ab|zurück)',
      '<system> <soll> {field} [von {kind}|{kind}] auf [höchstens|maximal] {number} [{unit}] (begrenzen|beschränken)',
      `${subject} (darf|dürfen|kann) nicht (über|mehr als) {number} [{unit}] (liegen|sein|betragen|steigen)`,
    ],
    above: [`${subject} ${liegt} (größer als|mehr als|über) {number} ${end}`],
    below: [`${subject} ${liegt} (kleiner als|weniger als|unter) {number} ${end}`],
    notNegative: [
      `${subject} (darf nicht negativ sein|ist nie negativ|darf nie negativ sein|ist nicht negativ|kann nicht negativ sein)`,
      `${subject} (darf|dürfen|kann) nicht (unter null|kleiner als null|kleiner als 0|unter 0) (liegen|sein|fallen|sinken)`,
      '(negative|ein negativer|eine negative|ein negatives) {field} (sind|ist|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt)',
      '<system> <soll> (negative|einen negativen|eine negative) {field} <ablehnen>',
      '<system> <darf> (negative|einen negativen|eine negative) {field} <nichtZulassen>',
    ],
    upTo: [
      `${subject} (darf|dürfen|kann) nicht negativ (und nicht|und auch nicht|oder|und) (größer als|höher als|mehr als|über) {number} ${end}`,
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
