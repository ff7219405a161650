import type { Phrase } from '../../phrase';

export const inFuture: Phrase = {
  rule: 'inFuture',
  forms: {
    is: [
      '{field} [von {kind}|{kind}] (muss|soll) [immer] in der zukunft (liegen|sein)',
      '{field} [von {kind}|{kind}] liegt [immer] in der zukunft',
      '{field} [von {kind}|{kind}] (darf|kann) (nicht|nie) in der vergangenheit (liegen|sein)',
      '{kind} (muss|müssen) in der zukunft (liegen|beginnen|stattfinden)',
      '{field} [von {kind}|{kind}] (darf|kann) nur in der zukunft (liegen|sein)',
      '{field} [von {kind}|{kind}] (in der zukunft|nicht in der vergangenheit) liegt',
      '<verhindert> {field} [von {kind}|{kind}] in der vergangenheit liegt',
      '(als|für) {field} [von {kind}|{kind}] sind nur (zukünftige|künftige) (tage|termine|zeitpunkte|daten|datumsangaben|werte) (zulässig|erlaubt|möglich)',
      '{field} in der zukunft',
      '<system> <soll> {field} in der vergangenheit <ablehnen>',
      '<system> <darf> {field} in der vergangenheit <nichtZulassen>',
      '<system> <lehntAb> {field} in der vergangenheit (ab|zurück)',
      '{field} [von {kind}|{kind}] in der vergangenheit (ist|sind|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt|nicht angenommen)',
      '(als|für) {field} [von {kind}|{kind}] ist nur ein (zukünftiges|künftiges|zukünftiger|künftiger) (datum|tag|termin|zeitpunkt) (zulässig|erlaubt|möglich)',
      '{field} [von {kind}|{kind}] (muss|soll) [immer|stets] ein (zukünftiges|künftiges|zukünftiger|künftiger) (datum|tag|termin|zeitpunkt) sein',
      'liegt {field} in der vergangenheit [so|dann] wird {kind:same} (abgelehnt|nicht gespeichert)',
    ],
  },
  says: [
    'Das System MUSS ein „Von“ in der Vergangenheit ablehnen.',
    '„Von“ muss in der Zukunft liegen.',
    'Das System muss verhindern, dass „Von“ in der Vergangenheit liegt.',
    'Für „Von“ sind nur künftige Tage zulässig.',
  ],
  saysNot: [
    'Das System darf ein „Von“ in der Vergangenheit ablehnen.',
    'Ein „Von“ in der Vergangenheit ist zulässig.',
    '„Von“ muss zwei Tage in der Zukunft liegen.',
    '„Von“ muss für Mitglieder in der Zukunft liegen.',
    '„Von“ darf in der Vergangenheit liegen.',
  ],
};
