import type { Phrase } from '../../phrase';

export const unique: Phrase = {
  rule: 'unique',
  forms: {
    is: [
      '{field} [von {kind}|{kind}] <ist> [systemweit|im system|immer] (eindeutig|einmalig) <sein>',
      '<system> <muss> keine zwei {kind} mit (derselben|der gleichen|demselben|dem gleichen) {field} (zulassen|erlauben|speichern)',
      '(<system>|es) darf keine zwei {kind} mit (derselben|der gleichen|demselben|dem gleichen) {field} (zulassen|erlauben|speichern|geben|enthalten)',
      '<verhindert> zwei {kind} (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} (haben|erhalten|bekommen)',
      '<verhindert> {field} [von {kind}|{kind}] (doppelt|mehrfach|zweimal) (vergeben|verwendet) wird',
      '{field} [von {kind}|{kind}] eindeutig ist',
      '(jede|jeder|jedes) {field} [von {kind}|{kind}] (gibt es|kommt|wird|darf) [nur|höchstens] (nur einmal|einmal|höchstens einmal) [vor|vergeben|vorkommen|vergeben werden]',
      '{field} [von {kind}|{kind}] (darf|dürfen|wird|kann) [nur] (nicht zweimal|nicht doppelt|nicht mehrfach|nie doppelt|nie zweimal|nur einmal|höchstens einmal) [vergeben|vorkommen|verwendet] [werden|sein]',
      '(keine|keine zwei) {kind} (mit derselben|mit der gleichen|mit demselben|mit dem gleichen|haben dieselbe|haben die gleiche|haben den gleichen|haben denselben|haben dasselbe) {field} [haben]',
      'keine zwei {kind} (dürfen|können) (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} haben',
      'zwei {kind} (dürfen|können) nicht (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} haben',
      'keine doppelten {field}',
      '{kind} (hat|haben|besitzt|bekommt|erhält) [eine|einen|ein] (eindeutige|eindeutigen|eindeutiges) {field}',
      '{kind} <muss> [eine|einen|ein] (eindeutige|eindeutigen|eindeutiges) {field} (haben|besitzen)',
      'doppelte {field} [bei|von|für] {kind} sind (nicht erlaubt|nicht zulässig|nicht möglich|unzulässig|verboten)',
      '{kind} dürfen nicht (dieselbe|die gleiche|denselben|den gleichen|dasselbe|das gleiche) {field} haben',
    ],
  },
  says: [
    'Die Nummer eines Rads ist eindeutig.',
    'Keine zwei Räder haben dieselbe Nummer.',
    'Das System darf keine zwei Räder mit derselben Nummer zulassen.',
    'Das System muss sicherstellen, dass die Nummer eines Rads eindeutig ist.',
    'Jede Radnummer darf nur einmal vergeben werden.',
    'Jedes Rad muss eine eindeutige Nummer haben.',
    'Doppelte Nummern bei Rädern sind nicht erlaubt.',
  ],
  saysNot: [
    'Das System darf keine zwei Räder mit derselben Nummer im selben Monat zulassen.',
    'Die Nummer eines Rads ist je Filiale eindeutig.',
    'Die Nummer eines Rads ist nicht eindeutig.',
    'Die Nummer eines Rads ist im Winter eindeutig.',
  ],
};
