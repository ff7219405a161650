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
    ],
  },
  says: ['Die Nummer eines Rads hat das Format AB-1234.', 'Die Nummer eines Rads sieht aus wie AB-1234.'],
  saysNot: ['Die Nummer eines Rads hat im Ausland das Format AB-1234.'],
};
