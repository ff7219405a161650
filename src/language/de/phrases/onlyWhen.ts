import type { Phrase } from '../../phrase';

const wenn = '(wenn|falls|sofern|sobald|solange)';
const zustand =
  '([{field:when}|{kind:of}|er|sie|es] {value} (ist|sind|wurde|hat)|{field:when} {value} (ist|lautet)|{value} (ist|sind|wurde))';

export const onlyWhen: Phrase = {
  rule: 'onlyWhen',
  forms: {
    is: [
      `{field} [von {kind}|{kind}] (ist|sind) nur (möglich|erlaubt|sichtbar) ${wenn} ${zustand}`,
      `{field} [von {kind}|{kind}] (kann|darf|können|dürfen|wird) nur [dann] (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt|befüllt|angezeigt|eingeblendet) [werden] ${wenn} ${zustand}`,
      `{field} [von {kind}|{kind}] [gibt es] nur ${wenn} ${zustand}`,
      `{field} [von {kind}|{kind}] (kann|darf|können|dürfen) nur bei [{field:when}|dem {field:when}] {value} (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt) werden`,
      `{field} [von {kind}|{kind}] (ist|sind) nur bei [{field:when}|dem {field:when}] {value} (möglich|erlaubt|zulässig)`,
      `{field} (kann|darf|können|dürfen) nur (bei|für|zu) {value} {kind:of} (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt) werden`,
      `nur {value} {kind:of} (kann|können|darf|dürfen) {field} haben`,
      `nur ${wenn} ${zustand} (kann|darf) {field} (angegeben|eingetragen|gesetzt|vergeben|ausgefüllt) werden`,
      '(solange|wenn) [{field:when}|{kind:of}|er|sie|es] nicht {value} ist [so|dann] (darf|kann) (kein|keine|keinen) {field} (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt) werden',
      'nur bei {value} {kind:of} (gibt es {field}|(kann|darf|können|dürfen) {field} (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt) werden)',
      '{field} gibt es nur (bei|für|zu) {value} {kind:of}',
      '{field} (wird|ist) nur (bei|für) {value} {kind:of} (angezeigt|eingeblendet|möglich|erlaubt|zulässig|erfasst|eingetragen|sichtbar)',
      '{field} [von {kind}|{kind}] <kannNicht> (angegeben|eingegeben|eingetragen|gesetzt|vergeben|ausgefüllt|erfasst|hinterlegt) werden (solange [{field:when}|{kind:of}|er|sie|es] nicht|bevor [{field:when}|{kind:of}|er|sie|es]) {value} ist',
      `<system> <soll> {field} [von {kind}|{kind}] nur (zulassen|anzeigen|erlauben|annehmen) ${wenn} ${zustand}`,
      `<system> (zeigt|erlaubt|akzeptiert) {field} [von {kind}|{kind}] nur ${wenn} ${zustand}`,
      '{field} nur bei {field:when} {value}',
      '<system> <soll> {field} ablehnen solange {field:when} {kind} nicht {value} ist',
      '{field} darf (ausschließlich|nur|lediglich) bei {kind} mit {field:when} {value} eingetragen werden',
      'das feld {field} bleibt gesperrt bis {field:when} auf {value} steht',
      'voraussetzung für die eingabe {field} ist {field:when} {value}',
      '{field} kann (lediglich|nur) im {field:when} {value} (eingegeben|eingetragen|angegeben|vergeben) werden',
      'man darf {field} nur (angeben|eintragen|eingeben) wenn {field:when} {value} ist',
      '{field} setzt voraus dass {kind} {field:when} {value} (erreicht hat|hat)',
      'nur für {kind} deren {field:when} {value} lautet steht {field} zur verfügung',
      'ist {kind} nicht im {field:when} {value} lässt sich keine {field} angeben',
      'feld {field} nur ausfüllbar falls {field:when} = {value}',
    ],
  },
  says: [
    'Nur bei gebuchten Verleihen gibt es eine Bewertung.',
    'Solange der Verleih nicht zurück ist, darf keine Bewertung eingetragen werden.',
    'Eine Bewertung ist nur möglich, wenn der Status zurück ist.',
    'Eine Bewertung kann nur eingegeben werden, wenn der Verleih zurück ist.',
    'Eine Bewertung darf nur bei Status zurück angegeben werden.',
  ],
  saysNot: [
    'Bei gebuchten Verleihen gibt es eine Bewertung.',
    'Solange der Verleih zurück ist, darf keine Bewertung eingetragen werden.',
    'Eine Bewertung ist nur anzugeben, wenn der Verleih zurück ist.',
    'Ist der Verleih zurück, so ist eine Bewertung anzugeben.',
    'Eine Bewertung ist nur bei Status zurück erforderlich.',
    'Eine Bewertung ist möglich, wenn der Status zurück ist.',
    'Eine Bewertung ist nur im Winter möglich, wenn der Status zurück ist.',
  ],
};
