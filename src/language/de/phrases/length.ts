import type { Phrase } from '../../phrase';

const subject = '{field} [von {kind}|{kind}]';
const zeichen = '(zeichen|buchstaben) [haben|lang sein|lang|enthalten|umfassen|sein]';

export const length: Phrase = {
  rule: 'length',
  forms: {
    atMost: [
      `${subject} (hat|haben|darf|dürfen|ist|sind|enthält|kann|umfasst|umfassen) (höchstens|maximal|bis zu|nicht mehr als|nicht länger als|nur bis zu) {number} ${zeichen}`,
      '(für|bei) {field} [von {kind}|{kind}] sind (höchstens|maximal|bis zu|nicht mehr als) {number} zeichen (erlaubt|zulässig|möglich|vorgesehen)',
      `${subject} (ist|sind|wird) auf [höchstens|maximal] {number} zeichen (begrenzt|beschränkt)`,
      `${subject} (darf|dürfen) nicht (länger als|mehr als) {number} zeichen (sein|haben|enthalten|umfassen)`,
      `${subject} (darf|dürfen) {number} zeichen nicht (überschreiten|übersteigen)`,
      `${subject} (darf|dürfen) eine länge von {number} zeichen nicht überschreiten`,
      '<system> <soll> {field} [von {kind}|{kind}] auf [höchstens|maximal] {number} zeichen (begrenzen|beschränken)',
      `${subject} besteht aus (höchstens|maximal) {number} (zeichen|buchstaben)`,
      `${subject} <muss> aus (höchstens|maximal) {number} (zeichen|buchstaben) bestehen`,
      '{field} [von {kind}|{kind}] (mit mehr als|über|von mehr als) {number} zeichen (ist|sind|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt|nicht gespeichert|nicht angenommen)',
      '<system> <soll> {field} (mit mehr als|von mehr als|über) {number} zeichen <ablehnen>',
      '<system> <darf> {field} (mit mehr als|von mehr als|über) {number} zeichen <nichtZulassen>',
      '(die länge|länge) (von|des|der) {field} (darf|beträgt|ist) [auf] (höchstens|maximal|nicht mehr als) {number} zeichen [betragen|begrenzt]',
      'wenn {field} (mit mehr als|von mehr als|länger als) {number} zeichen ((eingegeben|eingetragen|angegeben|erfasst|gespeichert) wird|ist) [dann] ((muss|soll) <system> (die eingabe|das speichern|den wert|dies|das|sie|ihn|{kind:same}) <ablehnen>|wird (die eingabe|das speichern|der wert|sie|er|{kind:same}) (abgelehnt|nicht gespeichert|nicht angenommen))',
      '{field} [von {kind}|{kind}|bei {kind}|beim {kind}] (max|maximal|höchstens) {number} (zeichen|buchstaben|stellen)',
      'wenn {field} [von {kind}|{kind}] länger als {number} zeichen ist [dann] soll <system> (eine fehlermeldung ausgeben|das speichern ablehnen|sie nicht annehmen)',
      '{field} [von {kind}|{kind}|bei {kind}|beim {kind}] auf {number} zeichen beschränken',
      'länger als {number} zeichen darf {field} [von {kind}|{kind}|bei {kind}|beim {kind}] nicht sein',
      'in {field} [von {kind}|{kind}] passen (bis zu|höchstens|maximal) {number} (zeichen|buchstaben|stellen)',
      'maximallänge {field} {number} (zeichen|buchstaben|stellen)',
      'man kann höchstens {number} (zeichen|buchstaben|stellen) in {field} [von {kind}|{kind}] schreiben',
      'für {field} [von {kind}|{kind}] stehen (maximal|höchstens) {number} (zeichen|buchstaben|stellen) zur verfügung',
      '{field} mit einer länge von mehr als {number} zeichen ((wird|werden|ist|sind) (abgelehnt|abgewiesen|zurückgewiesen|verweigert|nicht angenommen|nicht gespeichert|nicht zugelassen|nicht akzeptiert|unzulässig|nicht zulässig|nicht erlaubt|gesperrt|verboten))',
    ],
    atLeast: [
      `${subject} (hat|haben|muss|müssen|ist|sind|enthält) (mindestens|wenigstens) {number} ${zeichen}`,
      `${subject} (darf|dürfen) nicht kürzer als {number} zeichen sein`,
      `${subject} <muss> aus (mindestens|wenigstens) {number} (zeichen|buchstaben) bestehen`,
      `${subject} (umfasst|besteht aus) (mindestens|wenigstens) {number} (zeichen|buchstaben)`,
      '{field} [von {kind}|{kind}] (mit weniger als|unter) {number} zeichen (ist|sind|wird|werden) (nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|abgelehnt)',
      '{field} [von {kind}|{kind}|bei {kind}|beim {kind}] <muss> (mindestens|wenigstens) {number} (zeichen|buchstaben|stellen) lang sein',
      '{field} [von {kind}|{kind}|bei {kind}|beim {kind}] (besteht|bestehen) aus (mindestens|wenigstens) {number} (zeichen|buchstaben|stellen)',
    ],
    between: [
      `${subject} (hat|haben|muss|müssen|ist|sind) (zwischen {number} und|{number} bis) {number:max} ${zeichen}`,
      `${subject} (umfasst|umfassen|darf|dürfen) (zwischen {number} und|{number} bis) {number:max} ${zeichen}`,
      `${subject} <muss> (mindestens|wenigstens) {number} und (darf|dürfen) (höchstens|maximal) {number:max} ${zeichen}`,
      `${subject} (hat|ist|umfasst) (mindestens|wenigstens) {number} und (höchstens|maximal) {number:max} ${zeichen}`,
      'die länge {field} beträgt (bei {kind}|) {number} bis {number:max} (zeichen|buchstaben|stellen)',
    ],
    exactly: [
      `${subject} (hat|haben|muss|müssen|ist|sind) genau {number} ${zeichen}`,
      `${subject} (umfasst|besteht aus) genau {number} (zeichen|buchstaben)`,
      `${subject} <muss> aus genau {number} (zeichen|buchstaben) bestehen`,
    ],
  },
  says: [
    'Die Notiz umfasst höchstens 8 Zeichen.',
    'Das System MUSS die Nummer auf 8 Zeichen begrenzen.',
    'Der Name eines Kunden muss aus mindestens zwei Zeichen bestehen.',
    'Eine Notiz hat höchstens 80 Zeichen.',
    'Die Notiz eines Verleihs ist auf 80 Zeichen begrenzt.',
    'Die Notiz darf nicht länger als 80 Zeichen sein.',
  ],
  saysNot: [
    'Das System MUSS die Nummer nicht auf 8 Zeichen begrenzen.',
    'Die Notiz umfasst meist höchstens 8 Zeichen.',
    'Die Notiz ist im Ausdruck auf 80 Zeichen begrenzt.',
    'Eine Notiz hat meistens höchstens 80 Zeichen.',
    'Eine Notiz hat sonntags höchstens 80 Zeichen.',
  ],
};
