import type { Phrase } from '../../phrase';

const neu = '(neue|neuer|neues|neuen|jeder neue|jede neue|jedes neue|ein neuer|eine neue|ein neues|alle neuen) {kind}';

export const defaultValue: Phrase = {
  rule: 'default',
  forms: {
    is: [
      `${neu} (bekommen|bekommt|erhalten|erhält|haben|hat|beginnen mit|beginnt mit|starten mit|startet mit) {field} {value}`,
      `${neu} (ist|sind) [zunächst|anfangs|erst] {value}`,
      '{field} [von {kind}|{kind}] (ist|sind) (zunächst|anfangs|standardmäßig|am anfang) {value}',
      '(der standard|die vorgabe|der vorgabewert|der standardwert) (für|von) {field} [von {kind}|{kind}] ist {value}',
    ],
    not: [`${neu} (ist|sind) [noch] nicht {value}`],
  },
  says: ['Neue Verleihe bekommen den Status gebucht.'],
  saysNot: ['Neue Verleihe bekommen sonntags den Status gebucht.', 'Neue Verleihe bekommen nie den Status gebucht.'],
};
