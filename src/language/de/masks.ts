/** Wie gesagt wird, woraus ein Text besteht. */
import type { MaskWords } from '../phrase';

export const masks: MaskWords = {
  ones: ['einem', 'einer', 'einen', 'eine', 'ein'],
  exactly: ['genau', 'immer'],
  letters: ['Buchstaben', 'Buchstabe', 'Großbuchstaben', 'Großbuchstabe'],
  capitals: ['großen', 'großer', 'großem'],
  smalls: ['kleinen', 'kleiner', 'kleinem'],
  digits: ['Ziffern', 'Ziffer', 'Zahlen'],
  signs: {
    bindestrich: '-',
    strich: '-',
    schrägstrich: '/',
    punkt: '.',
    leerzeichen: ' ',
    unterstrich: '_',
    doppelpunkt: ':',
  },
  literals: ['den Buchstaben', 'dem Buchstaben', 'der Buchstabe', 'dem Kürzel', 'den'],
  next: ['und dann', 'gefolgt von', 'und', 'dann', 'sowie', 'von', 'mit', '\\+'],
  examples: ['zum Beispiel', 'z\\. ?B\\.', 'beispielsweise', 'etwa', 'wie', 'also'],
};
