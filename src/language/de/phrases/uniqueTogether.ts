import type { Phrase } from '../../phrase';

const once =
  '(nur einmal|höchstens einmal|nicht zweimal|nicht mehrfach|nicht doppelt|nicht mehr als einmal|nur ein einziges mal|ein einziges mal|nur ein mal|maximal einmal)';
const gleich =
  '(gleichem|gleicher|gleichen|demselben|derselben|denselben|dieselbe|dasselbe|desselben|dem gleichen|der gleichen|den gleichen|das gleiche|des gleichen)';
const second = '(einen|eine|ein) (zweiten|zweite|zweites|weiteren|weitere|weiteres)';
const most = '(nur|höchstens|maximal|nicht mehr als)';
const combined = '(kombination|paarung|verbindung)';
const refused = '(<unzulaessig>|abgelehnt|abgewiesen|zurückgewiesen|nicht gespeichert|nicht angenommen)';
const same = '[denselben|dieselbe|dasselbe|demselben|derselben|selben|gleichen|den gleichen|die gleiche|das gleiche]';
const sameOf = '[dasselbe|dieselbe|derselbe|das gleiche|die gleiche|der gleiche]';
const at = '(für|zu|in|bei|an|am|im|zum|beim|pro|je)';
const joined =
  '(anmelden|angemeldet sein|angemeldet werden|eintragen|eingetragen sein|eingetragen werden|zugeordnet sein|zugeordnet werden|teilnehmen)';

