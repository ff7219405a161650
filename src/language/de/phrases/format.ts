import type { Phrase } from '../../phrase';

export const format: Phrase = {
  rule: 'format',
  forms: {
    is: [
      '{field} [von {kind}|{kind}] (hat|haben) (das|die) (format|form|muster) {sample}',
      '{field} [von {kind}|{kind}] (sieht|sehen) (aus wie|so aus) {sample} [aus]',
      '{field} [von {kind}|{kind}] (sieht|sehen) wie {sample} aus',
      '{field} [von {kind}|{kind}] <muss> (das format|die form|das muster) {sample} haben',
      '{field} [von {kind}|{kind}] ist im format {sample}',
      '(das format|die form) {kind} {field} ist {sample}',
      '{field} [von {kind}|{kind}] <muss> dem (format|muster|schema) {sample} (entsprechen|folgen|genügen)',
      '{field} [von {kind}|{kind}] (entspricht|entsprechen|folgt|folgen) dem (format|muster|schema) {sample}',
      '{field} [von {kind}|{kind}] (wird|werden|muss|müssen|soll|sollen) im format {sample} (angegeben|eingegeben|vergeben|erfasst|vorliegen) [werden]',
      '{field} [von {kind}|{kind}] (ist|sind) nach dem (schema|muster|format) {sample} (aufgebaut|gebildet|zu vergeben)',
      '{field} [von {kind}|{kind}] (wird|werden) nach dem (schema|muster|format) {sample} (vergeben|gebildet|angegeben|aufgebaut)',
      '{field} [von {kind}|{kind}] <muss> [das|die|dem] (format|form|muster|schema) {sample} (einhalten|aufweisen|haben|entsprechen)',
      '<system> <soll> {field} [von {kind}|{kind}] [nur] im format {sample} (annehmen|akzeptieren|zulassen|verlangen)',
      '{field} [von {kind}|{kind}] (lautet|lauten) [immer] (nach dem muster|in der form|wie) {sample}',
      'für {field} [von {kind}|{kind}] gilt (das format|die form|das muster|das schema) {sample}',
      '{field} [von {kind}|{kind}] hat (den aufbau|das schema) {sample}',
    ],
    digits: [
      '{field} [von {kind}|{kind}] (besteht|bestehen) aus [genau] {number} ziffern',
      '{field} [von {kind}|{kind}] <muss> aus [genau] {number} ziffern bestehen',
      '{field} [von {kind}|{kind}] (hat|haben) [genau] {number} ziffern',
      '{field} [von {kind}|{kind}] <muss> [genau] {number} ziffern haben',
    ],
  },
  says: [
    'Die Radnummer ist nach dem Schema R-000 aufgebaut.',
    'Für die Radnummer gilt das Format R-000.',
    'Die Nummer eines Rads hat das Format AB-1234.',
    'Die Nummer eines Rads sieht aus wie AB-1234.',
    'Die Nummer eines Rads muss dem Format AB-1234 entsprechen.',
    'Die Nummer eines Rads besteht aus 5 Ziffern.',
  ],
  saysNot: [
    'Die Radnummer ist nicht nach dem Schema R-000 aufgebaut.',
    'Für die Radnummer gilt im Ausland das Format R-000.',
    'Die Nummer eines Rads besteht aus mindestens 5 Ziffern.',
    'Die Nummer eines Rads muss dem Format AB-1234 nicht entsprechen.',
    'Die Nummer eines Rads hat im Ausland das Format AB-1234.',
  ],
};
