import type { Phrase } from '../../phrase';

export const dateOrder: Phrase = {
  rule: 'dateOrder',
  forms: {
    notBefore: [
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht|darf nie) vor {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt nie vor {field:other}',
      '{field} (darf nicht|kann nicht) früher (sein|liegen) als {field:other}',
      '{field} ≥ {field:other}',
      '<verhindert> {field} [von {kind}|{kind}] vor {field:other} liegt',
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht) früher als {field:other} (sein|liegen)',
      '{field} [von {kind}|{kind}] (muss|soll|ist|liegt) (am oder nach|frühestens am|gleich oder nach) {field:other} [liegen|sein]',
      '{field} [von {kind}|{kind}] nicht vor {field:other} liegt',
    ],
    notAfter: [
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht|darf nie) (nach|hinter) {field:other} (liegen|sein)',
      '<verhindert> {field} [von {kind}|{kind}] nach {field:other} liegt',
      '{field} [von {kind}|{kind}] (darf nicht|kann nicht) später als {field:other} (sein|liegen)',
      '{field} [von {kind}|{kind}] (muss|soll|ist|liegt) (am oder vor|spätestens am|gleich oder vor) {field:other} [liegen|sein]',
    ],
    after: [
      '{field} [von {kind}|{kind}] (muss|soll) nach {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] nach {field:other}',
      '{field} [von {kind}|{kind}] (muss|soll) [zeitlich] (nach|später als) {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] (muss|soll) später (liegen|sein) als {field:other}',
      '{field} [von {kind}|{kind}] nach {field:other} liegt',
      '{field} nach {field:other}',
    ],
    before: [
      '{field} [von {kind}|{kind}] (muss|soll) vor {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] vor {field:other}',
      '{field} [von {kind}|{kind}] (muss|soll) [zeitlich] (vor|früher als) {field:other} (liegen|sein)',
      '{field} [von {kind}|{kind}] (muss|soll) früher (liegen|sein) als {field:other}',
      '{field} [von {kind}|{kind}] vor {field:other} liegt',
      '{field} vor {field:other}',
    ],
  },
  says: [
    '„Bis“ darf nicht vor „Von“ liegen.',
    '„Bis“ muss nach „Von“ liegen.',
    '„Bis“ muss später als „Von“ sein.',
    'Das System muss verhindern, dass „Bis“ vor „Von“ liegt.',
    'Das System muss sicherstellen, dass „Bis“ nach „Von“ liegt.',
  ],
  saysNot: [
    'Das System muss verhindern, dass „Bis“ sonntags vor „Von“ liegt.',
    '„Bis“ muss zwei Tage später als „Von“ sein.',
    '„Bis“ darf sonntags nicht vor „Von“ liegen.',
    '„Bis“ darf vor „Von“ liegen.',
  ],
};
