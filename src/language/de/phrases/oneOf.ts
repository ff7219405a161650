import type { Phrase } from '../../phrase';

const of = '[von {kind}|{kind}|bei {kind}|beim {kind}|für {kind}]';
const one =
  '[einer von|eine von|eines von|eins von|einer der werte|einen der werte|einen der folgenden werte|einer der folgenden werte|die werte|den wert|die folgenden werte]';
const choices = '(werte|angaben|optionen|möglichkeiten|einträge|zustände|stufen|ausprägungen)';
const andNoOther =
  '[anderes geht nicht|etwas anderes gibt es nicht|nichts anderes|und sonst nichts|sonst nichts|andere werte gibt es nicht|andere gibt es nicht|andere werte sind nicht (erlaubt|zulässig|möglich)]';

export const oneOf: Phrase = {
  rule: 'oneOf',
  forms: {
    is: [
      `{field} ${of} {values} ${andNoOther}`,
      `{field} ${of} (ist|sind|hat|haben|lautet|lauten) [immer|stets] [nur|ausschließlich|genau] [entweder] ${one} {values} ${andNoOther}`,
      `{field} ${of} (kann|können|darf|dürfen) [nur|ausschließlich] [entweder] ${one} {values} (sein|haben|annehmen|enthalten) ${andNoOther}`,
      `{field} ${of} (kennt|hat|haben|umfasst|bietet|akzeptiert|erlaubt|akzeptieren) [genau|nur|ausschließlich] [{number}] [die] [folgenden|möglichen] [${choices}] {values} ${andNoOther}`,
      `das feld {field} ${of} (kennt|hat|umfasst|bietet|akzeptiert|erlaubt) [genau|nur|ausschließlich] ${one} {values}`,
      `{field} ${of} (ist|sind) auf [die] [werte|angaben] {values} (beschränkt|begrenzt|eingeschränkt)`,
      `<system> <soll> als {field} ${of} [genau|nur|ausschließlich] [die] [${choices}] {values} (zulassen|anbieten|erlauben|akzeptieren|kennen)`,
      `<system> <soll> {field} ${of} auf [die] [werte|angaben] {values} (beschränken|begrenzen|einschränken)`,
      `<system> <soll> [bei|für] {field} ${of} [genau|nur|ausschließlich] [die] [${choices}] {values} (zulassen|anbieten|erlauben|akzeptieren|kennen|unterstützen)`,
      `<system> (bietet|kennt|unterstützt|akzeptiert) [bei|für|als] {field} ${of} [genau|nur|ausschließlich] [die] [${choices}] {values} [an]`,
      `wenn als {field} ${of} (etwas anderes als|ein anderer wert als) {values} (eingegeben|angegeben|gewählt) wird [dann] (soll|muss) <system> (die eingabe|das speichern|das|dies) <ablehnen>`,
      `(andere|alle anderen) werte als {values} (sind|werden) (bei|beim|für|als) {field} ${of} (<unzulaessig>|abgelehnt)`,
      `(bei|beim|für|als|im feld) {field} ${of} (kann|können|soll|darf) [man|der benutzer|die benutzer|benutzer|ich] [nur] (zwischen|aus|unter|von) {values} (wählen|auswählen|gewählt werden|ausgewählt werden)`,
      `(bei|beim|für|als|im|im feld) [feld] {field} ${of} (stehen|sind) [nur|ausschließlich|genau] {values} [zur (auswahl|verfügung)] [möglich|erlaubt|zulässig|wählbar]`,
      `zur auswahl stehen (bei|beim|für|als|im|im feld) [feld] {field} ${of} [nur] {values}`,
      `(bei|beim|für|als|im feld) {field} ${of} (gibt es|sind|gelten|kennen wir) [nur|genau] [{number}] [die] [folgenden] [${choices}] {values} ${andNoOther}`,
      `als {field} ${of} (gibt es|sind|gelten|kommen) [nur] {values} [infrage|in frage|möglich|erlaubt|zulässig] ${andNoOther}`,
      `[die] (mögliche|möglichen|zulässige|zulässigen|erlaubte|erlaubten|gültige|gültigen) ${choices} (für|von|bei|beim) {field} ${of} [sind|lauten] {values}`,
      `[die] (mögliche|möglichen|zulässige|zulässigen|erlaubte|erlaubten|gültige|gültigen) {field} ${of} [sind|lauten] {values}`,
      `{kind} (hat|haben|bekommt|erhält) (einen|eine|eines|einer|immer einen|genau einen) (von|der) [{number}] [möglichen|folgenden] {field} {values}`,
      `{kind} (hat|haben) [immer] {field} {values}`,
      `(auswahlliste|dropdown|auswahl|auswahlfeld|optionen|werte|wertebereich|aufzählung|enum) [für|von] {field} ${of} {values}`,
      `{field} ${of} (ist|als) [eine] (auswahl|auswahlliste|dropdown|auswahlfeld) [mit|aus|von|mit den werten|mit den optionen] {values}`,
      `{field} (wird|ist) [${of}] aus [der liste|einer liste|einer festen liste] {values} (gewählt|ausgewählt|zu wählen|auszuwählen)`,
      `{field} ${of} (stammt|kommt) aus (der liste|einer liste|der auswahl) {values}`,
      `es gibt [nur|genau] [{number}] {field} ${of} {values}`,
      `[wir] (haben|kennen|verwenden) [wir] [nur|genau] [{number}] {field} [für] ${of} {values}`,
    ],
    byValues: [
      '{kind} (ist|sind|kann|können) [immer] (entweder|eins von|einer von) {values} [sein]',
      '{kind} (kann|können) [nur] {values} sein',
      '(wir|man|ich) (unterscheiden|unterscheidet|unterscheide) [zwischen] {values} {kind}',
      '{kind} (wird|werden) als {values} (geführt|eingetragen|gekennzeichnet|markiert)',
      '<system> (unterscheidet|kennt) [zwischen] {values} {kind}',
    ],
  },
  says: [
    'Der Status ist gebucht, unterwegs oder zurück.',
    'Status: gebucht / unterwegs / zurück',
    'Das System MUSS als Status eines Verleihs nur gebucht, unterwegs und zurück zulassen.',
    'Ein Verleih ist entweder gebucht, unterwegs oder zurück.',
    'Mögliche Werte für den Status sind gebucht, unterwegs und zurück.',
    'Beim Status kann man zwischen gebucht, unterwegs und zurück wählen.',
    'Zur Auswahl stehen im Feld Status: gebucht, unterwegs, zurück.',
    'WENN als Status etwas anderes als gebucht, unterwegs oder zurück eingegeben wird, DANN MUSS das System die Eingabe ablehnen.',
    'Jeder Verleih hat einen von drei Status: gebucht, unterwegs, zurück.',
  ],
  saysNot: [
    'Der Status ist gebucht oder unterwegs.',
    'Der Status ist nicht gebucht, unterwegs oder zurück.',
    'Der Status ist im Winter gebucht, unterwegs oder zurück.',
    'Der Status ist gebucht, unterwegs, zurück oder verloren.',
    'Das System MUSS als Status eines Verleihs nur gebucht und unterwegs zulassen.',
    'Ein Verleih ist entweder gebucht, unterwegs oder im Juli zurück.',
    'Beim Status können Mitglieder zwischen gebucht, unterwegs und zurück wählen.',
    'WENN als Status etwas anderes als gebucht, unterwegs oder zurück eingegeben wird, DANN MUSS das System warnen.',
  ],
};
