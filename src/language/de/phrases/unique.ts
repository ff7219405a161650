import type { Phrase } from '../../phrase';

export const unique: Phrase = {
  rule: 'unique',
  forms: {
    is: [
      '{field} [von {kind}|{kind}] <ist> (eindeutig|einmalig) <sein>',
      '(jede|jeder|jedes) {field} [von {kind}|{kind}] (gibt es|kommt|wird|darf) [nur|höchstens] (nur einmal|einmal|höchstens einmal) [vor|vergeben|vorkommen|vergeben werden]',
      '{field} [von {kind}|{kind}] (darf|dürfen|wird|kann) [nur] (nicht zweimal|nicht doppelt|nicht mehrfach|nie doppelt|nie zweimal|nur einmal|höchstens einmal) [vergeben|vorkommen|verwendet] [werden|sein]',
      '(keine|keine zwei) {kind} (mit derselben|mit der gleichen|mit demselben|mit dem gleichen|haben dieselbe|haben die gleiche|haben den gleichen|haben denselben|haben dasselbe) {field} [haben]',
      'keine zwei {kind} (dürfen|können) (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} haben',
      'zwei {kind} (dürfen|können) nicht (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} haben',
      'keine doppelten {field}',
    ],
  },
  says: ['Die Nummer eines Rads ist eindeutig.', 'Keine zwei Räder haben dieselbe Nummer.'],
  saysNot: [
    'Die Nummer eines Rads ist je Filiale eindeutig.',
    'Die Nummer eines Rads ist nicht eindeutig.',
    'Die Nummer eines Rads ist im Winter eindeutig.',
  ],
};
