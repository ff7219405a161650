import type { Phrase } from '../../phrase';

export const inFuture: Phrase = {
  rule: 'inFuture',
  forms: {
    is: [
      '{field} [von {kind}|{kind}] (muss|soll) [immer] in der zukunft (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] in der zukunft',
      '{field} [von {kind}|{kind}] (darf|kann) (nicht|nie) in der vergangenheit (liegen|sein)',
      '{kind} (muss|müssen) in der zukunft (liegen|beginnen|stattfinden)',
      '{field} in der zukunft',
    ],
  },
  says: ['„Von“ muss in der Zukunft liegen.'],
  saysNot: ['„Von“ muss für Mitglieder in der Zukunft liegen.', '„Von“ darf in der Vergangenheit liegen.'],
};
