import type { Phrase } from '../../phrase';

const subject = '{field} [von {kind}|{kind}]';
const zeichen = '(zeichen|buchstaben) [haben|lang sein|lang|enthalten]';

export const length: Phrase = {
  rule: 'length',
  forms: {
    atMost: [
      `${subject} (hat|haben|darf|dürfen|ist|sind|enthält|kann) (höchstens|maximal|bis zu|nicht mehr als|nicht länger als) {number} ${zeichen}`,
    ],
    atLeast: [`${subject} (hat|haben|muss|müssen|ist|sind|enthält) (mindestens|wenigstens) {number} ${zeichen}`],
    between: [
      `${subject} (hat|haben|muss|müssen|ist|sind) (zwischen {number} und|{number} bis) {number:max} ${zeichen}`,
    ],
    exactly: [`${subject} (hat|haben|muss|müssen|ist|sind) genau {number} ${zeichen}`],
  },
  says: ['Eine Notiz hat höchstens 80 Zeichen.'],
  saysNot: ['Eine Notiz hat meistens höchstens 80 Zeichen.', 'Eine Notiz hat sonntags höchstens 80 Zeichen.'],
};
