import type { Phrase } from '../../phrase';

const once = '(nur einmal|höchstens einmal|nicht zweimal|nicht mehrfach|nicht doppelt|nicht mehr als einmal)';
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
    ],
    per: [
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {fields}',
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {kinds}',
    ],
    perBefore: [
      '(je|pro|zu|für) {fields} (darf|kann) es (nur|höchstens) [einen|eine|ein] {kind} geben',
      '(je|pro|für) {fields} (ist|darf|kann) (nur|höchstens) [einen|eine|ein] {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt werden|erfasst werden) [sein]',
      '(je|pro|für) {kinds} (ist|darf|kann) (nur|höchstens) [einen|eine|ein] {kind} (erlaubt|zulässig|zugelassen|möglich|angelegt werden|erfasst werden) [sein]',
      '(je|pro|zu|für) {kinds} (darf|kann) es (nur|höchstens) [einen|eine|ein] {kind} geben',
      '(je|pro|zu|für) {kinds} gibt es (nur|höchstens) [ein|eine|einen] {kind}',
      '(je|pro|zu|für) {fields} gibt es (nur|höchstens) [ein|eine|einen] {kind}',
    ],
    between: [
      '{kind:one} (kann|darf) {kind:other} (nur einmal|höchstens einmal) {use}',
      '{kind:one} <kannNicht> {kind:other} (zweimal|mehrfach) {use}',
      `{kind:one} (kann|darf|können|dürfen) [sich] ${once} ${at} ${same} {kind:other} ${joined}`,
      `{kind:one} (kann|darf|können|dürfen) [sich] ${at} ${same} {kind:other} ${once} ${joined}`,
      `{kind:one} (kann|darf|können|dürfen) ${same} {kind:other} ${once} {use}`,
      `${sameOf} {kind:one} (kann|darf) (in|bei|innerhalb) {kind:other} ${once} (vorkommen|enthalten sein|verwendet werden|stehen)`,
      `(in|bei|innerhalb) {kind:one} (kann|darf) ${sameOf} {kind:other} ${once} (vorkommen|enthalten sein|verwendet werden|stehen)`,
    ],
    within: [
      `${sameOf} {field} (kann|darf) (in|bei|innerhalb|je|pro) {kind} ${once} (vorkommen|vergeben werden|verwendet werden)`,
      `(in|bei|innerhalb|je|pro) {kind} (kann|darf) ${sameOf} {field} ${once} (vorkommen|vergeben werden|verwendet werden)`,
      '{field} (ist|muss) (innerhalb|je|pro) {kind} eindeutig [sein]',
    ],
  },
  says: [
    'Die Kombination aus Kunde und Rad ist bei Verleihen eindeutig.',
    'Zu einem Kunden und einem Rad darf es nur einen Verleih geben.',
    'Nur ein Verleih pro Kunde und Rad.',
    'Pro Kunde und Rad ist nur ein Verleih erlaubt.',
    'Ein Kunde darf dasselbe Rad nur einmal leihen.',
    'Derselbe Name darf in einem Verleih nur einmal vorkommen.',
    'Die Kombination aus Kunde und Rad muss eindeutig sein.',
  ],
  saysNot: [
    'Die Kombination aus Kunde und Rad ist bei Verleihen im Winter eindeutig.',
    'Zu einem Kunden und einem Rad darf es nur zwei Verleihe geben.',
    'Pro Kunde und Rad ist nur ein Verleih im Jahr erlaubt.',
    'Derselbe Name darf in einem Verleih nur zweimal vorkommen.',
    'Ein Kunde darf dasselbe Rad nur einmal am Tag leihen.',
    'Nur ein Verleih pro Kunde und Rad im Winter.',
  ],
};
