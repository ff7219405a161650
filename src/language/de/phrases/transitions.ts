import type { Phrase } from '../../phrase';

const geht = '(wechselt|wechseln|geht|gehen|läuft|ändert sich)';

export const transitions: Phrase = {
  rule: 'transitions',
  forms: {
    is: [
      `{field} [von {kind}|{kind}] ${geht} [nur] [vorwärts|so|in dieser reihenfolge] [von] {steps}`,
      '{field} [von {kind}|{kind}] (kann|darf) [nur] [von] {steps} (wechseln|gehen|übergehen)',
      '{field} [von {kind}|{kind}] {steps}',
      '{kind} {steps}',
      '{steps}',
    ],
  },
  says: ['Status: gebucht → unterwegs → zurück', 'Der Status wechselt von gebucht zu unterwegs.'],
  saysNot: [
    'Der Status wechselt von gebucht zu unterwegs, wenn der Kunde zahlt.',
    'Der Status wechselt nie von unterwegs zu gebucht.',
  ],
};