export const uniqueTogether: Phrase = {
  rule: 'uniqueTogether',
  forms: {
    together: [
      '{fields} [von {kind}|{kind}] (sind|müssen) zusammen eindeutig [sein]',
      '(die kombination|jede kombination) (aus|von) {fields} (ist|muss) [immer] eindeutig [sein]',
      '(die kombination|jede kombination) (aus|von) {fields} darf (nur|höchstens) einmal vorkommen',
      '(die kombination|jede kombination) (aus|von) {fields} (ist|muss) (bei|für|von|in) {kind} [immer] eindeutig [sein]',
      '(die kombination|jede kombination) (aus|von) {fields} (darf|kann) (bei|für|von) {kind} (nur|höchstens) einmal vorkommen',
      '(die kombination|jede kombination) (aus|von) {fields} (darf es|gibt es|kommt) (nur|höchstens) einmal [geben|vor]',
      '(die kombination|jede kombination) (aus|von) {fields} darf nicht (doppelt|mehrfach|zweimal) (vorkommen|vergeben werden)',
      '{fields} [von {kind}|{kind}] (darf|dürfen) in (kombination|dieser kombination) (nur|höchstens) einmal vorkommen',
      'keine zwei {kind} (haben|dürfen|mit) (denselben|dieselbe|dasselbe|derselben|demselben|gleiche|gleichen) {fields} [haben]',
      `[die|jede|eine] ${combined} (aus|von) {fields} [von {kind}|{kind}|bei {kind}|in {kind}] [ist|sind|muss] [immer] (einmalig|eindeutig) [sein]`,
      '(das paar|jedes paar|die paarung|jede paarung|die kombination|jede kombination) (aus|von) {fields} (darf|dürfen|kann) sich (bei|in|unter) {kind} nicht wiederholen',
      '(das paar|jedes paar|die paarung|jede paarung|die kombination|jede kombination) (aus|von) {fields} (darf|kann) sich nicht wiederholen',
      '[{kind}] {fields} [sind] (zusammen|gemeinsam|in kombination) (eindeutig|einmalig)',
      '[{kind}] unique {fields}',
      `(zwei|mehrere) {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}] (sind|werden|darf es|dürfen|kann es) (${refused}|nicht geben|nicht existieren|nicht angelegt werden|nicht vorkommen)`,
      `<system> <soll> ${second} {kind} ${gleich} {fields} (an|für|mit|von|zu|bei) ${gleich} {fields:rest} <ablehnen>`,
      `<system> <soll> ${second} {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}] <ablehnen>`,
      `<system> <soll> (zwei|mehrere) {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}] <ablehnen>`,
      `<system> <darf> (zwei|mehrere) {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}] <nichtZulassen>`,
      `(zweiter|zweite|zweites|ein zweiter|eine zweite|ein zweites|ein weiterer|eine weitere|ein weiteres) {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}] (ist|wird) ${refused}`,
      'wenn es für {fields} (schon|bereits) {kind} gibt [dann] (soll|muss|darf) <system> (keinen|keine|kein) (weiteren|weitere|weiteres|zweiten|zweite|zweites) [{kind:same}] [für (dieses paar|diese kombination|beide)] (zulassen|anlegen|erlauben|speichern|annehmen)',
      '(gibt es|existiert) für {fields} (schon|bereits) {kind} [so|dann] wird (kein|keine) (zweiter|zweite|zweites|weiterer|weitere|weiteres) [{kind:same}] (gespeichert|angelegt|angenommen)',
      'man (kann|darf) (zu|für) {fields} nicht mehr als (einen|eine|ein) {kind} (eintragen|anlegen|erfassen|speichern)',
      `für (jede|eine) (paarung|kombination) (von|aus) {fields} (gibt|darf) es ${most} (einen|eine|ein) {kind} [geben]`,
      `keine zwei {kind} (mit|für|von|zu) ${gleich} {fields} [(und|am|zum|im|bei|mit) ${gleich} {fields:rest}]`,
    ],
    per: [
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {fields}',
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {kinds}',
      `[es gibt|es darf] ${most} (ein|eine|einen|1) {kind} (pro|je|für|für jede|für jeden|zu jedem) {fields} [geben|erlaubt|zulässig|möglich]`,
      '(am|im|zum|beim) (selben|gleichen) {fields} darf es (in|für|bei|an|auf) [einem|einer|demselben|derselben] {fields:rest} nur (eine|einen|ein) [einzige|einzigen|einziges] {kind} geben',
      '(am|im|zum|beim) (selben|gleichen) {fields} (gibt es|kann es|darf es) (für|je|pro|in|bei) [einen|eine|ein|einem|einer|jeden|jede] {kinds} (nur|höchstens) (eine|einen|ein) {kind} [geben]',
    ],
    perBefore: [
      '(je|pro|zu|für) {fields} (darf|kann) es (nur|höchstens) [einen|eine|ein] {kind} geben',
      '(je|pro|für) {fields} (ist|darf|kann) (nur|höchstens) [einen|eine|ein] {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt werden|erfasst werden) [sein]',
      '(je|pro|für) {kinds} (ist|darf|kann) (nur|höchstens) [einen|eine|ein] {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt werden|erfasst werden) [sein]',
      '(je|pro|zu|für) {kinds} (darf|kann) es (nur|höchstens) [einen|eine|ein] {kind} geben',
      '(je|pro|zu|für) {kinds} gibt es (nur|höchstens) [ein|eine|einen] {kind}',
      '(je|pro|zu|für) {fields} gibt es (nur|höchstens) [ein|eine|einen] {kind}',
      `(je|pro|für|zu) {fields} (ist|sind|wird|werden|darf|kann) ${most} (ein|eine|einen|1) {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt|erfasst|gespeichert|angelegt werden|erfasst werden|gespeichert werden)`,
      `(je|pro|für|zu) {kinds} (ist|sind|wird|werden|darf|kann) ${most} (ein|eine|einen|1) {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt|erfasst|gespeichert|angelegt werden|erfasst werden|gespeichert werden)`,
      `(je|pro|für|zu) {fields} (darf|kann|gibt) es ${most} (ein|eine|einen|1) {kind} [geben]`,
      `(je|pro|für|zu) {kinds} (darf|kann|gibt) es ${most} (ein|eine|einen|1) {kind} [geben]`,
    ],
    between: [
      '{kind:one} (kann|darf) {kind:other} (nur einmal|höchstens einmal) {use}',
      '{kind:one} <kannNicht> {kind:other} (zweimal|mehrfach) {use}',
      `{kind:one} (kann|darf|können|dürfen) [sich] ${once} ${at} ${same} {kind:other} ${joined}`,
      `{kind:one} (kann|darf|können|dürfen) [sich] ${at} ${same} {kind:other} ${once} ${joined}`,
      `{kind:one} (kann|darf|können|dürfen) ${same} {kind:other} ${once} {use}`,
      `${sameOf} {kind:one} (kann|darf) (in|bei|innerhalb) {kind:other} ${once} (vorkommen|enthalten sein|verwendet werden|stehen)`,
      `(in|bei|innerhalb) {kind:one} (kann|darf) ${sameOf} {kind:other} ${once} (vorkommen|enthalten sein|verwendet werden|stehen)`,
      `{kind:one} (kann|darf|können|dürfen) ${same} {kind:other} ${once} {use}`,
      `(jeder|jede|jedes|ein|eine) {kind:one} (kann|darf) ${same} {kind:other} ${once} ({use}|bekommen|erhalten)`,
    ],
    within: [
      `${sameOf} {field} (kann|darf) (in|bei|innerhalb|je|pro) {kind} ${once} (vorkommen|vergeben werden|verwendet werden)`,
      `(in|bei|innerhalb|je|pro) {kind} (kann|darf) ${sameOf} {field} ${once} (vorkommen|vergeben werden|verwendet werden)`,
      '{field} (ist|muss) (innerhalb|je|pro) {kind} eindeutig [sein]',
      '{field} (darf|dürfen) sich (innerhalb|in|bei) {kind} nicht wiederholen',
      `(innerhalb|in|bei|je|pro) {kind} (darf|kann|gibt) es ${sameOf} {field} ${once} [geben]`,
    ],
  },
  says: [
    'Pro Kunde und Von-Datum ist höchstens ein Verleih erlaubt.',
    'Zwei Verleihe mit gleichem Rad und gleichem Von-Datum sind nicht zulässig.',
    'Das System MUSS einen zweiten Verleih desselben Rads an denselben Kunden ablehnen.',
    'WENN es für einen Kunden und ein Rad schon einen Verleih gibt, DANN SOLL das System keinen weiteren zulassen.',
    'Jeder Kunde darf dasselbe Rad nur ein einziges Mal leihen.',
    'Verleih: Kunde und Von zusammen eindeutig',
    'Die Kombination aus Kunde und Rad ist bei Verleihen eindeutig.',
    'Zu einem Kunden und einem Rad darf es nur einen Verleih geben.',
    'Nur ein Verleih pro Kunde und Rad.',
    'Pro Kunde und Rad ist nur ein Verleih erlaubt.',
    'Ein Kunde darf dasselbe Rad nur einmal leihen.',
    'Derselbe Name darf in einem Verleih nur einmal vorkommen.',
    'Die Kombination aus Kunde und Rad muss eindeutig sein.',
  ],
  saysNot: [
    'Pro Kunde und Von-Datum ist höchstens ein offener Verleih erlaubt.',
    'Zwei Verleihe mit gleichem Rad und gleichem Von-Datum sind zulässig.',
    'Das System MUSS einen zweiten Verleih desselben Rads an denselben Kunden nachts ablehnen.',
    'WENN es für einen Kunden und ein Rad schon einen Verleih gibt, DANN SOLL das System warnen.',
    'Jeder Kunde darf dasselbe Rad nur ein einziges Mal im Jahr leihen.',
    'Die Kombination aus Kunde und Rad ist bei Verleihen im Winter eindeutig.',
    'Zu einem Kunden und einem Rad darf es nur zwei Verleihe geben.',
    'Pro Kunde und Rad ist nur ein Verleih im Jahr erlaubt.',
    'Derselbe Name darf in einem Verleih nur zweimal vorkommen.',
    'Ein Kunde darf dasselbe Rad nur einmal am Tag leihen.',
    'Nur ein Verleih pro Kunde und Rad im Winter.',
  ],
};
