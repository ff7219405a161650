import type { Phrase } from '../../phrase';

const subject = '{field} [von {kind}|{kind}]';
const zeichen = '(zeichen|buchstaben) [haben|lang sein|lang|enthalten|umfassen]';

export const length: Phrase = {
  rule: 'length',
  forms: {
    atMost: [
      `${subject} (hat|haben|darf|dürfen|ist|sind|enthält|kann) (höchstens|maximal|bis zu|nicht mehr als|nicht länger als|nur bis zu) {number} ${zeichen}`,
      '(für|bei) {field} [von {kind}|{kind}] sind (höchstens|maximal) {number} zeichen (erlaubt|zulässig|möglich)',
      `${subject} (ist|sind|wird) auf [höchstens|maximal] {number} zeichen (begrenzt|beschränkt)`,
      `${subject} (darf|dürfen) nicht (länger als|mehr als) {number} zeichen (sein|haben|enthalten|umfassen)`,
      `${subject} (darf|dürfen) {number} zeichen nicht (überschreiten|übersteigen)`,
      `${subject} (darf|dürfen) eine länge von {number} zeichen nicht überschreiten`,
    ],
    atLeast: [
      `${subject} (hat|haben|muss|müssen|ist|sind|enthält) (mindestens|wenigstens) {number} ${zeichen}`,
      `${subject} (darf|dürfen) nicht kürzer als {number} zeichen sein`,
    ],
    between: [
      `${subject} (hat|haben|muss|müssen|ist|sind) (zwischen {number} und|{number} bis) {number:max} ${zeichen}`,
    ],
    exactly: [`${subject} (hat|haben|muss|müssen|ist|sind) genau {number} ${zeichen}`],
  },
  says: [
    'Eine Notiz hat höchstens 80 Zeichen.',
    'Die Notiz eines Verleihs ist auf 80 Zeichen begrenzt.',
    'Die Notiz darf nicht länger als 80 Zeichen sein.',
  ],
  saysNot: [
    'Die Notiz ist im Ausdruck auf 80 Zeichen begrenzt.',
    'Eine Notiz hat meistens höchstens 80 Zeichen.',
    'Eine Notiz hat sonntags höchstens 80 Zeichen.',
  ],
};
