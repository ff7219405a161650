import type { Phrase } from '../../phrase';

const neu =
  '(neue|neuer|neues|neuen|jeder neue|jede neue|jedes neue|ein neuer|eine neue|ein neues|alle neuen|(ein|eine) neu (angelegter|angelegte|angelegtes|erstellter|erstellte|erstelltes|erfasste|erfasster|erfasstes)|neu (angelegte|erstellte|erfasste)) {kind}';

export const defaultValue: Phrase = {
  rule: 'default',
  forms: {
    is: [
      `${neu} (bekommen|bekommt|erhalten|erhält|haben|hat|beginnen mit|beginnt mit|starten mit|startet mit|beginnen im|beginnt im|starten im|startet im|stehen im|steht im) [zunächst|anfangs|automatisch|immer|standardmäßig] {field} ({value}|{number})`,
      `${neu} <muss> [zunächst|anfangs|automatisch|immer|standardmäßig] (mit|im) {field} {value} (angelegt werden|beginnen|starten|stehen)`,
      `${neu} (wird|werden) [zunächst|automatisch|immer|standardmäßig] (mit|im) {field} {value} (angelegt|erstellt|erfasst|gespeichert)`,
      `${neu} <muss> [zunächst|anfangs|automatisch|immer|standardmäßig] {field} ({value}|{number}) (bekommen|erhalten|haben)`,
      '(beim anlegen|beim erstellen|beim erfassen|bei der anlage|bei der erfassung) [von] {kind} (wird|soll) {field} [automatisch|standardmäßig|zunächst] auf {value} gesetzt [werden]',
      '{field} (eines neuen|einer neuen|neuer|von neuen|jedes neuen|jeder neuen) {kind} (ist|sind|lautet) [zunächst|anfangs|immer|standardmäßig|automatisch] {value}',
      '{field} [von {kind}|{kind}] (ist|steht|lautet|hat) (zunächst|anfangs|standardmäßig|am anfang|zu beginn|initial) [immer] [auf|den wert] ({value}|{number})',
      'als {field} [von {kind}|{kind}] ist {value} (voreingestellt|vorbelegt|vorausgewählt)',
      '{field} [von {kind}|{kind}] (ist|wird|soll) [standardmäßig] [mit|auf] {value} (voreingestellt|vorbelegt|vorausgewählt) [sein|werden]',
      `${neu} (ist|sind) [zunächst|anfangs|erst] {value}`,
      '{field} [von {kind}|{kind}] (ist|sind) (zunächst|anfangs|standardmäßig|am anfang) {value}',
      '(der standard|die vorgabe|der vorgabewert|der standardwert) [für|von] {field} [von {kind}|{kind}] ist ({value}|{number})',
      '(wird|wenn) {kind} (angelegt|erstellt|erfasst) [wird] [so|dann] (hat|erhält|bekommt) (er|sie|es) {field} {value}',
      '(wird|wenn) {kind} (angelegt|erstellt|erfasst) [wird] [so|dann] (ist|wird) {field} [automatisch] [auf] {value} [gesetzt]',
    ],
    not: [`${neu} (ist|sind) [noch] nicht {value}`],
  },
  says: [
    'Neue Verleihe bekommen den Status gebucht.',
    'Neue Verleihe sollen zunächst den Status gebucht bekommen.',
    'Beim Anlegen eines Verleihs wird der Status auf „gebucht“ gesetzt.',
    'Der Status eines neuen Verleihs ist gebucht.',
    'Als Status ist gebucht voreingestellt.',
    'Ein neu angelegter Verleih beginnt im Status gebucht.',
    'Der Verleihstatus ist zu Beginn immer gebucht.',
  ],
  saysNot: [
    'Beim Anlegen eines Verleihs am Telefon wird der Status auf „gebucht“ gesetzt.',
    'Beim Ändern eines Verleihs wird der Status auf „gebucht“ gesetzt.',
    'Als Status ist am Wochenende gebucht voreingestellt.',
    'Neue Verleihe bekommen sonntags den Status gebucht.',
    'Neue Verleihe bekommen nie den Status gebucht.',
  ],
};
