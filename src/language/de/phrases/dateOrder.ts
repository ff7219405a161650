import type { Phrase } from '../../phrase';

export const dateOrder: Phrase = {
  rule: 'dateOrder',
  forms: {
    notBefore: [
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht|darf nie) vor {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt nie vor {field:other}',
      '{field} (darf nicht|kann nicht) früher (sein|liegen) als {field:other}',
      '{field} ≥ {field:other}',
    ],
    notAfter: [
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht|darf nie) (nach|hinter) {field:other} (liegen|sein)',
    ],
    after: [
      '{field} [von {kind}|{kind}] (muss|soll) nach {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] nach {field:other}',
      '{field} nach {field:other}',
    ],
    before: [
      '{field} [von {kind}|{kind}] (muss|soll) vor {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] vor {field:other}',
      '{field} vor {field:other}',
    ],
  },
  says: ['„Bis“ darf nicht vor „Von“ liegen.', '„Bis“ muss nach „Von“ liegen.'],
  saysNot: ['„Bis“ darf sonntags nicht vor „Von“ liegen.', '„Bis“ darf vor „Von“ liegen.'],
};
