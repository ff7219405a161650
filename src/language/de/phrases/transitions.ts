import type { Phrase } from '../../phrase';

const geht = '(wechselt|wechseln|geht|gehen|läuft|ändert sich)';

const strictly =
  '[in dieser reihenfolge] [einen schritt zu überspringen ist nicht erlaubt|kein schritt darf übersprungen werden|ein schritt darf nicht übersprungen werden|schritte dürfen nicht übersprungen werden|das überspringen [eines schritts|von schritten] ist nicht erlaubt]';

export const transitions: Phrase = {
  rule: 'transitions',
  forms: {
    is: [
      `{field} [von {kind}|{kind}] ${geht} [nur] [vorwärts|so|in dieser reihenfolge] [von] {steps}`,
      '{field} [von {kind}|{kind}] (kann|darf) [nur] [von] {steps} (wechseln|gehen|übergehen|geändert werden|gesetzt werden)',
      '{kind} (kann|darf|können|dürfen) [nur] [von] {steps} (wechseln|gehen|übergehen|gesetzt werden)',
      '{kind} (wechselt|wechseln|geht|gehen) [nur] [von] {steps} [über]',
      '(erlaubte|erlaubt|zulässige|zulässig|mögliche) (statuswechsel|übergänge|statusübergänge|zustandsübergänge|zustandswechsel) [sind|von {kind}|für {kind}|{kind}] {steps}',
      '(erlaubt|zulässig) sind [nur] die (statuswechsel|übergänge|statusübergänge) [von] {steps}',
      '{field} [von {kind}|{kind}] {steps}',
      '{kind} {steps}',
      '{steps}',
      '(erlaubt|zulässig|möglich) sind [nur|ausschließlich|allein] [die] [folgenden|folgende] (statuswechsel|übergänge|statusübergänge|zustandsübergänge|zustandswechsel|wechsel|schritte) [von {kind}|{kind}] [von] {steps}',
      '[es sind] [nur|ausschließlich] [die] [folgenden|folgende] (statuswechsel|übergänge|statusübergänge|zustandsübergänge|zustandswechsel|wechsel|schritte) [von] {steps} [sind] (erlaubt|zulässig|möglich)',
      '<system> <soll> [bei|für] [{kind}|{field}] nur [die] (statuswechsel|übergänge|statusübergänge|zustandsübergänge|zustandswechsel|wechsel|schritte) [von] {steps} (zulassen|erlauben|ermöglichen)',
      '<system> (erlaubt|ermöglicht|lässt) [bei|für] [{kind}|{field}] nur [die] (statuswechsel|übergänge|statusübergänge|zustandsübergänge|zustandswechsel|wechsel|schritte) [von] {steps} [zu]',
      '{field} [von {kind}|{kind}] (ändert|ändern) sich [nur] [in dieser reihenfolge] [von] {steps}',
      '{field} [von {kind}|{kind}] <soll> [nur] [von] {steps} (wechseln|gehen|übergehen|geändert werden|gesetzt werden)',
      'für {field} [von {kind}|{kind}] gilt [die] [folgende] [reihenfolge|abfolge|statusfolge] {steps}',
    ],
    inOrder: [
      `{kind} (durchläuft|durchlaufen) [nacheinander|der reihe nach|immer] [die|den] [{field}|zustände|zuständen|stationen|schritte|phasen] {values} ${strictly}`,
      `{field} [von {kind}|{kind}] (durchläuft|durchlaufen) [nacheinander|der reihe nach] [die|den] [werte|stufen|zustände|schritte] {values} ${strictly}`,
      `(statusfolge|statusreihenfolge|statusabfolge|ablauf) [von {kind}|{kind}] [ist|lautet] {values} ${strictly}`,
      `die (reihenfolge|abfolge) (der|von) [{field}] [von {kind}|{kind}] (ist|lautet) {values} ${strictly}`,
      `{field} [von {kind}|{kind}] folgt der (reihenfolge|abfolge) {values} ${strictly}`,
    ],
  },
  says: [
    'Zulässig sind ausschließlich die Übergänge von gebucht nach unterwegs und von unterwegs nach zurück.',
    'Statusfolge: gebucht, unterwegs, zurück',
    'Status: gebucht → unterwegs → zurück',
    'Der Status wechselt von gebucht zu unterwegs.',
    'Ein Verleih durchläuft die Status gebucht, unterwegs und zurück.',
    'Ein Verleih durchläuft die Status gebucht, unterwegs, zurück; einen Schritt zu überspringen ist nicht erlaubt.',
    'Ein Verleih kann von gebucht zu unterwegs oder zurück wechseln.',
    'Der Status wechselt von gebucht zu unterwegs und schließlich zu zurück.',
  ],
  saysNot: [
    'Zulässig sind nachts ausschließlich die Übergänge von gebucht nach unterwegs.',
    'Nicht zulässig sind die Übergänge von gebucht nach zurück.',
    'Ein Verleih durchläuft im Winter die Status gebucht, unterwegs und zurück.',
    'Ein Verleih durchläuft die Status gebucht, unterwegs, zurück; einen Schritt zu überspringen ist erlaubt.',
    'Ein Verleih durchläuft die Status gebucht, unterwegs, zurück; ein Schritt darf übersprungen werden.',
    'Ein Verleih kann nicht von gebucht zu unterwegs wechseln.',
    'Der Status wechselt von gebucht zu unterwegs, wenn der Kunde zahlt.',
    'Der Status wechselt nie von unterwegs zu gebucht.',
  ],
};
